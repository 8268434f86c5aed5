package app.myphone.ui;

import static app.myphone.ui.common.BackgroundHere.telling;

import app.myphone.account.Account;
import app.myphone.account.AccountQuery;
import app.myphone.account.SearchPage;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.text.Messages;
import app.myphone.ui.account.AccountReport;
import app.myphone.ui.common.BackgroundHere;
import app.myphone.ui.lookup.AccountModel.Seen;
import app.myphone.ui.lookup.LookUpView;
import app.myphone.ui.lookup.SearchModel;
import app.myphone.ui.shell.Page;
import app.myphone.ui.shell.WindowContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

/** Every state of looking somebody up. FX thread only. */
final class LookUpScreens {
  private static final Seen LOCKED = new Seen(ExampleAccounts.LOCKED, Examples.NOW);

  private final Messages messages;

  LookUpScreens(Messages messages) {
    this.messages = messages;
  }

  Map<String, Supplier<Parent>> all() {
    Map<String, Supplier<Parent>> all = new LinkedHashMap<>();
    all.put("look-up", () -> searched("", BackgroundHere.later()));
    all.put("look-up-typed", () -> typed("079 123 45 67", BackgroundHere.later()));
    all.put("look-up-searching", () -> searched("ada", BackgroundHere.later()));
    all.put("look-up-found", () -> searched("ada@example.ch", telling(found(ExampleAccounts.FOUND, 4, false))));
    all.put("look-up-hidden-rows",
        () -> searched("person", telling(found(ExampleAccounts.accounts(1, 3), 17, false))));
    all.put("look-up-more", () -> searched("person", telling(found(ExampleAccounts.accounts(1, 20), 10000, true))));
    all.put("look-up-more-failed", this::moreFailed);
    all.put("look-up-nothing", () -> searched("+41 79 123 45 60", telling(found(List.of(), 0, false))));
    all.put("look-up-hidden", () -> searched("ada", telling(found(List.of(), 3, false))));
    all.put("look-up-none-yet", () -> searched("ada", telling(found(List.of(), 9000, true))));
    all.put("look-up-forbidden", () -> searched("ada", telling(refused(ProblemCode.LOOKUP_NOT_ALLOWED))));
    all.put("account", this::account);
    all.put("account-loading", () -> opened(BackgroundHere.later()));
    all.put("account-gone", () -> opened(telling(refused(ProblemCode.LOOKUP_GONE), ExampleAccounts.FACTORS)));
    all.put("account-poor", () -> opened(telling(new Seen(ExampleAccounts.ROBOT, Examples.NOW),
        refused(ProblemCode.LOOKUP_OUT_OF_REACH), Examples.unavailable())));
    all.put("account-raw", this::raw);
    return all;
  }

  private Parent moreFailed() {
    SearchModel model =
        model(telling(found(ExampleAccounts.accounts(1, 20), 10000, true), Examples.offline()));
    LookUpView view = view(model);
    Parent root = frame(view);
    box(view).setText("person");
    model.search();
    model.more();
    return root;
  }

  private Parent account() {
    return opened(telling(LOCKED, ExampleAccounts.HISTORY, ExampleAccounts.FACTORS));
  }

  private Parent raw() {
    Parent page = account();
    page.lookupAll(".disclosure").forEach(more -> ((ToggleButton) more).setSelected(true));
    return page;
  }

  private static SearchPage found(List<Account> accounts, long total, boolean more) {
    return new SearchPage(AccountQuery.of("person", "CH").orElseThrow(), total, accounts, 50, more);
  }

  private static Problem refused(ProblemCode code) {
    return new Problem.BadAnswer(code, List.of(), Optional.empty());
  }

  private Parent typed(String text, BackgroundHere background) {
    LookUpView view = view(model(background));
    Parent root = frame(view);
    box(view).setText(text);
    return root;
  }

  private Parent searched(String text, BackgroundHere background) {
    SearchModel model = model(background);
    LookUpView view = view(model);
    Parent root = frame(view);
    box(view).setText(text);
    model.search();
    return root;
  }

  private Parent opened(BackgroundHere background) {
    LookUpView view = view(model(background));
    Parent root = frame(view);
    view.open("400926029071251003");
    return root;
  }

  private static TextField box(LookUpView view) {
    return (TextField) view.page().lookup(".text-field");
  }

  private static SearchModel model(BackgroundHere background) {
    return new SearchModel(Examples.signedIn(Examples.SERVER).directory(), "CH", background,
        new TestClock(Examples.NOW), _ -> {});
  }

  private LookUpView view(SearchModel model) {
    AccountReport report = new AccountReport(messages, Examples.SERVER.issuer(), "0.1.0");
    return new LookUpView(model, report, (_, _, _, _) -> {}, () -> {}, messages);
  }

  private Parent frame(LookUpView view) {
    WindowContent frame = new WindowContent(messages);
    frame.show(new Page(view.page(), false, () -> {}, () -> {}));
    return frame.root();
  }
}
