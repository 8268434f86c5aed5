package app.myphone.zitadel;

import java.util.Locale;

/** The state of an account, of v1 and v2 alike; anything else is {@link #UNKNOWN}. */
public enum UserState {
  ACTIVE,
  INACTIVE,
  LOCKED,
  SUSPENDED,
  INITIAL,
  DELETED,
  UNKNOWN;

  /** The name in {@code --json} and in message keys. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
