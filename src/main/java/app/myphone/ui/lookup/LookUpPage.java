package app.myphone.ui.lookup;

import app.myphone.account.Account;
import app.myphone.account.AccountSession;
import app.myphone.account.Cure;
import app.myphone.config.Wire;
import app.myphone.signin.Registration;
import app.myphone.ui.account.AccountReport;
import app.myphone.ui.account.MenuNavigation;
import app.myphone.ui.common.WireChoice;
import app.myphone.ui.problem.ProblemReports;
import app.myphone.ui.shell.Page;
import app.myphone.ui.shell.ScreenContext;
import java.util.Optional;

/** Makes the page where other people's accounts are looked up. */
public record LookUpPage(ScreenContext context, Regions regions) {

  public Page open(AccountSession person) {
    Registration at = person.registration();
    SearchModel model = new SearchModel(person.directory(), regions, context.background(), context.clock(),
        problem -> context.navigator().showSignIn(at, Optional.of(problem)));
    ProblemReports problems =
        ProblemReports.of(context, at.issuer().value(), new WireChoice(Wire.JSON, _ -> {})); // only REST can search
    SupportReports reports = new SupportReports(
        new AccountReport(context.messages(), at.issuer(), context.version()), problems.saver(), problems);
    LookUpView view = new LookUpView(model, reports, new Actions(context, person), context.messages());
    return new Page(view.page(), at.demo(), view::find, view::close, view::find);
  }

  /** What the menu leads to. */
  private record Actions(ScreenContext context, AccountSession person) implements LookUpActions, MenuNavigation {
    @Override
    public void back() {
      context.navigator().showAccount(person);
    }

    @Override
    public void ask(Cure cure, Account account, Runnable yes) {
      context.window().show(new CureDialog(cure, account, context.messages(), () -> {
        context.window().hideDialog();
        yes.run();
      }, context.window()::hideDialog));
    }
  }
}
