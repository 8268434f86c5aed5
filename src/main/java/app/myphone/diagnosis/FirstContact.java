package app.myphone.diagnosis;

import app.myphone.http.Answer;
import app.myphone.http.HttpStack;
import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * One plain request to the server, from which name, proxy, certificate and clock are told.
 *
 * @param problem why no answer came
 * @param ahead how far this computer's clock is ahead of the server's {@code Date}, a second more or less
 */
record FirstContact(Optional<Problem> problem, Optional<Duration> ahead) {
  private static final Set<ProblemCode> BY_PROXY = Set.of(ProblemCode.PROXY_SETTING, ProblemCode.PROXY_NOT_REACHABLE,
      ProblemCode.PROXY_SIGN_IN, ProblemCode.PROXY_SCHEME, ProblemCode.PROXY_SCRIPT, ProblemCode.PROXY_REFUSED);

  static FirstContact make(DiagnosisTarget subject, HttpStack http, Clock clock) throws InterruptedException {
    Request request = new Request.Builder().header("Accept", "application/json")
        .url(HttpUrl.get(subject.issuer().value() + "/.well-known/openid-configuration")).build();
    Instant asked = clock.now();
    try {
      Answer answer = http.send(request, http.deadline(clock));
      return new FirstContact(Optional.empty(), ahead(answer, asked, clock.now()));
    } catch (ProblemException e) {
      return new FirstContact(Optional.of(e.problem()), Optional.empty());
    }
  }

  /** Which check has to say what went wrong; empty when an answer came. */
  Optional<String> failedAt() {
    return problem.map(Problem::code).map(code -> BY_PROXY.contains(code) ? "proxy" : switch (code) {
      case HOST_UNKNOWN, NOT_REACHABLE -> "address";
      case TLS_NOT_TRUSTED, TLS_INCOMPLETE, TLS_FAILED -> "certificate";
      default -> "discovery";
    });
  }

  /** The problem, when it is for this check to say it. */
  Optional<Problem> problemOf(String check) {
    return failedAt().equals(Optional.of(check)) ? problem : Optional.empty();
  }

  /** The server's second has, on average, half passed; the answer was made halfway between asking and reading it. */
  private static Optional<Duration> ahead(Answer answer, Instant asked, Instant read) {
    Date date = answer.headers().getDate("Date");
    return Optional.ofNullable(date).map(told -> {
      Instant here = asked.plus(Duration.between(asked, read).dividedBy(2));
      return Duration.between(told.toInstant().plusMillis(500), here);
    });
  }
}
