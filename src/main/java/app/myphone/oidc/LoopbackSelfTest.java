package app.myphone.oidc;

import app.myphone.config.Issuer;
import app.myphone.http.Answer;
import app.myphone.http.HttpStack;
import app.myphone.os.Clock;
import app.myphone.problem.ProblemException;
import app.myphone.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** The way a browser comes back, gone without one: our listener is opened and asked by a real request. */
public final class LoopbackSelfTest {
  /** Nobody is ever asked there. */
  private static final HttpUrl NOWHERE = HttpUrl.get("http://127.0.0.1/");

  private LoopbackSelfTest() {}

  /**
   * Makes it once.
   *
   * @return the redirect address it came back to; empty when something else than our listener took the request
   * @throws ProblemException when there was no port, or the request did not get to it
   */
  public static String run(HttpStack http, Clock clock, String host, Messages messages)
      throws ProblemException, InterruptedException {
    AtomicReference<Callback.@Nullable Answer> came = new AtomicReference<>();
    try (LoopbackReceiver receiver = LoopbackReceiver.open(host, new CallbackPage(messages))) {
      SignInRequest attempt =
          SignInRequest.fresh(nowhere(), "connection-check", receiver.redirectUri(), "en", false);
      receiver.listen(attempt, came::set);
      HttpUrl back = HttpUrl.get(receiver.redirectUri().toString()).newBuilder()
          .addQueryParameter("code", "connection-check").addQueryParameter("state", attempt.state().reveal()).build();
      Answer answer = http.send(new Request.Builder().url(back).build(), http.deadline(clock));
      return answer.status() == 303 && came.get() instanceof Callback.AuthorizationCode
          ? receiver.redirectUri().toString() : "";
    }
  }

  private static Provider nowhere() {
    return new Provider(new Issuer("http://127.0.0.1"), NOWHERE, NOWHERE, NOWHERE, Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty(), false, List.of());
  }
}
