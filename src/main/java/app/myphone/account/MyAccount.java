package app.myphone.account;

import app.myphone.config.Wire;
import app.myphone.http.Deadline;
import app.myphone.os.Clock;
import app.myphone.os.Threads;
import app.myphone.problem.Blocking;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import app.myphone.signin.BearerCalls;
import app.myphone.signin.Session;
import app.myphone.zitadel.PhoneAnswer;
import app.myphone.zitadel.UserAnswer;
import app.myphone.zitadel.Wires;
import app.myphone.zitadel.ZitadelApi;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The number and the account of whoever is signed in, over any of the wires. Thread-safe. */
public final class MyAccount {
  private final Session session;
  private final PhoneActs acts;
  private final BearerCalls calls;
  private final Wires wires;
  private final Duration timeout;
  private final Clock clock;
  private volatile Optional<Account> known = Optional.empty();
  private volatile Optional<Profile> last = Optional.empty();

  /** @param timeout how long one load may take, retries included */
  public MyAccount(Session session, Wires wires, Duration timeout, Clock clock) {
    this.session = session;
    this.calls = new BearerCalls(session);
    this.acts = new PhoneActs(session, wires, timeout, clock);
    this.wires = wires;
    this.timeout = timeout;
    this.clock = clock;
  }

  /**
   * Asks for the phone and the account at the same time. Only the phone decides: when just the account fails, the
   * profile says why it is missing. Blocks; honours interruption.
   */
  public Profile load(Wire wire) throws ProblemException, InterruptedException {
    ZitadelApi api = wires.over(wire);
    Deadline deadline = Deadline.in(timeout, clock);
    String subject = session.identity().subject();
    session.accessToken(); // refreshed once, before both ask for it
    try (ExecutorService threads = Executors.newThreadPerTaskExecutor(Threads.likeThisOne().name("user").factory())) {
      Future<UserAnswer> user = threads.submit(
          (Callable<UserAnswer>) () -> calls.call(token -> api.myUser(token, subject, deadline)));
      try {
        PhoneAnswer phone = calls.call(token -> api.myPhone(token, subject, deadline));
        Profile loaded = profile(phone, user);
        last = Optional.of(loaded);
        loaded.account().ifPresent(account -> session.call(Optional.of(account.name()).filter(name -> !name.isBlank()),
            account.loginNames().stream().findFirst()));
        return loaded;
      } catch (ProblemException e) {
        if (e.problem() instanceof Problem.BadAnswer) {
          remember(user);
        }
        throw e;
      } finally {
        user.cancel(true);
      }
    }
  }

  /** What was loaded last; never waits. */
  public Optional<Profile> last() {
    return last;
  }

  /** What can be done to the number. */
  public PhoneActs acts() {
    return acts;
  }

  /** The account as the server sent it last, also beside a phone that could not be read. Never waits. */
  public Optional<Account> known() {
    return known;
  }

  private void remember(Future<UserAnswer> user) throws InterruptedException {
    try {
      known = Optional.of(Account.mine(Blocking.result(user), new Phone.None()));
    } catch (ProblemException e) {
      // what was known before still is
    }
  }

  private Profile profile(PhoneAnswer sent, Future<UserAnswer> user) throws InterruptedException {
    Phone phone = Phone.of(sent);
    AccountDetails details = AccountDetails.of(sent.details());
    try {
      Account account = Account.mine(Blocking.result(user), phone);
      known = Optional.of(account);
      return new Profile(phone, details, Optional.of(account), Optional.empty(), clock.now());
    } catch (ProblemException e) {
      return new Profile(phone, details, Optional.empty(), Optional.of(e.problem()), clock.now());
    }
  }
}
