package app.myphone.oidc;

import app.myphone.http.Answer;
import app.myphone.http.Deadline;
import app.myphone.http.HttpStack;
import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.pkce.PKCE;
import com.github.scribejava.core.pkce.PKCECodeChallengeMethod;
import com.github.scribejava.core.revoke.TokenTypeHint;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import okhttp3.HttpUrl;

/**
 * Speaks OAuth to the token and revocation endpoints, each message sent exactly once. ScribeJava words the messages,
 * since this product is built on it; reading the answers is ours, because it takes whatever looks like a token. Blocks for {@link HttpStack#deadline} at most; honours interruption; thread-safe.
 */
public final class TokenClient {

  private final HttpStack http;
  private final Clock clock;

  public TokenClient(HttpStack http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  /** What the browser shall open (<a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.1.1">RFC 6749, 4.1.1</a>). */
  public URI authorizationUrl(SignInRequest request) {
    ScribeHttp unused = new ScribeHttp(http, Deadline.in(Duration.ZERO, clock));
    return HttpUrl.get(messages(request, unused).createAuthorizationUrlBuilder()
        .pkce(pkce(request))
        .state(request.state().reveal())
        .scope(SignInRequest.SCOPES)
        .additionalParams(additional(request))
        .build()).uri();
  }

  /**
   * Trades the code for tokens (<a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3">RFC 6749, 4.1.3</a>).
   *
   * @throws ProblemException {@link app.myphone.problem.Problem.NotSignedIn} when the server refused in OAuth's words
   */
  public Tokens exchange(SignInRequest request, Secret code) throws ProblemException, InterruptedException {
    ScribeHttp transport = transport();
    ScribeMessages messages = messages(request, transport);
    Answer answer = send(messages, messages.exchange(code, request.verifier()), transport);
    return new TokenAnswer(answer, request.provider(), request.clientId())
        .readGrant();
  }

  /**
   * Trades a refresh token for new tokens. Whom their ID token names is for the caller to check.
   *
   * @throws ProblemException {@code session.ended} when the server says that the grant is over (RFC 6749, 5.2)
   */
  public Tokens refresh(Provider provider, String clientId, Secret token)
      throws ProblemException, InterruptedException {
    return refresh(provider, clientId, token, http.deadline(clock));
  }

  /** The same within a limit of the caller's. */
  public Tokens refresh(Provider provider, String clientId, Secret token, Deadline deadline)
      throws ProblemException, InterruptedException {
    ScribeHttp transport = new ScribeHttp(http, deadline);
    ScribeMessages messages = new ScribeMessages(provider, clientId, null, transport);
    Answer answer = send(messages, messages.refresh(token), transport);
    return new TokenAnswer(answer, provider, clientId).readRefresh();
  }

  /** Asks for a code for another device (<a href="https://www.rfc-editor.org/rfc/rfc8628#section-3.1">RFC 8628, 3.1</a>). */
  DeviceCode device(Provider provider, String clientId) throws ProblemException, InterruptedException {
    ScribeHttp transport = transport();
    ScribeMessages messages = new ScribeMessages(provider, clientId, null, transport);
    return new DeviceAnswer(send(messages, messages.device(), transport), provider, clientId).code();
  }

  /** One poll (<a href="https://www.rfc-editor.org/rfc/rfc8628#section-3.4">RFC 8628, 3.4</a>). */
  DevicePoll poll(Provider provider, String clientId, DeviceCode code, Deadline deadline)
      throws ProblemException, InterruptedException {
    ScribeHttp transport = new ScribeHttp(http, deadline);
    ScribeMessages messages = new ScribeMessages(provider, clientId, null, transport);
    try {
      Answer answer = send(messages, messages.poll(code.deviceCode()), transport);
      return new TokenAnswer(answer, provider, clientId).readPoll();
    } catch (ProblemException e) {
      if (e.problem() instanceof Problem.NoAnswer || e.problem().code() == ProblemCode.ANSWER_TOO_BIG
          || e.problem().code() == ProblemCode.ANSWER_UNREADABLE) {
        return new DevicePoll.Unclear(e.problem());
      }
      throw e;
    }
  }

  /**
   * Asks the server to forget a token; whatever it answers is as good as can be. Does nothing when it has no
   * revocation endpoint.
   */
  public void revoke(Provider provider, String clientId, Tokens tokens, Deadline deadline)
      throws ProblemException, InterruptedException {
    if (provider.revocation().isPresent()) {
      ScribeHttp transport = new ScribeHttp(http, deadline);
      ScribeMessages messages = new ScribeMessages(provider, clientId, null, transport);
      send(messages, tokens.refresh().map(refresh -> messages.revoke(refresh, TokenTypeHint.REFRESH_TOKEN))
          .orElseGet(() -> messages.revoke(tokens.access(), TokenTypeHint.ACCESS_TOKEN)), transport);
    }
  }

  /** How long something may take that begins now and has no limit of its own. */
  public Deadline deadline() {
    return http.deadline(clock);
  }

  private ScribeHttp transport() {
    return new ScribeHttp(http, deadline());
  }

  private static ScribeMessages messages(SignInRequest request, ScribeHttp transport) {
    return new ScribeMessages(request.provider(), request.clientId(), request.redirectUri().toString(), transport);
  }

  private static Answer send(ScribeMessages messages, OAuthRequest request, ScribeHttp transport)
      throws ProblemException, InterruptedException {
    try {
      messages.execute(request).close();
      return transport.answer();
    } catch (ExecutionException | IOException e) {
      if (e.getCause() instanceof ProblemException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getClass().getName());
    }
  }

  private static PKCE pkce(SignInRequest request) {
    PKCE pkce = new PKCE();
    pkce.setCodeVerifier(request.verifier().reveal());
    pkce.setCodeChallenge(request.challenge());
    pkce.setCodeChallengeMethod(PKCECodeChallengeMethod.S256);
    return pkce;
  }

  /** No {@code prompt} unless another account is wanted: ZITADEL takes one as "not the session that is there". */
  private static Map<String, String> additional(SignInRequest request) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("nonce", request.nonce().reveal());
    request.uiLocales().ifPresent(locales -> parameters.put("ui_locales", locales));
    if (request.anotherAccount()) {
      parameters.put("prompt", "select_account");
    }
    return parameters;
  }
}
