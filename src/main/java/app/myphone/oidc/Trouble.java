package app.myphone.oidc;

import app.myphone.http.Answer;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ServerError;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a complete answer means that is not the one asked for; the same at every endpoint of a ZITADEL. */
final class Trouble {
  private static final String NO_INSTANCE = "unable to set instance";
  private static final List<String> UNKNOWN_HOST = List.of("QUERY-1kIjX", "QUERY-IuGh1");

  private Trouble() {}

  /** @param otherwise the code when the status alone says nothing */
  static Problem.BadAnswer of(Answer answer, String host, ProblemCode otherwise) {
    ProblemCode code = code(answer, otherwise);
    return new Problem.BadAnswer(code, error(answer), code == ProblemCode.API_TOO_MANY ? pause(answer) : host);
  }

  /** The server's words: {@code error: description}, or a line of plain text; never a page. */
  static ServerError error(Answer answer) {
    return new ServerError(answer.request(), Optional.of(answer.status()), Optional.empty(), words(answer), List.of(),
        answer.retryAfter());
  }

  private static ProblemCode code(Answer answer, ProblemCode otherwise) {
    int status = answer.status();
    if (status == 404 && answer.text().contains(NO_INSTANCE)) {
      return UNKNOWN_HOST.stream().anyMatch(answer.text()::contains)
          ? ProblemCode.API_UNKNOWN_INSTANCE : ProblemCode.SERVER_UNAVAILABLE;
    }
    if (status == 503) {
      return ProblemCode.SERVER_UNAVAILABLE;
    }
    if (status == 429) {
      return ProblemCode.API_TOO_MANY;
    }
    return status >= 500 ? ProblemCode.SERVER_TROUBLE
        : status >= 300 && status < 400 ? ProblemCode.ANSWER_REDIRECT : otherwise;
  }

  private static String words(Answer answer) {
    if (answer.status() < 400) {
      return "";
    }
    return answer.mediaType().equals("text/plain")
        ? withoutParent(answer.text())
        : Json.object(answer).map(OAuthError::words).orElse("");
  }

  /** ZITADEL quotes the database's user, name and address behind {@code Parent=}: nothing for a person. */
  private static String withoutParent(String text) {
    int parent = text.indexOf(" Parent=");
    return parent < 0 ? text : text.substring(0, parent);
  }

  /** How long to wait, in units that every language writes alike. */
  private static String pause(Answer answer) {
    long seconds = Math.max(1, answer.retryAfter().orElse(Duration.ofMinutes(1)).toSeconds());
    return seconds < 60 ? seconds + " s"
        : seconds < 7200 ? (seconds + 59) / 60 + " min" : (seconds + 3599) / 3600 + " h";
  }
}
