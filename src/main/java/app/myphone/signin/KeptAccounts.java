package app.myphone.signin;

import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.store.ChosenSignIn;
import app.myphone.store.KeychainFailure;
import app.myphone.store.StoredAccount;
import app.myphone.store.StoredSignIn;
import java.util.List;
import java.util.Optional;

/** The accounts whose sign-ins are kept, of whichever server, as far as the settings let them be seen. Thread-safe; blocks. */
public final class KeptAccounts {
  private final SignInStore store;
  private final Settings settings;
  private final AccountChoice choice;

  public KeptAccounts(SignInStore store, Settings settings) {
    this.store = store;
    this.settings = settings;
    this.choice = new AccountChoice(settings);
  }

  /**
   * All of them, the one signed in last first.
   *
   * @throws ProblemException {@code keychain.unread}: a keychain that cannot be read shows no list
   */
  public List<StoredAccount> all() throws ProblemException, InterruptedException {
    List<StoredAccount> all = store.reader().accounts();
    Optional<KeychainFailure> unread = store.unread();
    if (all.isEmpty() && unread.isPresent()) {
      throw new ProblemException(new Problem.NotSignedIn(ProblemCode.KEYCHAIN_UNREAD, unread.get().keychain()));
    }
    return choice.visible(all);
  }

  /** Whether the settings let an account be seen. */
  public boolean isVisible(StoredAccount account) {
    return choice.isVisible(account);
  }

  /** Where an account is at home; never waits. */
  public Registration at(StoredAccount account) {
    return choice.registration(account);
  }

  /** Whether an account was used last, in whichever process. */
  public boolean isLast(StoredAccount account) {
    return store.isLast(account);
  }

  /**
   * Whom the settings mean: whoever they name, else whoever was used last, else nobody in particular at the server that is
   * set. Empty when they say nothing; then the keychain is not asked.
   *
   * @throws ProblemException {@code usage.account} when they name nobody who is signed in; {@code keychain.unread}
   */
  public Optional<SignInTarget> meant() throws ProblemException, InterruptedException {
    if (settings.get(Setting.ACCOUNT).isPresent()) {
      return Optional.of(target(choice.of(all(), store::isLast).orElseThrow()));
    }
    Optional<Registration> at = configured();
    return at.isEmpty() ? Optional.empty() : Optional.of(usual(at.get()));
  }

  /** The one that the settings mean, of those that are signed in. */
  public Optional<StoredAccount> one() throws ProblemException, InterruptedException {
    return choice.of(all(), store::isLast);
  }

  /** Whoever was used last is signed out at the next start, since the keychain does not say who that is; whether that is so. */
  public boolean forgetLastLater() {
    return store.removeLastLater();
  }

  /** Takes an account out of the list, whose sign-in nobody has any more. */
  public void forget(StoredAccount account) throws InterruptedException {
    store.removals().remove(account.issuer(), account.subject(), true);
  }

  /** Where an account is at home, with its sign-in unless the keychain has lost it. */
  public SignInTarget target(StoredAccount account) throws InterruptedException {
    return new SignInTarget(choice.registration(account), Optional.of(account), store.reader().read(account));
  }

  private SignInTarget usual(Registration at) throws InterruptedException {
    Optional<ChosenSignIn> chosen = store.reader().choose(all -> choice.usual(all, store::isLast));
    if (chosen.isPresent()) {
      StoredAccount account = chosen.get().account();
      return new SignInTarget(choice.registration(account), Optional.of(account), chosen.get().signIn());
    }
    Optional<StoredSignIn> unlisted = store.unread().isPresent() ? Optional.empty() : store.read(at);
    return new SignInTarget(at, Optional.empty(), unlisted);
  }

  private Optional<Registration> configured() {
    return settings.get(Setting.ISSUER).flatMap(issuer ->
        settings.get(Setting.CLIENT_ID).map(clientId -> Registration.of(settings, issuer, clientId)));
  }
}
