package app.myphone.account;

import app.myphone.text.PhoneText;
import app.myphone.zitadel.PhoneAnswer;
import java.util.Optional;

/** The phone of an account. The two commonest answers, none and not verified, are states, not errors. */
public sealed interface Phone {

  /** What an answer says. */
  static Phone of(PhoneAnswer sent) {
    return sent.number().map(PhoneText::of)
        .<Phone>map(number -> sent.verified() ? new Verified(number) : new Unverified(number))
        .orElseGet(None::new);
  }

  /** The number; empty when there is none. */
  default Optional<PhoneText> number() {
    return switch (this) {
      case None _ -> Optional.empty();
      case Unverified(PhoneText number) -> Optional.of(number);
      case Verified(PhoneText number) -> Optional.of(number);
    };
  }

  /** As in message keys: {@code verified}, {@code unverified}, {@code none}. */
  default String id() {
    return switch (this) {
      case None _ -> "none";
      case Unverified _ -> "unverified";
      case Verified _ -> "verified";
    };
  }

  /** The account has no phone number. */
  record None() implements Phone {}

  /** The number has not been confirmed. */
  record Unverified(PhoneText text) implements Phone {}

  /** The number was confirmed, or is managed outside ZITADEL; the server does not say which. */
  record Verified(PhoneText text) implements Phone {}
}
