package app.myphone.account;

import app.myphone.config.Wire;
import app.myphone.http.Deadline;
import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.signin.BearerCalls;
import app.myphone.signin.Session;
import app.myphone.zitadel.ObjectDetails;
import app.myphone.zitadel.PhoneAct;
import app.myphone.zitadel.PhoneAnswer;
import app.myphone.zitadel.Wires;
import app.myphone.zitadel.ZitadelApi;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What people do to the number of the session they are signed in with: each act is sent once. Afterwards it is read until
 * the server shows it. Thread-safe; every method blocks, honours interruption, and throws what the server or the network
 * said, with the code of what it means here.
 */
public final class PhoneActs {
  private final BearerCalls calls;
  private final String subject;
  private final Wires wires;
  private final PhoneReading reading;
  private final Duration timeout;
  private final Clock clock;

  /** @param timeout how long one step may take */
  PhoneActs(Session session, Wires wires, Duration timeout, Clock clock) {
    this.calls = new BearerCalls(session);
    this.subject = session.identity().subject();
    this.wires = wires;
    this.reading = new PhoneReading(calls, subject, timeout, clock);
    this.timeout = timeout;
    this.clock = clock;
  }

  /** Another number, or a first one: not verified, and a code is sent to it. The same one again is no change. */
  public ActOutcome set(NewNumber number, Wire wire) throws ProblemException, InterruptedException {
    return perform(ActOutcome.Kind.SET, new PhoneAct.Set(number.e164()), wire);
  }

  /** Verifies the number with the code as it came. */
  public ActOutcome verify(Secret code, Wire wire) throws ProblemException, InterruptedException {
    return perform(ActOutcome.Kind.VERIFIED, new PhoneAct.Verify(code), wire);
  }

  /** Has a new code sent; only the last one counts. */
  public ActOutcome sendCode(Wire wire) throws ProblemException, InterruptedException {
    return perform(ActOutcome.Kind.CODE_SENT, new PhoneAct.SendCode(), wire);
  }

  /** Removes the number, and with it the second factor by text message. */
  public ActOutcome remove(Wire wire) throws ProblemException, InterruptedException {
    return perform(ActOutcome.Kind.REMOVED, new PhoneAct.Remove(), wire);
  }

  /** Whether the number there is is verified by now. */
  public boolean isVerified(Wire wire) throws ProblemException, InterruptedException {
    Deadline deadline = Deadline.in(timeout, clock);
    return calls.call(token -> wires.over(wire).myPhone(token, subject, deadline)).verified();
  }

  /** Whether a text message to this number is a second factor. */
  public boolean isSecondFactor(Wire wire) throws ProblemException, InterruptedException {
    Deadline deadline = Deadline.in(timeout, clock);
    return SecondFactor.among(calls.call(token -> wires.over(wire).myFactors(token, subject, deadline))).stream()
        .anyMatch(factor -> factor.kind().equals("otp-sms"));
  }

  /**
   * What happened to the account.
   *
   * @param before the newer events; empty for the newest
   */
  public MyHistory history(Wire wire, Optional<MyHistory> before) throws ProblemException, InterruptedException {
    Deadline deadline = Deadline.in(timeout, clock);
    Optional<String> after = before.flatMap(MyHistory::next);
    try {
      return MyHistory.of(calls.call(token -> wires.over(wire).myChanges(token, after, deadline)), subject);
    } catch (ProblemException e) {
      throw ActRefusals.explain(e);
    }
  }

  private ActOutcome perform(ActOutcome.Kind kind, PhoneAct act, Wire wire)
      throws ProblemException, InterruptedException {
    ZitadelApi api = wires.over(wire);
    AtomicBoolean sent = new AtomicBoolean();
    try {
      ObjectDetails changed = send(api, act, sent);
      return new ActOutcome(kind, act instanceof PhoneAct.SendCode ? Optional.empty() : reading.settled(api, act, changed));
    } catch (ProblemException e) {
      if (!sent.get()) {
        throw e;
      }
      if (ActRefusals.isUncertain(e.problem())) {
        return whatBecameOf(kind, act, api, e.problem());
      }
      ProblemException meant = ActRefusals.explain(e);
      if (meant.problem().code() != ProblemCode.PHONE_UNCHANGED) {
        throw meant;
      }
      return new ActOutcome(ActOutcome.Kind.UNCHANGED, reading.read(api).map(reading::now));
    }
  }

  /** @param sent whether it may have reached the server, and was not refused for its token, which comes first */
  private ObjectDetails send(ZitadelApi api, PhoneAct act, AtomicBoolean sent)
      throws ProblemException, InterruptedException {
    Deadline deadline = Deadline.in(timeout, clock);
    return calls.call(token -> {
      sent.set(true);
      try {
        return api.act(act, token, subject, deadline);
      } catch (ProblemException e) {
        sent.set(e.problem().code() != ProblemCode.API_NOT_SIGNED_IN);
        throw e;
      }
    });
  }

  /** Nothing is offered again before it is known what is there; a code that was sent shows nowhere. */
  private ActOutcome whatBecameOf(ActOutcome.Kind kind, PhoneAct act, ZitadelApi api, Problem why)
      throws ProblemException, InterruptedException {
    Optional<PhoneAnswer> read = act instanceof PhoneAct.SendCode ? Optional.empty() : reading.read(api);
    if (read.isEmpty()) {
      throw ActRefusals.with(ProblemCode.PHONE_UNCERTAIN, why);
    }
    if (!PhoneReading.isDone(act, read.get())) {
      throw ActRefusals.with(ProblemCode.PHONE_NOT_DONE, why);
    }
    return new ActOutcome(kind, read.map(reading::now));
  }
}
