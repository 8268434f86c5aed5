package app.myphone.ui;

import app.myphone.account.AccountSession;
import app.myphone.ui.MainWindow.Page;
import app.myphone.ui.account.AccountReport;
import app.myphone.ui.common.Background;
import app.myphone.ui.lookup.FileReportSaver;
import app.myphone.ui.lookup.LookUpView;
import app.myphone.ui.lookup.SearchModel;
import java.util.Optional;

/** Puts the page together where other people's accounts are looked up. */
record LookUpDesk(MainWindow window, Program program, Background background) {

  Page page(AccountSession person) {
    SearchModel model = new SearchModel(person.directory(), program.settings().region(), background, program.clock(),
        problem -> window.showSignIn(person.registration(), Optional.of(problem)));
    AccountReport report =
        new AccountReport(program.messages(), person.registration().issuer(), program.version());
    LookUpView view = new LookUpView(model, report, new FileReportSaver(background, program.messages()),
        () -> window.showProfile(person), program.messages());
    return new Page(view.page(), view.firstFocus()::requestFocus, view::close);
  }
}
