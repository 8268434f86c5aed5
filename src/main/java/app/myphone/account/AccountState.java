package app.myphone.account;

import app.myphone.zitadel.UserState;
import java.util.Locale;

/** The state of an account; whatever the server says that has no name here is {@link #UNKNOWN}. */
public enum AccountState {
  ACTIVE,
  INACTIVE,
  LOCKED,
  SUSPENDED,
  INITIAL,
  DELETED,
  UNKNOWN;

  static AccountState of(UserState sent) {
    return valueOf(sent.name());
  }

  /** The name in {@code --json} and in message keys. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
