package app.myphone.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sign-ins under way: from the authorization request over the page to the code. Thread-safe. */
final class SignIns {
  private final DemoRandom random;
  private final Map<String, Pending> pending = new HashMap<>();
  private final Map<String, Grant> codes = new HashMap<>();

  SignIns(DemoRandom random) {
    this.random = random;
  }

  /** How the page ended: a person, or an OAuth error for the callback. */
  sealed interface Outcome {
    record SignedIn(DemoPerson person, Optional<String> browser) implements Outcome {}

    record Failed(String error, String description) implements Outcome {}
  }

  record Pending(AuthRequest request, Optional<Outcome> outcome) {}

  /** What a code stands for. A code that was used stays known, but empty-handed. */
  record Grant(AuthRequest request, Outcome.SignedIn signedIn, boolean used) {}

  synchronized String open(AuthRequest request) {
    String id = random.id();
    pending.put(id, new Pending(request, Optional.empty()));
    return id;
  }

  synchronized Optional<Pending> find(String id) {
    return Optional.ofNullable(pending.get(id));
  }

  synchronized void decide(String id, Outcome outcome) {
    pending.computeIfPresent(id, (key, before) -> new Pending(before.request(), Optional.of(outcome)));
  }

  /** Ends a sign-in on the page's side; the answer goes to the app. */
  synchronized void close(String id) {
    pending.remove(id);
  }

  synchronized String code(AuthRequest request, Outcome.SignedIn signedIn) {
    String code = random.code();
    codes.put(code, new Grant(request, signedIn, false));
    return code;
  }

  synchronized Optional<Grant> grant(String code) {
    return Optional.ofNullable(codes.get(code));
  }

  /** Uses a code up. Whether it was still unused: of two at once only one gets true. */
  synchronized boolean use(String code) {
    Grant grant = codes.get(code);
    if (grant == null || grant.used()) {
      return false;
    }
    codes.put(code, new Grant(grant.request(), grant.signedIn(), true));
    return true;
  }
}
