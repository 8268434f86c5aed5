package app.myphone.terminal;

import app.myphone.account.AccountSession;
import app.myphone.account.AccountSignIn;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.oidc.Identity;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.signin.SignInProgress;
import app.myphone.signin.SignInTarget;
import app.myphone.store.StoredAccount;
import java.util.Optional;
import java.util.function.Supplier;

/** Has a question answered by whoever is meant. Blocks. */
record Answering(Settings settings, Supplier<SignInProgress> progress) {

  /** A session that was kept is gone on with; only when it turns out to be over somebody has to sign in. */
  <T> T answer(Question<T> question, AccountSignIn signIn, SignInTarget target)
      throws ProblemException, InterruptedException {
    Optional<AccountSession> kept = signIn.resume(target);
    if (kept.isPresent()) {
      try {
        return question.ask(kept.get());
      } catch (ProblemException e) {
        if (!LookUp.OVER.contains(e.problem().code())) {
          throw e;
        }
      }
    }
    return question.ask(signedIn(signIn, target));
  }

  /** Whoever was named by the settings has to be who comes. */
  private AccountSession signedIn(AccountSignIn signIn, SignInTarget target)
      throws ProblemException, InterruptedException {
    Optional<StoredAccount> named = target.account().filter(_ -> settings.get(Setting.ACCOUNT).isPresent());
    AccountSession person = signIn.run(target.at(), named.isPresent(), progress.get());
    if (named.isPresent() && !person.identity().subject().equals(named.get().subject())) {
      Identity who = person.identity();
      throw new ProblemException(new Problem.NotSignedIn(ProblemCode.SIGN_IN_OTHER_ACCOUNT,
          who.loginName().orElse(who.subject()), named.get().loginName().orElse(named.get().subject())));
    }
    return person;
  }
}
