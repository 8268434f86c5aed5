package app.myphone.oidc;

import app.myphone.http.Answer;
import app.myphone.http.Deadline;
import app.myphone.http.HttpStack;
import app.myphone.http.Retries;
import app.myphone.os.Clock;
import app.myphone.problem.Blocking;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.text.Json;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * The keys a server signs with (<a href="https://www.rfc-editor.org/rfc/rfc7517#section-5">RFC 7517, 5</a>), kept in
 * memory for five minutes. An unknown key ID fetches them anew, at most once in 30 s. Thread-safe; blocks.
 */
public final class SigningKeys {
  private static final long KEPT = Duration.ofMinutes(5).toNanos();
  private static final long BETWEEN_REFETCHES = Duration.ofSeconds(30).toNanos();

  private final HttpStack http;
  private final Clock clock;
  private final Retries retries;
  private final Map<HttpUrl, CachedKeys> cached = new ConcurrentHashMap<>();

  public SigningKeys(HttpStack http, Clock clock) {
    this.http = http;
    this.clock = clock;
    this.retries = new Retries(clock);
  }

  /**
   * Fetches the keys now, unless they are there: to have them when the tokens come.
   *
   * @throws ProblemException {@code signin.keys-unusable} when none of them could verify a token
   */
  public void prepare(Provider provider) throws ProblemException, InterruptedException {
    matching(provider, _ -> List.of(), false);
  }

  /** Fetches them while something else is done; that does not wait for them, its end does. */
  public <T> T preparedBeside(Provider provider, Blocking<T> work) throws ProblemException, InterruptedException {
    FutureTask<Boolean> preparing = new FutureTask<>(() -> {
      prepare(provider);
      return true;
    });
    Thread.ofVirtual().name("keys").start(preparing);
    try {
      T done = work.get();
      Blocking.result(preparing);
      return done;
    } finally {
      preparing.cancel(true);
    }
  }

  /** The keys that may have signed under this header; none when the server has no such key. */
  List<JWK> matching(Provider provider, JWSHeader header) throws ProblemException, InterruptedException {
    return matching(provider, keys -> keys.matching(header), true);
  }

  private List<JWK> matching(Provider provider, Function<PublishedKeys, List<JWK>> selection, boolean mustFind)
      throws ProblemException, InterruptedException {
    CachedKeys keys = cached.computeIfAbsent(provider.keys(), _ -> new CachedKeys());
    keys.lock.lockInterruptibly();
    try {
      if (!keys.isFresh(clock.nanoTime())) {
        keys.keep(fetch(provider), clock.nanoTime());
      }
      List<JWK> found = selection.apply(keys.keys);
      if (!found.isEmpty() || !mustFind || !keys.mayRefetch(clock.nanoTime())) {
        return found;
      }
      keys.keep(fetch(provider), clock.nanoTime());
      return selection.apply(keys.keys);
    } finally {
      keys.lock.unlock();
    }
  }

  private PublishedKeys fetch(Provider provider) throws ProblemException, InterruptedException {
    Request request = new Request.Builder().url(provider.keys()).header("Accept", "application/json").build();
    Deadline deadline = http.deadline(clock);
    return retries.run(deadline, () -> read(http.send(request, deadline), provider));
  }

  private static PublishedKeys read(Answer answer, Provider provider) throws ProblemException {
    String host = provider.issuer().authority();
    if (answer.status() != 200 || Json.object(answer.body()).isEmpty()) {
      throw new ProblemException(OAuthAnswer.refusal(answer, host, ProblemCode.ANSWER_UNREADABLE));
    }
    PublishedKeys keys = PublishedKeys.read(answer.body());
    if (!keys.isUsable()) {
      throw new ProblemException(
          new Problem.BadAnswer(ProblemCode.SIGNING_KEYS_UNUSABLE, OAuthAnswer.error(answer), host));
    }
    return keys;
  }

  /** The keys of one address; guarded by its lock, so that two who need them fetch them once. */
  private static final class CachedKeys {
    private final ReentrantLock lock = new ReentrantLock();
    private PublishedKeys keys = PublishedKeys.NONE;
    private boolean fetched;
    private boolean refetched;
    private long fetchedAt;
    private long refetchedAt;

    boolean isFresh(long now) {
      return fetched && now - fetchedAt < KEPT;
    }

    void keep(PublishedKeys newer, long now) {
      keys = newer;
      fetched = true;
      fetchedAt = now;
    }

    boolean mayRefetch(long now) {
      boolean may = !refetched || now - refetchedAt >= BETWEEN_REFETCHES;
      if (may) {
        refetched = true;
        refetchedAt = now;
      }
      return may;
    }
  }
}
