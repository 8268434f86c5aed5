package app.myphone.zitadel;

import java.util.Optional;

/**
 * The answer of {@code GetMyPhone}.
 *
 * @param number as the server sent it, cleaned, at most 64 characters; empty when the account has none
 * @param verified only the boolean true is verified: "confirmed by the user, or managed outside ZITADEL"
 */
public record PhoneAnswer(ObjectDetails details, Optional<String> number, boolean verified) {}
