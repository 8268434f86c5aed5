package app.myphone.diagnosis;

import java.util.Locale;

/** What came of a check. */
public enum State {
  /** As it should be. */
  GOOD,
  /** It may get in the way, or could not be found out. */
  DOUBTFUL,
  /** It is in the way. */
  BAD;

  /** Stable, lower case: what {@code --json} shows. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
