package app.myphone.signin;

import app.myphone.http.Deadline;
import app.myphone.oidc.Provider;
import app.myphone.oidc.Tokens;
import app.myphone.problem.Blocking;
import app.myphone.problem.ProblemException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the server is told at a sign-out. Each step takes five seconds at most; one that fails is no reason not to go. */
record Goodbye(Session.Calls calls, Blocking<Provider> provider, String clientId) {
  private static final Logger LOG = LoggerFactory.getLogger(Goodbye.class);
  private static final Duration LIMIT = Duration.ofSeconds(5);

  /**
   * Revokes, then ends the session at the server when wanted. An ID token is not kept: after a restart it takes one more
   * refresh to have one.
   */
  void say(Tokens last, boolean alsoInBrowser) throws InterruptedException {
    Tokens named = alsoInBrowser && last.idToken().isEmpty() ? withIdToken(last) : last;
    tried(() -> calls.tokens().revoke(provider.get(), clientId, named, deadline()));
    if (alsoInBrowser && named.idToken().isPresent()) {
      tried(() -> calls.endSession().end(provider.get(), named.idToken().get(), deadline()));
    }
  }

  private Tokens withIdToken(Tokens last) throws InterruptedException {
    try {
      return last.refresh().isEmpty() ? last
          : calls.tokens().refresh(provider.get(), clientId, last.refresh().get(), deadline()).following(last);
    } catch (ProblemException e) {
      LOG.info("sign-out: {}", e.problem().code().id());
      return last;
    }
  }

  private Deadline deadline() {
    return Deadline.in(LIMIT, calls.clock());
  }

  private static void tried(Step step) throws InterruptedException {
    try {
      step.take();
    } catch (ProblemException e) {
      LOG.info("sign-out: {}", e.problem().code().id());
    }
  }

  /** One thing that is said. */
  @FunctionalInterface
  private interface Step {
    void take() throws ProblemException, InterruptedException;
  }
}
