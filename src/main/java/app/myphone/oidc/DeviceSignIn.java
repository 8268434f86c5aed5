package app.myphone.oidc;

import app.myphone.http.Deadline;
import app.myphone.http.HttpStack;
import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import java.time.Duration;

/**
 * Signing in on another device (<a href="https://www.rfc-editor.org/rfc/rfc8628">RFC 8628</a>). Blocking; an
 * interruption ends it at once, and nothing is asked afterwards.
 *
 * <p>There is no nonce and no PKCE in this flow: the device code is the proof that it was us who asked.
 */
public final class DeviceSignIn {
  private static final Duration SLOWER = Duration.ofSeconds(5);
  private static final Duration SLOWEST = Duration.ofSeconds(60);

  private final HttpStack http;
  private final TokenClient messages;
  private final Clock clock;

  public DeviceSignIn(HttpStack http, Clock clock) {
    this.http = http;
    this.messages = new TokenClient(http, clock);
    this.clock = clock;
  }

  /**
   * Asks for a code (RFC 8628, 3.1). ZITADEL gives one to an app without the grant too; only the first poll tells.
   *
   * @throws ProblemException {@code signin.device-not-allowed}, {@code signin.client-unknown},
   *     {@code signin.device-answer}, or what else the server or the network said
   */
  public DeviceCode start(Provider provider, String clientId) throws ProblemException, InterruptedException {
    if (provider.device().isEmpty()) {
      throw new ProblemException(new Problem.NotSignedIn(ProblemCode.DEVICE_NOT_ALLOWED, "device_authorization_endpoint"));
    }
    return messages.device(provider, clientId);
  }

  /**
   * Asks once whether somebody signed in (RFC 8628, 3.4).
   *
   * @throws ProblemException the answer after which no other can come: refused, expired, not allowed (RFC 8628, 3.5)
   */
  public DevicePoll poll(Provider provider, String clientId, DeviceCode code)
      throws ProblemException, InterruptedException {
    return messages.poll(provider, clientId, code, http.deadline(clock));
  }

  /**
   * Asks until somebody signed in, the server says no, or the code has lived its time: a refusal may never arrive.
   *
   * @throws ProblemException why nobody did; {@code signin.device-expired} at the end
   */
  public Tokens await(Provider provider, String clientId, DeviceCode code)
      throws ProblemException, InterruptedException {
    Deadline end = Deadline.in(code.life(), clock);
    Duration interval = code.interval();
    Problem last = new Problem.NotSignedIn(ProblemCode.DEVICE_CODE_EXPIRED);
    while (end.left().compareTo(interval) > 0) {
      clock.pause(interval); // 3.5: also before the first poll
      switch (messages.poll(provider, clientId, code, shorter(end))) {
        case DevicePoll.Authorized(Tokens tokens) -> {
          return tokens;
        }
        case DevicePoll.Pending _ -> last = new Problem.NotSignedIn(ProblemCode.DEVICE_CODE_EXPIRED);
        case DevicePoll.SlowDown _ -> interval = slower(interval.plus(SLOWER));
        case DevicePoll.Unclear(Problem problem) -> {
          interval = problem.code() == ProblemCode.TIMED_OUT ? slower(interval.multipliedBy(2)) : interval;
          last = problem;
        }
      }
    }
    clock.pause(end.left());
    throw new ProblemException(last);
  }

  private Deadline shorter(Deadline end) {
    Duration usual = http.deadline(clock).left();
    return Deadline.in(usual.compareTo(end.left()) < 0 ? usual : end.left(), clock);
  }

  private static Duration slower(Duration interval) {
    return interval.compareTo(SLOWEST) > 0 ? SLOWEST : interval;
  }
}
