package app.myphone;

import app.myphone.os.Display;

/** No window can be shown, though there is a display: the same is then done in the terminal. */
final class NoWindowException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Display.Missing why;

  NoWindowException(Display.Missing why, Throwable cause) {
    super(why.reason().name(), cause);
    this.why = why;
  }

  /** What the person is told. */
  Display.Missing why() {
    return why;
  }
}
