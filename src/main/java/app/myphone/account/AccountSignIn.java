package app.myphone.account;

import app.myphone.http.HttpStack;
import app.myphone.http.Retries;
import app.myphone.os.Clock;
import app.myphone.problem.ProblemException;
import app.myphone.signin.KeychainStatus;
import app.myphone.signin.Registration;
import app.myphone.signin.Session;
import app.myphone.signin.SignIn;
import app.myphone.signin.SignInProgress;
import app.myphone.signin.SignInTarget;
import app.myphone.store.StoredSignIn;
import app.myphone.zitadel.SupportApi;
import app.myphone.zitadel.Wires;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Signs people in, and makes of their session what can be asked with it. Thread-safe. */
public final class AccountSignIn {
  private final SignIn signIn;
  private final HttpStack http;
  private final Duration timeout;
  private final Clock clock;

  /** @param timeout how long one load may take, retries included */
  public AccountSignIn(SignIn signIn, HttpStack http, Duration timeout, Clock clock) {
    this.signIn = signIn;
    this.http = http;
    this.timeout = timeout;
    this.clock = clock;
  }

  /**
   * Signs a person in; blocks until that is done, has failed, or the thread is interrupted.
   *
   * @param anotherAccount whether the server shall ask which account
   */
  public AccountSession run(Registration at, boolean anotherAccount, SignInProgress progress)
      throws ProblemException, InterruptedException {
    return open(signIn.run(at, anotherAccount, progress));
  }

  /** Whoever is still signed in since an earlier start; asks the keychain, not the server. Blocks. */
  public Optional<AccountSession> resume(Registration at) throws ProblemException, InterruptedException {
    return signIn.resume(at).map(this::open);
  }

  /** The same of what the keychain said; asks nothing and never waits. */
  public AccountSession resume(Registration at, StoredSignIn stored) {
    return open(signIn.resume(at, stored));
  }

  /** The same of one of the accounts that are kept; empty when somebody has to sign in. */
  public Optional<AccountSession> resume(SignInTarget target) {
    return signIn.resume(target).map(this::open);
  }

  /** From now on it is the account used last. Blocks for a moment. */
  public void use(AccountSession person) {
    signIn.use(person.session());
  }

  /** Ends a session that is kept, here and at the server; one that the keychain has lost is nobody's. Blocks. */
  public void signOut(SignInTarget target) throws InterruptedException {
    Optional<Session> session = signIn.reopen(target);
    if (session.isPresent()) {
      session.get().signOut(false);
    }
  }

  /** What the keychain could not do, and what can be done about it. */
  public KeychainStatus keychain() {
    return signIn.keychain();
  }

  private AccountSession open(Session session) {
    HttpUrl api = HttpUrl.get(session.registration().apiUrl().toString());
    Retries retries = new Retries(clock);
    return new AccountSession(session, new MyAccount(session, new Wires(http, api, retries), timeout, clock),
        new AccountDirectory(session, new SupportApi(http, api, retries), timeout, clock));
  }
}
