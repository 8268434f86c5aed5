package app.myphone.oidc;

import app.myphone.http.Answer;
import app.myphone.problem.ServerText;
import app.myphone.text.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/**
 * An error in OAuth's words (<a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.2">RFC 6749, 5.2</a>). Only the
 * code is decided on: the description's wording differs between products.
 *
 * @param status the HTTP status
 * @param code {@code error}, cleaned
 * @param description {@code error_description}, possibly empty, not cleaned
 */
record OAuthError(int status, String code, String description) {
  private static final int LONGEST_CODE = 60;

  /** RFC 6749, 4.1.2.1 and 5.2; RFC 6750, 3.1; RFC 7009, 2.2.1; RFC 8628, 3.5; OpenID Connect Core, 3.1.2.6. */
  private static final Set<String> KNOWN = Set.of("invalid_request", "invalid_client", "invalid_grant",
      "unauthorized_client", "unsupported_grant_type", "unsupported_response_type", "invalid_scope", "access_denied",
      "server_error", "temporarily_unavailable", "invalid_token", "insufficient_scope", "unsupported_token_type",
      "authorization_pending", "slow_down", "expired_token", "interaction_required", "login_required",
      "account_selection_required", "consent_required", "invalid_target");

  /**
   * The error of a refusal: a 4xx but not 429, with OAuth's JSON object. Under another status than 400 others write an
   * {@code error} too: only a word of OAuth's counts there.
   */
  static Optional<OAuthError> of(Answer answer) {
    boolean refusal = answer.status() >= 400 && answer.status() < 500 && answer.status() != 429;
    return refusal
        ? OAuthAnswer.object(answer).flatMap(object -> of(answer.status(), object))
            .filter(error -> error.status == 400 || KNOWN.contains(error.code))
        : Optional.empty();
  }

  /** {@code error: description} of any OAuth object, or ZITADEL's own {@code message}; else nothing. */
  static String words(ObjectNode object) {
    return of(0, object)
        .map(error -> error.description.isEmpty() ? error.code : error.code + ": " + error.description)
        .or(() -> Json.string(object, "message"))
        .orElse("");
  }

  private static Optional<OAuthError> of(int status, ObjectNode object) {
    return Json.string(object, "error").map(code -> new OAuthError(status,
        code(code), Json.string(object, "error_description").orElse("")));
  }

  /** A word of OAuth's is what it is, also where a secret has such letters; anything else is cleaned. */
  static String code(String sent) {
    return KNOWN.contains(sent) ? sent : ServerText.clean(sent, LONGEST_CODE);
  }
}
