package app.myphone.signin;

import app.myphone.oidc.DeviceCode;
import app.myphone.problem.Problem;
import app.myphone.store.KeychainFailure;
import java.net.URI;
import java.time.Duration;

/** Told how a sign-in gets on; called on the thread that signs in, so it must return at once. */
public interface SignInProgress {

  /** Nobody watches. */
  SignInProgress UNWATCHED = new SignInProgress() {};

  /**
   * The browser was asked to open the link and the answer is waited for.
   *
   * @param link the authorization URL: for <em>Open again</em> and <em>Copy link</em> only (it has state and nonce)
   * @param limit how long from now
   * @param opened whether an opener took it; false means the person needs the link
   */
  default void waiting(URI link, Duration limit, boolean opened) {}

  /**
   * Told first, unless an organisation has taken that away: how a person can have a code for another device, which then
   * waits beside the browser.
   *
   * @param device to be started only when somebody wants it
   */
  default void begun(DeviceFlowStarter device) {}

  /**
   * The browser is about to be asked. A quick one comes back before {@link #waiting} is told.
   *
   * @param link the authorization URL, as there
   */
  default void leaving(URI link) {}

  /** There is a code to sign in with on another device. */
  default void onDevice(DeviceCode code) {}

  /**
   * Nobody can sign in on another device any more, or not with that code.
   *
   * @param left how long it is still waited for
   * @return whether to go on waiting, for the browser or a fresh code; else the sign-in has failed for this reason
   */
  default boolean notOnDevice(Problem why, Duration left) {
    return true;
  }

  /** The browser or the other device came back with a valid answer; tokens are being fetched and checked. */
  default void answered() {}

  /** The session is there, but it will end with the process: the keychain failed. */
  default void notKept(KeychainFailure why) {}
}
