package app.myphone.ui;

import app.myphone.problem.Problem;
import app.myphone.ui.MainWindow.Page;
import app.myphone.ui.common.Background;
import app.myphone.ui.lookup.LookUpView;
import app.myphone.ui.lookup.SearchModel;
import app.myphone.ui.phone.SignedIn;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts the page together where other people's accounts are looked up. */
record LookUpDesk(MainWindow window, Program program, Background background) {

  Page page(SignedIn person) {
    Consumer<Problem> ended = problem -> window.showSignIn(person.at(), Optional.of(problem));
    SearchModel model =
        new SearchModel(person.directory(), program.settings().region(), background, ended);
    LookUpView view = new LookUpView(model, new LookUpView.Place(person.directory(), person.at().issuer(),
        program.version(), background, program.clock(), new FileReportSaver(background, program.messages()),
        program.messages(), ended), () -> window.showProfile(person));
    return new Page(view.page(), view.firstFocus()::requestFocus, view::close);
  }
}
