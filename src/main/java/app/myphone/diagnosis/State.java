package app.myphone.diagnosis;

import java.util.Locale;

/** What came of a check. */
public enum State {
  /** As it should be. */
  GOOD,
  /** It may get in the way, or could not be found out. */
  DOUBTFUL,
  /** Not checked, since something before it is not in order. */
  SKIPPED,
  /** It is in the way. */
  BAD;

  /** Stable, lower case: what {@code --json} shows, where what was not checked has always been doubtful. */
  public String id() {
    return this == SKIPPED ? DOUBTFUL.id() : word();
  }

  /** Its own name, lower case: for words and looks. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
