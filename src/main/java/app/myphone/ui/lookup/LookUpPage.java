package app.myphone.ui.lookup;

import app.myphone.account.AccountSession;
import app.myphone.signin.Registration;
import app.myphone.ui.account.AccountReport;
import app.myphone.ui.shell.Page;
import app.myphone.ui.shell.ScreenContext;
import java.util.Optional;

/**
 * Makes the page where other people's accounts are looked up.
 *
 * @param region of whoever asks, ISO 3166, for numbers without a country
 */
public record LookUpPage(ScreenContext context, String region) {

  public Page open(AccountSession person) {
    Registration at = person.registration();
    SearchModel model = new SearchModel(person.directory(), region, context.background(), context.clock(),
        problem -> context.navigator().showSignIn(at, Optional.of(problem)));
    AccountReport report = new AccountReport(context.messages(), at.issuer(), context.version());
    LookUpView view = new LookUpView(model, report, new FileReportSaver(context.background(), context.messages()),
        () -> context.navigator().showAccount(person), context.messages());
    return new Page(view.page(), at.demo(), view.firstFocus()::requestFocus, view::close);
  }
}
