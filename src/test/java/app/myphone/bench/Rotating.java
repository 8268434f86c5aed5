package app.myphone.bench;

import app.myphone.oidc.TestProvider;
import app.myphone.os.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A server that takes each refresh token once, and counts. Whose one is stands before a colon. Thread-safe. */
final class Rotating implements AutoCloseable {
  private final TestProvider server = new TestProvider(Clock.system());
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final Map<String, String> good = new HashMap<>();
  private final Map<String, Integer> refusedOf = new HashMap<>();
  private int number;
  private volatile Runnable onRequest = () -> {};

  Rotating() {
    server.on("/oauth/v2/token", this::answer);
  }

  String issuer() {
    return server.issuer().value();
  }

  /** From now on this is the only good token of whoever has it. */
  synchronized void expect(String token) {
    good.put(owner(token), token);
  }

  /** @param owner as before the colon; empty where there is none */
  synchronized String good(String owner) {
    return good.getOrDefault(owner, "");
  }

  /** How often somebody's token was refused. */
  synchronized int refused(String owner) {
    return refusedOf.getOrDefault(owner, 0);
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
    String owner = owner(token);
    if (!token.equals(good.get(owner))) { // whoever was lost begins anew
      refused.incrementAndGet();
      refusedOf.merge(owner, 1, Integer::sum);
    }
    String next = (owner.isEmpty() ? "" : owner + ":") + "refresh-" + ++number;
    good.put(owner, next);
    return TestProvider.json(200, "{\"access_token\":\"access-" + number
        + "\",\"token_type\":\"Bearer\",\"refresh_token\":\"" + next + "\",\"expires_in\":43199}");
  }

  private static String owner(String token) {
    return token.contains(":") ? token.substring(0, token.indexOf(':')) : "";
  }
}
