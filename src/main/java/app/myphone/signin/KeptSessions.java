package app.myphone.signin;

import app.myphone.oidc.Identity;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.problem.ProblemException;
import app.myphone.store.StoredSignIn;
import java.util.Optional;

/**
 * Sessions that outlive the process: kept when somebody signs in, opened again at the next start. Thread-safe.
 *
 * @param keeping where; empty: nowhere
 */
record KeptSessions(ProviderDiscovery discovery, Session.Calls calls, Optional<SignInStore> keeping) {

  /** Asks the keychain; blocks. */
  Optional<Session> resume(Registration registration) throws ProblemException, InterruptedException {
    Optional<StoredSignIn> stored = keeping.isPresent() ? keeping.get().read(registration) : Optional.empty();
    return stored.map(signIn ->
        resume(registration, signIn, new Identity(signIn.subject(), Optional.empty(), Optional.empty())));
  }

  /** As the account used last. */
  Optional<Session> resume(SignInTarget target) {
    target.kept().ifPresent(signIn -> use(target.at(), signIn.subject()));
    return reopen(target);
  }

  Optional<Session> reopen(SignInTarget target) {
    return target.kept().map(signIn -> resume(target.at(), signIn, target.who().orElseThrow()));
  }

  /** The server is asked nothing. */
  Session resume(Registration registration, StoredSignIn stored, Identity identity) {
    TokenStore store = keeping.map(where -> where.keeper(registration, stored)).orElse(TokenStore.NONE);
    return new Session(new Session.Grant(registration, () -> discovery.find(registration.issuer()), identity,
        VaultTokenStore.tokens(stored, calls.clock().now())), calls, store);
  }

  void use(Registration registration, String subject) {
    keeping.ifPresent(where -> where.use(registration, subject));
  }

  /** Kept first, then used; whoever cancelled meanwhile is not signed in at the next start either. */
  Session keep(Session.Grant grant, SignInProgress progress) throws InterruptedException {
    TokenStore keeper = keeping.map(where -> where.keeper(grant.registration(), grant.identity())).orElse(TokenStore.NONE);
    keeper.keep(grant.tokens());
    if (Thread.interrupted()) {
      keeper.forget();
      throw new InterruptedException();
    }
    keeper.notKept().ifPresent(progress::notKept);
    use(grant.registration(), grant.identity().subject());
    return new Session(grant, calls, keeper);
  }
}
