package app.myphone.oidc;

import app.myphone.http.Answer;
import app.myphone.text.Json;
import app.myphone.text.PlainText;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * An error in OAuth's words (<a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.2">RFC 6749, 5.2</a>). Only the
 * code is decided on: the description's wording differs between products.
 *
 * @param status the HTTP status
 * @param code {@code error}, cleaned
 * @param description {@code error_description}, possibly empty, not cleaned
 */
record OAuthError(int status, String code, String description) {
  static final int LONGEST_CODE = 60;

  /** The error of a refusal: a 4xx but not 429, with OAuth's JSON object. */
  static Optional<OAuthError> of(Answer answer) {
    boolean refusal = answer.status() >= 400 && answer.status() < 500 && answer.status() != 429;
    return refusal
        ? OAuthAnswer.object(answer).flatMap(object -> of(answer.status(), object))
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
        PlainText.clean(code, LONGEST_CODE), Json.string(object, "error_description").orElse("")));
  }
}
