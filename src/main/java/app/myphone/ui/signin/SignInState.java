package app.myphone.ui.signin;

import app.myphone.problem.Problem;
import java.net.URI;
import java.util.Optional;

/** What the sign-in screen shows. */
public sealed interface SignInState {
  /** Nobody is signed in; perhaps there is something to say about why. */
  record SignedOut(Optional<Problem> why) implements SignInState {}

  /** Discovery and the like, before the browser opens. */
  record Starting() implements SignInState {}

  /** The browser has the person's attention. */
  record Waiting(URI link, boolean opened) implements SignInState {
    @Override
    public String toString() {
      return "Waiting"; // the link has state and nonce
    }
  }

  /** The browser came back; tokens are fetched. */
  record Finishing() implements SignInState {}
}
