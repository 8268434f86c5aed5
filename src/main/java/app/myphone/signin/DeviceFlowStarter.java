package app.myphone.signin;

/** Another device to sign in on, beside the browser here (RFC 8628); of one sign-in. Thread-safe. */
@FunctionalInterface
public interface DeviceFlowStarter {

  /**
   * Asks for a code, unless one is good now or the sign-in is over. Returns at once; what comes of it is told to
   * {@link SignInProgress}. Only to be called when a person wants it.
   */
  void start();
}
