package app.myphone.oidc;

import app.myphone.http.Answer;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ServerError;
import app.myphone.problem.ServerRefusal;
import app.myphone.text.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** An answer of an OAuth or OpenID Connect endpoint, and what it means when it is not the one that was asked for. */
final class OAuthAnswer {
  private OAuthAnswer() {}

  /** The one JSON object of an answer that says it is JSON (RFC 6749, 5.1); empty when the body is anything else. */
  static Optional<ObjectNode> object(Answer answer) {
    return answer.mediaType().equals("application/json") ? Json.strictObject(answer.body()) : Optional.empty();
  }

  /** @param otherwise the code when neither the status nor the body says anything */
  static Problem.BadAnswer refusal(Answer answer, String host, ProblemCode otherwise) {
    Optional<ProblemCode> foreign =
        OAuthError.of(answer).isPresent() ? Optional.empty() : ServerRefusal.foreignCode(answer.status());
    return knownRefusal(answer, host, foreign.orElse(otherwise));
  }

  /** The same where somebody else's answer means something: there is no ZITADEL at that address. */
  static Problem.BadAnswer knownRefusal(Answer answer, String host, ProblemCode otherwise) {
    ProblemCode code = ServerRefusal.code(answer.status(), answer.text()).orElse(otherwise);
    return ServerRefusal.problem(code, error(answer), host);
  }

  /** The server's words: {@code error: description}, or a line of plain text; never a page. */
  static ServerError error(Answer answer) {
    return new ServerError(answer.request(), Optional.of(answer.status()), Optional.empty(), words(answer), List.of(),
        answer.retryAfter(), answer.requestId());
  }

  private static String words(Answer answer) {
    if (answer.status() < 400) {
      return "";
    }
    return answer.mediaType().equals("text/plain")
        ? answer.text() : object(answer).map(OAuthError::words).orElse("");
  }
}
