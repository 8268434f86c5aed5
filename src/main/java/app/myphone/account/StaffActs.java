package app.myphone.account;

import app.myphone.account.CureRecord.Outcome;
import app.myphone.http.Deadline;
import app.myphone.oidc.Identity;
import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.signin.BearerCalls;
import app.myphone.signin.Session;
import app.myphone.zitadel.ObjectDetails;
import app.myphone.zitadel.SupportAct;
import app.myphone.zitadel.SupportApi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What support staff do to accounts, with the rights of the session it belongs to. Each act is sent once; only after a
 * 401, which comes before it, once more. Thread-safe; {@link #perform} blocks.
 */
public final class StaffActs {
  private static final Problem UNKNOWN = new Problem.NoAnswer(ProblemCode.LOOKUP_ACT_UNCERTAIN);
  private static final Duration STEP = Duration.ofMillis(100);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private final BearerCalls calls;
  private final SupportApi api;
  private final Identity me;
  private final Duration timeout;
  private final Clock clock;
  private final List<CureRecord> records = new CopyOnWriteArrayList<>();
  private volatile Optional<String> myLoginName = Optional.empty();

  /** @param timeout how long one step may take */
  StaffActs(Session session, SupportApi api, Duration timeout, Clock clock) {
    this.calls = new BearerCalls(session);
    this.api = api;
    this.me = session.identity();
    this.timeout = timeout;
    this.clock = clock;
  }

  /** What was tried on an account since the sign-in, the oldest first. */
  public List<CureRecord> records(String userId) {
    return records.stream().filter(record -> record.userId().equals(userId)).toList();
  }

  /**
   * Does it, and waits until the server shows it, for two seconds at most.
   *
   * @return also when it failed: what it came to is in the records in any case
   * @throws InterruptedException when nobody waits any more; it may have been done all the same
   */
  public CureRecord perform(Cure cure, Account account) throws InterruptedException {
    Attempt attempt = new Attempt(cure, account);
    try {
      attempt.run();
      if (attempt.record.outcome() != Outcome.NOT_DONE) {
        attempt.record = attempt.record.by(loginName());
      }
    } catch (InterruptedException e) {
      attempt.interrupted();
      throw e;
    } finally {
      records.add(attempt.record);
    }
    return attempt.record;
  }

  /** What whoever acts is called; their id when the server does not say. */
  private String loginName() throws InterruptedException {
    Optional<String> known = myLoginName.or(me::loginName);
    if (known.isEmpty()) {
      Deadline deadline = Deadline.in(timeout, clock);
      try {
        known = Optional.of(calls.call(token -> api.user(token, me.subject(), deadline)).preferredLoginName());
      } catch (ProblemException e) {
        return me.subject();
      }
    }
    myLoginName = known.filter(name -> !name.isEmpty());
    return myLoginName.orElse(me.subject());
  }

  /** One cure of one account, step by step. */
  private final class Attempt {
    private final Cure cure;
    private final Account account;
    private CureRecord record;
    private boolean locked;

    Attempt(Cure cure, Account account) {
      this.cure = cure;
      this.account = account;
      this.record = record(Outcome.UNCERTAIN, Optional.of(UNKNOWN));
    }

    void run() throws InterruptedException {
      ObjectDetails changed = ObjectDetails.NONE;
      for (SupportAct act : cure.acts()) {
        AtomicBoolean sent = new AtomicBoolean();
        try {
          changed = send(act, sent);
          locked = act == SupportAct.LOCK;
        } catch (ProblemException e) {
          record = failed(e.problem(), sent.get());
          return;
        }
      }
      record = record(Outcome.DONE, Optional.empty());
      if (cure.showsInState()) {
        settle(changed);
      }
    }

    void interrupted() {
      record = record.outcome() == Outcome.DONE ? record : record(locked ? Outcome.LEFT_LOCKED : Outcome.UNCERTAIN, Optional.of(UNKNOWN));
    }

    /** @param sent whether it may have reached the server, and was not refused for its token, which comes first */
    private ObjectDetails send(SupportAct act, AtomicBoolean sent) throws ProblemException, InterruptedException {
      Deadline deadline = Deadline.in(timeout, clock);
      return calls.call(token -> {
        sent.set(true);
        try {
          return api.act(token, account.id(), act, deadline);
        } catch (ProblemException e) {
          sent.set(e.problem().code() != ProblemCode.API_NOT_SIGNED_IN);
          throw e;
        }
      });
    }

    /** A read right after a change may show what was before it. */
    private void settle(ObjectDetails changed) throws InterruptedException {
      Optional<Instant> wanted = AccountDetails.of(changed).changed();
      long began = clock.nanoTime();
      while (wanted.isPresent() && clock.nanoTime() - began < LONGEST_WAIT.toNanos()) {
        Optional<Instant> shown = read().flatMap(read -> read.details().changed());
        if (shown.isEmpty() || !shown.get().isBefore(wanted.get())) {
          return;
        }
        clock.pause(STEP);
      }
    }

    private Optional<Account> read() throws InterruptedException {
      Deadline deadline = Deadline.in(timeout, clock);
      try {
        return Optional.of(Account.of(calls.call(token -> api.user(token, account.id(), deadline))));
      } catch (ProblemException e) {
        return Optional.empty();
      }
    }

    private CureRecord failed(Problem problem, boolean sent) throws InterruptedException {
      if (problem.code() == ProblemCode.SESSION_ENDED) {
        return record(locked ? Outcome.LEFT_LOCKED : Outcome.NOT_DONE,
            Optional.of(CureRefusals.ofEndedSession(problem, locked, account.title())));
      }
      boolean uncertain = sent && ActRefusals.isUncertain(problem);
      Problem told = uncertain ? CureRefusals.uncertain(problem) : CureRefusals.explain(problem);
      return uncertain ? whatBecameOfIt(told)
          : record(locked ? Outcome.LEFT_LOCKED : Outcome.NOT_DONE, Optional.of(told));
    }

    /** Nothing is offered again before it is known what is there; what was sent by mail shows nowhere. */
    private CureRecord whatBecameOfIt(Problem told) throws InterruptedException {
      Optional<AccountState> now = cure.showsInState() ? read().map(Account::state) : Optional.empty();
      boolean active = now.equals(Optional.of(AccountState.ACTIVE));
      if (active && (locked || cure != Cure.UNLOCK_THOUGH_ACTIVE)) {
        return record(Outcome.DONE, Optional.empty());
      }
      boolean leftLocked = cure == Cure.UNLOCK_THOUGH_ACTIVE && (locked || now.equals(Optional.of(AccountState.LOCKED)));
      return record(leftLocked ? Outcome.LEFT_LOCKED : Outcome.UNCERTAIN, Optional.of(told));
    }

    private CureRecord record(Outcome outcome, Optional<Problem> problem) {
      return new CureRecord(cure, account.id(), me.subject(), clock.now(), outcome, problem);
    }
  }
}
