package app.myphone.account;

import app.myphone.http.Deadline;
import app.myphone.os.Clock;
import app.myphone.problem.ProblemException;
import app.myphone.signin.BearerCalls;
import app.myphone.zitadel.ObjectDetails;
import app.myphone.zitadel.PhoneAct;
import app.myphone.zitadel.PhoneAnswer;
import app.myphone.zitadel.ZitadelApi;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads the number after an act until the server shows what it did. Thread-safe.
 *
 * @param timeout how long one read may take, retries included
 */
record PhoneReading(BearerCalls calls, String subject, Duration timeout, Clock clock) {
  private static final Duration STEP = Duration.ofMillis(100);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  /**
   * A read right after a change may show what was before it, as verified as that was: until the change's own date is
   * there, or the content when there are no dates. What it does not show in time is told as the server said it.
   *
   * @return empty when it cannot be read
   */
  Optional<PhoneNow> settled(ZitadelApi api, PhoneAct act, ObjectDetails changed) throws InterruptedException {
    long began = clock.nanoTime();
    Optional<PhoneAnswer> read = read(api);
    while (read.isPresent() && !shows(read.get(), act, changed)) {
      if (clock.nanoTime() - began >= LONGEST_WAIT.toNanos()) {
        return Optional.of(new PhoneNow(after(act, read.get()), AccountDetails.of(changed), clock.now()));
      }
      clock.pause(STEP);
      read = read(api);
    }
    return read.map(this::now);
  }

  /** The number as the server shows it; empty when it does not. */
  Optional<PhoneAnswer> read(ZitadelApi api) throws InterruptedException {
    Deadline deadline = Deadline.in(timeout, clock);
    try {
      return Optional.of(calls.call(token -> api.myPhone(token, subject, deadline)));
    } catch (ProblemException e) {
      return Optional.empty();
    }
  }

  PhoneNow now(PhoneAnswer read) {
    return new PhoneNow(Phone.of(read), AccountDetails.of(read.details()), clock.now());
  }

  /** Whether this is how it looks when it was done; of a code that was sent nothing shows. */
  static boolean isDone(PhoneAct act, PhoneAnswer read) {
    return switch (act) {
      case PhoneAct.Set(String number) -> read.number().filter(number::equals).isPresent();
      case PhoneAct.Verify _ -> read.verified();
      case PhoneAct.Remove _ -> read.number().isEmpty();
      case PhoneAct.SendCode _ -> false;
    };
  }

  private static boolean shows(PhoneAnswer read, PhoneAct act, ObjectDetails changed) {
    Optional<Instant> wanted = AccountDetails.of(changed).changed();
    Optional<Instant> shown = AccountDetails.of(read.details()).changed();
    boolean dated = wanted.isPresent() && shown.isPresent();
    return dated ? !shown.get().isBefore(wanted.get()) : isDone(act, read);
  }

  private static Phone after(PhoneAct act, PhoneAnswer old) {
    return Phone.of(switch (act) {
      case PhoneAct.Set(String number) -> new PhoneAnswer(old.details(), Optional.of(number), false);
      case PhoneAct.Verify _ -> new PhoneAnswer(old.details(), old.number(), true);
      case PhoneAct.Remove _ -> new PhoneAnswer(old.details(), Optional.empty(), false);
      case PhoneAct.SendCode _ -> old;
    });
  }
}
