package app.myphone.account;

import app.myphone.config.Wire;
import app.myphone.problem.ProblemException;
import app.myphone.signin.KeptAccounts;
import app.myphone.signin.SignInTarget;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the window shows first, asked for while the toolkit starts: the keychain, then whoever is still signed in, then
 * their number and account. Thread-safe.
 */
public final class StartupPrefetch {
  private final Prefetch<Optional<SignInTarget>> target;
  private final Prefetch<Optional<AccountSession>> session;
  private final Prefetch<Optional<Profile>> profile;

  private StartupPrefetch(Prefetch<Optional<SignInTarget>> target, Prefetch<Optional<AccountSession>> session,
      Prefetch<Optional<Profile>> profile) {
    this.target = target;
    this.session = session;
    this.profile = profile;
  }

  /**
   * Begins; returns at once.
   *
   * @param accounts asked before anything else, for a keychain takes longest
   * @param signIn made meanwhile, beside the keychain
   */
  public static StartupPrefetch begin(KeptAccounts accounts, Wire wire, Supplier<AccountSignIn> signIn) {
    Prefetch<Optional<SignInTarget>> target = Prefetch.begin("keychain", accounts::meant);
    Prefetch<Optional<AccountSession>> session = Prefetch.begin("session", () -> resume(signIn.get(), target));
    return new StartupPrefetch(target, session, Prefetch.begin("account", () -> load(session.get(), wire)));
  }

  /** Who is meant, and where. Blocks as {@link #session}. */
  public Optional<SignInTarget> target() throws ProblemException, InterruptedException {
    return target.get();
  }

  /** Whoever is still signed in. Blocks; whoever gives up waiting gives it up altogether. */
  public Optional<AccountSession> session() throws ProblemException, InterruptedException {
    return session.get();
  }

  /** Whoever is still signed in, when their number is there by now; never waits. */
  public Optional<AccountSession> readySession() {
    return ready().flatMap(_ -> session.ready().flatMap(found -> found));
  }

  /** Their number and account, when they are there by now; never waits. */
  public Optional<Profile> ready() {
    return profile.ready().flatMap(loaded -> loaded);
  }

  /** Whether it has come to its end: with their number, with nobody or with a problem; never waits. */
  public boolean isOver() {
    return profile.isOver();
  }

  /** Their number and account. Blocks as {@link #session}, which must have found somebody. */
  public Profile profile() throws ProblemException, InterruptedException {
    return profile.get().orElseThrow();
  }

  private static Optional<AccountSession> resume(AccountSignIn signIn, Prefetch<Optional<SignInTarget>> target)
      throws ProblemException, InterruptedException {
    return target.get().flatMap(signIn::resume);
  }

  private static Optional<Profile> load(Optional<AccountSession> found, Wire wire)
      throws ProblemException, InterruptedException {
    return found.isPresent() ? Optional.of(found.get().account().load(wire)) : Optional.empty();
  }
}
