package app.myphone.ui.phone;

import app.myphone.account.Phone;

/** What is open on the card of the own number. */
public enum ActForm {
  /** Nothing: only the buttons. */
  NONE,
  /** A field for the code that verifies the number. */
  CODE,
  /** A field for another number, or a first one. */
  NUMBER,
  /** The question whether the number shall go. */
  REMOVAL;

  /** Whether it still makes sense for a number. */
  boolean fits(Phone phone) {
    return switch (this) {
      case NONE, NUMBER -> true;
      case CODE -> phone instanceof Phone.Unverified;
      case REMOVAL -> phone.number().isPresent();
    };
  }
}
