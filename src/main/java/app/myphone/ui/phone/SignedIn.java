package app.myphone.ui.phone;

import app.myphone.config.Wire;
import app.myphone.lookup.Directory;
import app.myphone.oidc.Identity;
import app.myphone.phone.Profile;
import app.myphone.problem.Blocking;
import app.myphone.signin.Registration;
import app.myphone.store.KeychainFailure;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;

/**
 * Somebody who is signed in, as far as the window needs to know.
 *
 * @param loads asks for number and account over a wire; blocking
 * @param ready what a load that was begun has come to by now; never waits
 * @param notKept why this lasts for this run only, when it should not; never waits
 * @param signOut ends the session, in the browser too when true; blocking, fails silently
 * @param directory other people's accounts, for whom the server lets
 * @param mayLookUp whether it lets this person; false until that is known
 */
public record SignedIn(Registration at, Identity identity, Function<Wire, Blocking<Profile>> loads,
    Function<Wire, Optional<Profile>> ready,
    Supplier<Optional<KeychainFailure>> notKept, SignOut signOut, Directory directory,
    BooleanProperty mayLookUp) {

  /** Ends a session. */
  @FunctionalInterface
  public interface SignOut {
    void run(boolean alsoInBrowser) throws InterruptedException;
  }
}
