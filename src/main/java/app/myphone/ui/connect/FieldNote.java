package app.myphone.ui.connect;

/**
 * What is said under a field.
 *
 * @param text a sentence or two
 * @param action the way on, when there is one
 */
public record FieldNote(Kind kind, String text, Action action) {

  /** A note without a way on. */
  public FieldNote(Kind kind, String text) {
    this(kind, text, new Action.None());
  }

  /** What kind of thing is said; shown as an icon and a colour beside the words. */
  public enum Kind { HINT, BUSY, GOOD, WRONG }

  /** The way on. */
  public sealed interface Action {
    /** Only words. */
    record None() implements Action {}

    /** Something to give to an administrator. */
    record Copy(String text) implements Action {}

    /** The same once more. */
    record Retry() implements Action {}

    /** Something better to put into the field. */
    record Use(String text) implements Action {}
  }
}
