package app.myphone.ui.phone;

/** What is open on the card of the own number. */
public enum ActForm {
  /** Nothing: only the buttons. */
  NONE,
  /** A field for the code that verifies the number. */
  CODE,
  /** A field for another number, or a first one. */
  NUMBER,
  /** The question whether the number shall go. */
  REMOVAL
}
