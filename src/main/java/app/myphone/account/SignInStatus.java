package app.myphone.account;

import java.util.Locale;

/** Whether somebody can sign in, and what says so. */
public enum SignInStatus {
  /** The account is active, and its history names no lock since the last unlock. */
  POSSIBLE(Answer.POSSIBLE),
  LOCKED(Answer.REFUSED),
  /** The server says active, but has not unlocked it since the last lock (zitadel/zitadel#11176). */
  LOCKED_THOUGH_ACTIVE(Answer.REFUSED),
  INACTIVE(Answer.REFUSED),
  /** Never set up. */
  INITIAL(Answer.REFUSED),
  DELETED(Answer.REFUSED),
  SUSPENDED(Answer.UNKNOWN),
  /** The state is none that is known here. */
  STATE_UNKNOWN(Answer.UNKNOWN),
  /** Active, and nobody has looked into the history. */
  HISTORY_UNREAD(Answer.UNKNOWN),
  /** Active, and the history could not be read. */
  HISTORY_MISSING(Answer.UNKNOWN),
  /** Active, and as far as the history was read it says nothing of a lock. */
  HISTORY_SHORT(Answer.UNKNOWN);

  private final Answer answer;

  /** How sure it is. */
  public enum Answer {
    POSSIBLE, REFUSED, UNKNOWN;

    /** The name in {@code --json} and in message keys. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  SignInStatus(Answer answer) {
    this.answer = answer;
  }

  /** What the state alone says: an active account may be locked all the same. */
  public static SignInStatus of(AccountState state) {
    return switch (state) {
      case ACTIVE -> HISTORY_UNREAD;
      case INACTIVE -> INACTIVE;
      case LOCKED -> LOCKED;
      case SUSPENDED -> SUSPENDED;
      case INITIAL -> INITIAL;
      case DELETED -> DELETED;
      case UNKNOWN -> STATE_UNKNOWN;
    };
  }

  public Answer answer() {
    return answer;
  }

  /** The name in message keys. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
