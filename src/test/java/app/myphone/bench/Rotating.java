package app.myphone.bench;

import app.myphone.oidc.TestProvider;
import app.myphone.os.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A server that takes each refresh token once, and counts. Thread-safe. */
final class Rotating implements AutoCloseable {
  private final TestProvider server = new TestProvider(Clock.system());
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private String good = "";
  private int number;
  private volatile Runnable onRequest = () -> {};

  Rotating() {
    server.on("/oauth/v2/token", this::answer);
  }

  String issuer() {
    return server.issuer().value();
  }

  /** From now on this is the only good token. */
  synchronized void expect(String token) {
    good = token;
  }

  synchronized String good() {
    return good;
  }

  int asked() {
    return asked.get();
  }

  int refused() {
    return refused.get();
  }

  /** Told at each request, before it is answered. */
  void onRequest(Runnable told) {
    onRequest = told;
  }

  @Override
  public void close() {
    server.close();
  }

  private synchronized MockResponse answer(RecordedRequest request) {
    asked.incrementAndGet();
    onRequest.run();
    String token = TestProvider.form(request).getOrDefault("refresh_token", "");
    if (!token.equals(good)) {
      refused.incrementAndGet();
      good = token; // whoever was lost begins anew
    }
    good = "refresh-" + ++number;
    return TestProvider.json(200, "{\"access_token\":\"access-" + number
        + "\",\"token_type\":\"Bearer\",\"refresh_token\":\"" + good + "\",\"expires_in\":43199}");
  }
}
