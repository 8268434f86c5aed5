package app.myphone.ui.signin;

import app.myphone.account.AccountSession;
import app.myphone.account.AccountSignIn;
import app.myphone.config.Setting;
import app.myphone.os.Browser;
import app.myphone.problem.Problem;
import app.myphone.signin.KeychainStatus;
import app.myphone.signin.Registration;
import app.myphone.signin.ServerCheck;
import app.myphone.ui.common.PageFooter;
import app.myphone.ui.problem.ProblemActions;
import app.myphone.ui.problem.ProblemDialogs;
import app.myphone.ui.shell.Navigator;
import app.myphone.ui.shell.Page;
import app.myphone.ui.shell.ScreenContext;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/** Makes the page where one signs in. */
public final class SignInPage {
  private final ScreenContext context;
  private final AccountSignIn signIn;
  private final Surroundings surroundings;
  private final ProblemDialogs problems;

  /**
   * What a sign-in needs besides.
   *
   * @param check tells why it may be stuck
   * @param others who is signed in already, shown beneath
   */
  public record Surroundings(ServerCheck check, Browser browser, Node others) {}

  public SignInPage(ScreenContext context, AccountSignIn signIn, Surroundings surroundings, ProblemDialogs problems) {
    this.context = context;
    this.signIn = signIn;
    this.surroundings = surroundings;
    this.problems = problems;
  }

  /**
   * A page that waits for a person to sign in.
   *
   * @param why nobody is signed in any more, when there is something to say
   */
  public Page open(Registration at, Optional<Problem> why) {
    SignInModel model = model(at);
    why.ifPresent(model::explain);
    return page(model, _ -> {}, false);
  }

  /** The same after somebody has signed out, which it says. */
  public Page signedOut(Registration at) {
    return page(model(at), _ -> {}, true);
  }

  /** Begins as soon as the page is seen. */
  public Page begin(Registration at, boolean anotherAccount) {
    return page(model(at), model -> model.signIn(anotherAccount), false);
  }

  private SignInModel model(Registration at) {
    SignInModel model = new SignInModel(signIn, at, context.background(), surroundings.browser(), context.clock());
    model.onSignedIn(context.navigator()::showAccount);
    return model;
  }

  private Page page(SignInModel model, Consumer<SignInModel> start, boolean left) {
    Registration at = model.registration();
    Navigator navigator = context.navigator();
    StuckSignInCheck stuck = new StuckSignInCheck(surroundings.check(), at, context.background());
    KeychainModel<AccountSession> keychain = keychain(model);
    SignInView view = new SignInView(model, stuck, keychain, navigator::showConnect, context.messages());
    view.showBeneath(surroundings.others());
    if (left) {
      view.afterSignOut();
    }
    if (!at.demo() && context.organisation().locks(Setting.ISSUER)) {
      view.withFixedServer();
    }
    problems.follow(model.complaintProperty(), at.issuer().value(), new Actions(model, navigator));
    PageFooter footer = new PageFooter(context.messages(), navigator::showSettings);
    return new Page(
        footer.under(view.page(), footer.link("ui.menu.diagnosis", () -> navigator.showDiagnosis(at))), at.demo(),
        () -> {
          view.firstFocus().requestFocus();
          start.accept(model);
        }, () -> {
          view.close();
          keychain.close();
          model.close();
          stuck.close();
        });
  }

  /** The demo keeps nobody. */
  private KeychainModel<AccountSession> keychain(SignInModel model) {
    Registration at = model.registration();
    return new KeychainModel<>(at.demo() ? KeychainStatus.NONE : signIn.keychain(), context.background(),
        () -> signIn.resume(at), model::found);
  }

  /** The wire does not matter before there is a session, so that it leads to another try. */
  private record Actions(SignInModel model, Navigator navigator) implements ProblemActions {
    @Override
    public void close() {
      model.dismiss();
    }

    @Override
    public void retry() {
      model.signInAgain();
    }

    @Override
    public void signInAgain() {
      model.signInAgain();
    }

    @Override
    public void changeServer() {
      navigator.showConnect();
    }

    @Override
    public void changeWire() {
      model.signInAgain();
    }

    @Override
    public void checkConnection() {
      model.dismiss();
      navigator.showDiagnosis(model.registration());
    }
  }
}
