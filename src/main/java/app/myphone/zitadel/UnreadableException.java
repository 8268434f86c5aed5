package app.myphone.zitadel;

/** A complete answer in which something that decides has the wrong type. Its message is the field's name. */
final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableException(String field) {
    super(field);
  }
}
