package app.myphone.ui.account;

import app.myphone.account.AccountSession;
import app.myphone.account.StartupPrefetch;
import app.myphone.config.Feature;
import app.myphone.os.NetworkWatch;
import app.myphone.signin.Registration;
import app.myphone.ui.common.WireChoice;
import app.myphone.ui.problem.ProblemActions;
import app.myphone.ui.problem.ProblemDialogs;
import app.myphone.ui.shell.Page;
import app.myphone.ui.shell.ScreenContext;
import app.myphone.ui.shell.ThemeChoice;
import java.util.Optional;

/** Makes the page with the own number and account. */
public final class AccountPage {
  private final ScreenContext context;
  private final WireChoice wire;
  private final ProblemDialogs problems;
  private final NetworkWatch network;
  private final ThemeChoice themes;

  public AccountPage(ScreenContext context, WireChoice wire, ProblemDialogs problems, NetworkWatch network,
      ThemeChoice themes) {
    this.context = context;
    this.wire = wire;
    this.problems = problems;
    this.network = network;
    this.themes = themes;
  }

  /**
   * The page of whoever is signed in.
   *
   * @param prefetch what was asked for before there was a window, if it was
   */
  public Page open(AccountSession person, Optional<StartupPrefetch> prefetch) {
    Registration at = person.registration();
    PhoneModel model = new PhoneModel(person.account(), wire, context.background(),
        ended -> context.navigator().showSignIn(at, Optional.of(ended)));
    LookUpPermission permission = new LookUpPermission(person.directory(), context.background(),
        context.organisation().allows(Feature.LOOK_UP));
    model.startWithLast();
    prefetch.ifPresent(model::start); // before there is a view: no skeleton is made for nothing
    PhoneView view = new PhoneView(model, person, new AccountNavigation(context, person, themes, permission),
        context.version(), context.messages());
    model.contentProperty().subscribe(_ -> model.profile().ifPresent(_ -> permission.ask()));
    AutoRetry retry = new AutoRetry(model, network, context.background());
    problems.follow(model.complaintProperty(), at.issuer().value(), new Actions(model, context, person));
    return new Page(view.page(), at.demo(), () -> {
      if (prefetch.isEmpty()) {
        model.reload();
      }
      view.firstFocus().requestFocus();
    }, () -> {
      permission.close();
      retry.close();
      model.close();
    }, () -> {
      if (permission.mayLookUpProperty().get()) {
        context.navigator().showLookUp(person);
      }
    });
  }

  /** What the buttons of a dialog lead to. */
  private record Actions(PhoneModel model, ScreenContext context, AccountSession person) implements ProblemActions {
    @Override
    public void close() {
      model.dismiss();
    }

    @Override
    public void retry() {
      model.reload();
    }

    @Override
    public void signInAgain() {
      context.navigator().signIn(person.registration(), false);
    }

    @Override
    public void changeServer() {
      context.navigator().showConnect();
    }

    @Override
    public void changeWire() {
      model.dismiss();
      context.navigator().showConnection(person, model::reload);
    }

    @Override
    public void checkConnection() {
      model.dismiss();
      context.navigator().showDiagnosis(person.registration());
    }
  }
}
