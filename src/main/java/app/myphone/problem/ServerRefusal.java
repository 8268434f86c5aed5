package app.myphone.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a refusal means that a ZITADEL words alike at every endpoint, whichever protocol it came over. */
public final class ServerRefusal {
  private static final String NO_INSTANCE = "unable to set instance";
  private static final List<String> UNKNOWN_HOST = List.of("QUERY-1kIjX", "QUERY-IuGh1");

  private static final Set<Integer> IN_BETWEEN = Set.of(401, 403, 404, 451);

  private ServerRefusal() {}

  /**
   * The code of what means the same everywhere; empty when it is for the endpoint to say. A server whose database is
   * down answers 404 as for an unknown host, a newer one 500; only the id in the text tells one from the other.
   */
  public static Optional<ProblemCode> code(int status, String text) {
    if (status >= 400 && text.contains(NO_INSTANCE)) {
      return Optional.of(UNKNOWN_HOST.stream().anyMatch(text::contains)
          ? ProblemCode.API_UNKNOWN_INSTANCE : ProblemCode.SERVER_UNAVAILABLE);
    }
    return switch (status) {
      case 407, 511 -> Optional.of(ProblemCode.ANSWER_IN_BETWEEN);
      case 429 -> Optional.of(ProblemCode.API_TOO_MANY);
      case 503 -> Optional.of(ProblemCode.SERVER_UNAVAILABLE);
      default -> status >= 500 ? Optional.of(ProblemCode.SERVER_TROUBLE)
          : status >= 300 && status < 400 ? Optional.of(ProblemCode.ANSWER_REDIRECT) : Optional.empty();
    };
  }

  /**
   * The code of a refusal whose body is not a ZITADEL's: 401, 403, 404 and 451 are then of a proxy, a firewall or a
   * network that wants a sign-in, and say nothing about anybody's session.
   */
  public static Optional<ProblemCode> foreignCode(int status) {
    return IN_BETWEEN.contains(status) ? Optional.of(ProblemCode.ANSWER_IN_BETWEEN) : Optional.empty();
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
