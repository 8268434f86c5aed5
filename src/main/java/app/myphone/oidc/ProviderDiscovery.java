package app.myphone.oidc;

import app.myphone.config.Issuer;
import app.myphone.config.ServerAddress;
import app.myphone.http.Answer;
import app.myphone.http.Deadline;
import app.myphone.http.HttpStack;
import app.myphone.http.Retries;
import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server where to sign in
 * (<a href="https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig">OpenID Connect Discovery, 4</a>).
 * What was found is kept in memory for five minutes, so that a sign-in right after a check asks nothing twice.
 * Thread-safe; blocks for {@link HttpStack#deadline} at most, retries included; honours interruption.
 */
public final class ProviderDiscovery {
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final HttpStack http;
  private final Clock clock;
  private final Retries retries;
  private final Map<Issuer, Entry> found = new ConcurrentHashMap<>();

  public ProviderDiscovery(HttpStack http, Clock clock) {
    this.http = http;
    this.clock = clock;
    this.retries = new Retries(clock);
  }

  /**
   * The server at an address.
   *
   * @throws ProblemException always a {@link Problem.NoAnswer}: without a valid document there is nowhere to sign in
   */
  public Provider find(Issuer issuer) throws ProblemException, InterruptedException {
    Entry entry = found.computeIfAbsent(issuer, _ -> new Entry());
    entry.lock.lockInterruptibly();
    try {
      Provider known = entry.fresh(clock.nanoTime());
      return known != null ? known : entry.keep(fetch(issuer), clock.nanoTime());
    } finally {
      entry.lock.unlock();
    }
  }

  /** Asks again next time. */
  public void forget(Issuer issuer) {
    found.remove(issuer);
  }

  private Provider fetch(Issuer issuer) throws ProblemException, InterruptedException {
    Deadline deadline = http.deadline(clock);
    try {
      return retries.run(deadline, () -> read(issuer, http.send(request(issuer), deadline)));
    } catch (ProblemException e) {
      Problem problem = e.problem();
      throw new ProblemException(withoutAnswer(problem.code() == ProblemCode.DISCOVERY_OTHER_ISSUER
          ? withTriedAdvice(issuer, problem, deadline) : problem));
    }
  }

  private static Request request(Issuer issuer) {
    return new Request.Builder()
        .url(HttpUrl.get(issuer.value() + "/.well-known/openid-configuration"))
        .header("Accept", "application/json").build();
  }

  /** "Use the address it names" is good advice only when a sign-in is possible there: so that is tried. */
  private Problem withTriedAdvice(Issuer issuer, Problem other, Deadline deadline) throws InterruptedException {
    Optional<Issuer> named = usable(other.arguments().getLast());
    if (named.isEmpty()) {
      return new Problem.NoAnswer(ProblemCode.DISCOVERY_ISSUER_FORM, other.arguments(), Optional.empty());
    }
    return isHere(issuer) == isHere(named.get()) && confirms(named.get(), deadline) ? other
        : new Problem.NoAnswer(ProblemCode.DISCOVERY_ISSUER_UNCONFIRMED, other.arguments(), Optional.empty());
  }

  private boolean confirms(Issuer named, Deadline deadline) throws InterruptedException {
    try {
      return read(named, http.send(request(named), deadline)).issuer().equals(named);
    } catch (ProblemException e) {
      return false;
    }
  }

  /** No server sends us to ask this computer, and none on it elsewhere. */
  private static boolean isHere(Issuer issuer) {
    return ServerAddress.isLoopback(issuer.address().host());
  }

  /** An address that is compared character for character must be in the one form that a person's input becomes. */
  private static Optional<Issuer> usable(String named) {
    try {
      return Optional.of(new Issuer(named));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Provider read(Issuer issuer, Answer answer) throws ProblemException {
    if (answer.status() == 200) {
      return ProviderDocument.read(issuer, OAuthAnswer.object(answer).orElseThrow(() -> invalid(issuer, answer)));
    }
    throw invalid(issuer, answer);
  }

  private static ProblemException invalid(Issuer issuer, Answer answer) {
    return new ProblemException(answer.status() == 404
        ? OAuthAnswer.knownRefusal(answer, issuer.authority(), ProblemCode.DISCOVERY_INVALID)
        : OAuthAnswer.refusal(answer, issuer.authority(), ProblemCode.DISCOVERY_INVALID));
  }

  /** No valid discovery is "no complete answer", whatever the server did say (exit 5). */
  private static Problem withoutAnswer(Problem problem) {
    return new Problem.NoAnswer(problem.code(), problem.arguments(), problem.serverError());
  }

  /** What is known of one issuer; guarded by its lock, so that two who ask at once ask once. */
  private static final class Entry {
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Provider provider;
    private long at;

    @Nullable Provider fresh(long now) {
      return now - at < KEPT.toNanos() ? provider : null;
    }

    Provider keep(Provider newer, long now) {
      provider = newer;
      at = now;
      return newer;
    }
  }
}
