package app.myphone.phone;

import app.myphone.http.Deadline;
import app.myphone.os.Clock;
import app.myphone.problem.Blocking;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import app.myphone.signin.Prefetch;
import app.myphone.signin.BearerCalls;
import app.myphone.signin.Session;
import app.myphone.zitadel.PhoneAnswer;
import app.myphone.zitadel.UserAnswer;
import app.myphone.zitadel.ZitadelApi;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Loads the number and the account of whoever is signed in. Thread-safe; blocks; honours interruption. */
public final class MyPhone {
  private final Session session;
  private final BearerCalls authorized;
  private final ZitadelApi api;
  private final Duration timeout;
  private final Clock clock;
  private final Prefetch<Profile> begun = new Prefetch<>();

  /** @param timeout how long one load may take, retries included */
  public MyPhone(Session session, ZitadelApi api, Duration timeout, Clock clock) {
    this.session = session;
    this.authorized = new BearerCalls(session);
    this.api = api;
    this.timeout = timeout;
    this.clock = clock;
  }

  /** Begins a load, for the {@link #load} that is to come. */
  public void begin() {
    begun.begin(this::loaded);
  }

  /** What was begun, when it is there by now; never waits. */
  public Optional<Profile> ready() {
    return begun.ready();
  }

  /**
   * Asks for the phone and the account at the same time. Only the phone decides: when just the account fails, the
   * profile says why it is missing.
   */
  public Profile load() throws ProblemException, InterruptedException {
    return begun.or(this::loaded);
  }

  private Profile loaded() throws ProblemException, InterruptedException {
    Deadline deadline = Deadline.in(timeout, clock);
    String subject = session.identity().subject();
    session.accessToken();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<UserAnswer> user = threads.submit(
          (Callable<UserAnswer>) () -> authorized.call(token -> api.myUser(token, subject, deadline)));
      try {
        PhoneAnswer phone = authorized.call(token -> api.myPhone(token, subject, deadline));
        return profile(phone, user);
      } finally {
        user.cancel(true);
      }
    }
  }

  private Profile profile(PhoneAnswer phone, Future<UserAnswer> user) throws InterruptedException {
    try {
      return profile(phone, Optional.of(Blocking.result(user)), Optional.empty());
    } catch (ProblemException e) {
      return profile(phone, Optional.empty(), Optional.of(e.problem()));
    }
  }

  private Profile profile(PhoneAnswer answer, Optional<UserAnswer> user, Optional<Problem> problem) {
    return new Profile(Phone.of(answer), answer.details(), user, problem, clock.now());
  }
}
