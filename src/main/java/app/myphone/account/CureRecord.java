package app.myphone.account;

import app.myphone.problem.Problem;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Who did what when: for the report.
 *
 * @param userId whose account
 * @param by the login name of whoever did it, or their id
 * @param problem why it was not done; empty exactly when it was
 */
public record CureRecord(
    Cure cure, String userId, String by, Instant at, Outcome outcome, Optional<Problem> problem) {

  /** What it came to. */
  public enum Outcome {
    DONE,
    /** Locked in order to unlock it, but not unlocked: the account is locked now, as its state says. */
    LEFT_LOCKED,
    NOT_DONE,
    /** The server was asked, and nobody knows whether it did it. */
    UNCERTAIN;

    /** The name in message keys. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  CureRecord by(String other) {
    return new CureRecord(cure, userId, other, at, outcome, problem);
  }

  public CureRecord {
    if (problem.isEmpty() != (outcome == Outcome.DONE)) {
      throw new IllegalArgumentException("problem");
    }
  }
}
