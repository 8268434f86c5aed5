package app.myphone.oidc;

import app.myphone.http.Answer;
import app.myphone.http.Deadline;
import app.myphone.http.HttpStack;
import app.myphone.http.Retries;
import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.ServerError;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Asks the authorization endpoint what a browser would ask, without one: does the server know the client, and may the
 * browser come back here? ZITADEL says what is wrong in its answer, never by a redirect.
 */
public final class ClientRegistrationCheck {
  /** Any port will do: ZITADEL compares loopback addresses without it. */
  private static final URI REDIRECT = URI.create("http://127.0.0.1:49152" + LoopbackReceiver.PATH);

  /** What an authorization endpoint says of an app that is not set up for this (RFC 6749, 4.1.2.1). */
  private static final Set<String> FINAL = Set.of("unauthorized_client", "unsupported_response_type", "invalid_scope");

  private final HttpStack http;
  private final Clock clock;
  private final TokenClient messages;

  public ClientRegistrationCheck(HttpStack http, Clock clock) {
    this.http = http;
    this.clock = clock;
    this.messages = new TokenClient(http, clock);
  }

  /**
   * Makes one authorization request, without cookies.
   *
   * @throws ProblemException when a sign-in with this client ID could not succeed, and why
   */
  public void check(Provider provider, String clientId) throws ProblemException, InterruptedException {
    check(provider, clientId, REDIRECT);
  }

  /**
   * The same for the address that a sign-in is going to use.
   *
   * @throws ProblemException as there; whether a browser would be refused too, {@link #isFinal} says
   */
  public void check(Provider provider, String clientId, URI redirect) throws ProblemException, InterruptedException {
    SignInRequest attempt = SignInRequest.fresh(provider, clientId, redirect, "en", false);
    Request request = new Request.Builder()
        .url(HttpUrl.get(messages.authorizationUrl(attempt).toString())).build();
    Deadline deadline = http.deadline(clock);
    new Retries(clock).run(deadline, () -> judge(http.send(request, deadline), attempt));
  }

  /** Whether it is the server's own word about the app, which no browser can change; all else may pass. */
  public static boolean isFinal(Problem problem) {
    return switch (problem.code()) {
      case CLIENT_UNKNOWN, REDIRECT_NOT_REGISTERED -> true;
      case SIGN_IN_REFUSED -> problem.arguments().stream().anyMatch(FINAL::contains);
      default -> false;
    };
  }

  /** A redirect, to the login page or back to us, or a page: the server takes the client and the address. */
  private static boolean judge(Answer answer, SignInRequest attempt) throws ProblemException {
    if (answer.status() < 400) {
      return true;
    }
    String host = attempt.provider().issuer().authority();
    throw new ProblemException(OAuthError.of(answer).map(error -> refusal(error, answer, attempt.clientId()))
        .orElseGet(() -> OAuthAnswer.refusal(answer, host, ProblemCode.ANSWER_NOT_API)));
  }

  private static Problem refusal(OAuthError error, Answer answer, String clientId) {
    Optional<ServerError> said = Optional.of(OAuthAnswer.error(answer));
    String description = error.description().toLowerCase(Locale.ROOT);
    if (description.contains("errors.app.notfound") || error.code().equals("invalid_client")) {
      return new Problem.NotSignedIn(ProblemCode.CLIENT_UNKNOWN, List.of(clientId), said);
    }
    if (description.contains("redirect_uri")) {
      return new Problem.NotSignedIn(
          ProblemCode.REDIRECT_NOT_REGISTERED, List.of(LoopbackReceiver.REGISTERED), said);
    }
    return new Problem.NotSignedIn(ProblemCode.SIGN_IN_REFUSED, List.of(error.code()), said);
  }
}
