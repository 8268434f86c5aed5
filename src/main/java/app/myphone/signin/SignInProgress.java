package app.myphone.signin;

import app.myphone.store.NotKept;
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

  /** The browser came back with a valid answer; tokens are being fetched and checked. */
  default void answered() {}

  /** The session is there, but it will end with the process: the keychain failed. */
  default void notKept(NotKept why) {}
}
