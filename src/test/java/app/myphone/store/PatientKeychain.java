package app.myphone.store;

import app.myphone.os.AppDirectories;
import app.myphone.os.Clock;
import java.time.Duration;

/** The real keychain with more time than the program gives it, for computers that are busy with tests. */
public final class PatientKeychain {
  private PatientKeychain() {}

  public static CredentialStore open() {
    return open(Duration.ofSeconds(25));
  }

  /** @param limit how long each call may take */
  public static CredentialStore open(Duration limit) {
    return new KeychainStore(KeychainStore.ofThisSystem(),
        new RefreshLock(AppDirectories.system().state(), Clock.system()), Clock.system(), limit);
  }
}
