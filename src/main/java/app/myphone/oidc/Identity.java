package app.myphone.oidc;

import java.util.Optional;

/**
 * Who an ID token that was checked speaks of (OpenID Connect Core 1.0, 2).
 *
 * @param subject {@code sub}: the user's id at that issuer
 * @param name {@code name}, cleaned, when the token has it
 * @param loginName {@code preferred_username}, cleaned, when the token has it
 * @param organisationName ZITADEL's {@code urn:zitadel:iam:user:resourceowner:name}, cleaned, when the token has it
 */
public record Identity(
    String subject, Optional<String> name, Optional<String> loginName, Optional<String> organisationName) {
  /** The claim that says what a person's organisation is called. */
  static final String ORGANISATION_NAME = "urn:zitadel:iam:user:resourceowner:name";

  /** Of a token without an organisation. */
  public Identity(String subject, Optional<String> name, Optional<String> loginName) {
    this(subject, name, loginName, Optional.empty());
  }
}
