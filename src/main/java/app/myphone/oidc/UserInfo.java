package app.myphone.oidc;

import app.myphone.http.Answer;
import app.myphone.http.HttpStack;
import app.myphone.os.Clock;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.text.Json;
import app.myphone.text.PlainText;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Asks whether a token is alive
 * (<a href="https://openid.net/specs/openid-connect-core-1_0.html#UserInfo">OpenID Connect Core, 5.3</a>): userinfo
 * needs no audience, so it tells a dead token from one without the API's audience.
 */
public final class UserInfo {

  private final HttpStack http;
  private final Clock clock;

  public UserInfo(HttpStack http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  /**
   * Whether the server takes the token; false also when it has no such endpoint. Asks once.
   *
   * @throws ProblemException when there was no answer, or one that says neither yes nor no
   */
  public boolean accepts(Provider provider, Secret token) throws ProblemException, InterruptedException {
    if (provider.userInfo().isEmpty()) {
      return false;
    }
    Answer answer = ask(provider.userInfo().get(), token);
    if (answer.status() == 200) {
      return OAuthAnswer.object(answer).isPresent();
    }
    if ((answer.status() == 401 || answer.status() == 403) && OAuthError.of(answer).isPresent()) {
      return false;
    }
    throw new ProblemException(
        OAuthAnswer.refusal(answer, provider.issuer().authority(), ProblemCode.ANSWER_UNREADABLE));
  }

  /**
   * What the person's organisation is called; empty when there is no such endpoint, or the sign-in did not ask for it.
   *
   * @throws ProblemException when there was no answer
   */
  public Optional<String> organisationName(Provider provider, Secret token)
      throws ProblemException, InterruptedException {
    if (provider.userInfo().isEmpty()) {
      return Optional.empty();
    }
    Answer answer = ask(provider.userInfo().get(), token);
    return Optional.of(answer).filter(given -> given.status() == 200).flatMap(OAuthAnswer::object)
        .flatMap(claims -> Json.string(claims, Identity.ORGANISATION_NAME))
        .map(name -> PlainText.clean(name, IdTokenClaims.LONGEST_NAME)).filter(name -> !name.isEmpty());
  }

  private Answer ask(HttpUrl endpoint, Secret token) throws ProblemException, InterruptedException {
    Request request = new Request.Builder().url(endpoint)
        .header("Accept", "application/json").header("Authorization", "Bearer " + token.reveal()).build();
    return http.send(request, http.deadline(clock));
  }
}
