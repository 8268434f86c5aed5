package app.myphone.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a refusal means that a ZITADEL words alike at every endpoint, whichever protocol it came over. */
public final class ServerRefusal {
  private static final String NO_INSTANCE = "unable to set instance";
  private static final List<String> UNKNOWN_HOST = List.of("QUERY-1kIjX", "QUERY-IuGh1");

  private ServerRefusal() {}

  /**
   * The code of what means the same everywhere; empty when it is for the endpoint to say. A database that is down
   * answers 404 as an unknown host does; only the id in the text tells one from the other.
   */
  public static Optional<ProblemCode> code(int status, String text) {
    if (status == 404 && text.contains(NO_INSTANCE)) {
      return Optional.of(UNKNOWN_HOST.stream().anyMatch(text::contains)
          ? ProblemCode.API_UNKNOWN_INSTANCE : ProblemCode.SERVER_UNAVAILABLE);
    }
    return switch (status) {
      case 429 -> Optional.of(ProblemCode.API_TOO_MANY);
      case 503 -> Optional.of(ProblemCode.SERVER_UNAVAILABLE);
      default -> status >= 500 ? Optional.of(ProblemCode.SERVER_TROUBLE)
          : status >= 300 && status < 400 ? Optional.of(ProblemCode.ANSWER_REDIRECT) : Optional.empty();
    };
  }

  /** The problem with what fills its sentence: how long to wait, else who refused. */
  public static Problem.BadAnswer problem(ProblemCode code, ServerError error, String host) {
    return new Problem.BadAnswer(code, error, code == ProblemCode.API_TOO_MANY ? pause(error.retryAfter()) : host);
  }

  /** In units that every language writes alike; a minute when the server does not say. */
  private static String pause(Optional<Duration> retryAfter) {
    long seconds = Math.max(1, retryAfter.orElse(Duration.ofMinutes(1)).toSeconds());
    return seconds < 60 ? seconds + " s"
        : seconds < 7200 ? (seconds + 59) / 60 + " min" : (seconds + 3599) / 3600 + " h";
  }
}
