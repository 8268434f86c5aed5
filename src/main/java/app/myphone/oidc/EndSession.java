package app.myphone.oidc;

import app.myphone.http.Deadline;
import app.myphone.http.HttpStack;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Ends the session in the browser too
 * (<a href="https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RPLogout">RP-Initiated Logout, 2</a>). ZITADEL
 * takes the request from us, without cookies; its redirect is the success and is not followed.
 */
public final class EndSession {
  private final HttpStack http;

  public EndSession(HttpStack http) {
    this.http = http;
  }

  /** Whether the server said that it is done; false also when it has no such endpoint. */
  public boolean end(Provider provider, Secret idToken, Deadline deadline)
      throws ProblemException, InterruptedException {
    if (provider.endSession().isEmpty()) {
      return false;
    }
    HttpUrl url = provider.endSession().get().newBuilder().addQueryParameter("id_token_hint", idToken.reveal()).build();
    int status = http.send(new Request.Builder().url(url).build(), deadline).status();
    return status >= 200 && status < 400;
  }
}
