package app.myphone.ui;

import static app.myphone.ui.common.BackgroundHere.telling;

import app.myphone.account.Account;
import app.myphone.account.AccountQuery;
import app.myphone.account.AccountState;
import app.myphone.account.Cure;
import app.myphone.account.SearchPage;
import app.myphone.account.StaffRights;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.text.Messages;
import app.myphone.ui.account.AccountReport;
import app.myphone.ui.common.BackgroundHere;
import app.myphone.ui.lookup.AccountModel.Seen;
import app.myphone.ui.lookup.CureDialog;
import app.myphone.ui.lookup.LookUpView;
import app.myphone.ui.lookup.Regions;
import app.myphone.ui.lookup.SearchModel;
import app.myphone.ui.lookup.SupportReports;
import app.myphone.ui.shell.Page;
import app.myphone.ui.shell.WindowContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Button;
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
    all.put("look-up-found", () -> searched("person", telling(found(ExampleAccounts.FOUND, 4, false), Optional.of("Example AG"))));
    all.put("look-up-hidden-rows",
        () -> searched("person", telling(found(ExampleAccounts.accounts(1, 3), 17, false))));
    all.put("look-up-more", () -> searched("person", telling(found(ExampleAccounts.accounts(1, 20), 10000, true))));
    all.put("look-up-more-failed", this::moreFailed);
    all.put("look-up-other-country", () -> typed("0171 1234567", BackgroundHere.later()));
    all.put("look-up-filtered", this::filtered);
    all.put("look-up-recent", this::recent);
    all.put("look-up-with-account", this::besideTheList);
    all.put("look-up-long-names", this::longNames);
    all.put("look-up-foreign-names", this::foreignNames);
    all.put("look-up-not-in-this-country", () -> searched("0171 1234567", telling(nothing("0171 1234567"))));
    all.put("look-up-nothing", () -> searched("+41 79 123 45 60", telling(found(List.of(), 0, false))));
    all.put("look-up-hidden", () -> searched("ada", telling(found(List.of(), 3, false))));
    all.put("look-up-none-yet", () -> searched("ada", telling(found(List.of(), 9000, true))));
    all.put("look-up-forbidden", () -> searched("ada", telling(refused(ProblemCode.LOOKUP_NOT_ALLOWED))));
    all.put("account", this::account);
    all.put("account-loading", () -> opened(BackgroundHere.later()));
    all.put("account-gone", () -> opened(telling(ExampleAccounts.MAY_LOOK, refused(ProblemCode.LOOKUP_GONE),
        ExampleAccounts.FACTORS)));
    all.put("account-poor", () -> opened(telling(ExampleAccounts.MAY_LOOK, new Seen(ExampleAccounts.ROBOT, Examples.NOW),
        refused(ProblemCode.LOOKUP_OUT_OF_REACH), Examples.unavailable())));
    all.put("account-untrue", this::untrue);
    all.put("account-without-v1", this::withoutV1);
    for (Cure cure : Cure.values()) {
      all.put("cure-" + cure.id(), () -> question(cure));
    }
    all.put("account-raw", this::raw);
    return all;
  }

  private Parent filtered() {
    SearchModel model = model(telling(found(ExampleAccounts.accounts(1, 3), 17, false), Optional.of("Example AG")));
    LookUpView view = view(model);
    Parent root = frame(view);
    box(view).setText("person");
    model.search();
    return root;
  }

  /** What was searched before is offered again. */
  private Parent recent() {
    SearchModel model = model(telling(found(ExampleAccounts.FOUND, 4, false), found(ExampleAccounts.FOUND, 4, false)));
    LookUpView view = view(model);
    Parent root = frame(view);
    for (String text : List.of("079 123 45 67", "hohenlohe")) {
      box(view).setText(text);
      model.search();
    }
    box(view).clear();
    return root;
  }

  /** Side by side where there is room. */
  private Parent besideTheList() {
    LookUpView view = view(model(telling(found(ExampleAccounts.FOUND, 4, false),
        ExampleAccounts.MAY_ACT, LOCKED, Optional.of("Example AG"), ExampleAccounts.HISTORY,
        ExampleAccounts.LOCKED_CHECK, ExampleAccounts.FACTORS)));
    Parent root = frame(view);
    box(view).setText("hopper");
    ((Button) view.page().lookup(".button.accent")).fire();
    view.open("400926029071251003");
    return root;
  }

  private Parent longNames() {
    Account one = ExampleAccounts.account(5, "Wolfeschlegelsteinhausenbergerdorff ".repeat(5) + "von Dorf",
        AccountState.UNKNOWN, Examples.VERIFIED);
    return searched("person", telling(found(List.of(one, ExampleAccounts.account(6, "N".repeat(200),
        AccountState.INACTIVE, Examples.UNVERIFIED)), 2, false), Optional.of("Organisation ".repeat(12))));
  }

  /** Written from right to left, as they are in every language of the program. */
  private Parent foreignNames() {
    return searched("person", telling(found(List.of(
        ExampleAccounts.account(7, "محمد عبد الرحمن بن عبد العزيز الخالدي الهاشمي القرشي", AccountState.LOCKED, Examples.VERIFIED),
        ExampleAccounts.account(8, "בנימין בן־אליעזר (Ben) משהו-ארוך-מאוד-ועוד-קצת 12 אבגדהוזחטיכלמנסעפצקרשת", AccountState.ACTIVE,
            Examples.NONE)), 2, false), Optional.of("شركة مثال للاتصالات المحدودة في مدينة زيورخ")));
  }

  private static SearchPage nothing(String text) {
    return new SearchPage(AccountQuery.of(text, "CH").orElseThrow(), 0, List.of(), 50, false);
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
    return opened(telling(ExampleAccounts.MAY_LOOK, LOCKED, Optional.of("Example AG"), ExampleAccounts.HISTORY,
        ExampleAccounts.LOCKED_CHECK, ExampleAccounts.FACTORS));
  }

  /** Locked although active, for who may do something about it. */
  private Parent untrue() {
    Account active = ExampleAccounts.account(3, "Grace Hopper", AccountState.ACTIVE, Examples.UNVERIFIED);
    return opened(telling(ExampleAccounts.MAY_ACT, new Seen(active, Examples.NOW), Optional.of("Example AG"),
        ExampleAccounts.HISTORY, ExampleAccounts.UNTRUE_CHECK, ExampleAccounts.FACTORS));
  }

  /** A server without v1 says neither what happened nor who may act. */
  private Parent withoutV1() {
    Account active = ExampleAccounts.account(3, "Grace Hopper", AccountState.ACTIVE, Examples.UNVERIFIED);
    return opened(telling(new StaffRights(true, StaffRights.Write.UNKNOWN), new Seen(active, Examples.NOW),
        Optional.of("Example AG"), refused(ProblemCode.LOOKUP_HISTORY_GONE), ExampleAccounts.FACTORS));
  }

  private Parent question(Cure cure) {
    WindowContent frame = new WindowContent(messages);
    frame.show(new Page(view(model(BackgroundHere.later())).page(), false, () -> {}, () -> {}));
    frame.show(new CureDialog(cure, ExampleAccounts.FOUND.get(1), messages, () -> {}, () -> {}));
    return frame.root();
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
    return new SearchModel(Examples.signedIn(Examples.SERVER).directory(), new Regions("CH", "CH"), background,
        new TestClock(Examples.NOW), _ -> {});
  }

  private LookUpView view(SearchModel model) {
    AccountReport report = new AccountReport(messages, Examples.SERVER.issuer(), "0.1.0");
    return new LookUpView(model, new SupportReports(report, (_, _, _, _) -> {}, Examples.problems()), new NoLookUpActions(), messages);
  }

  private Parent frame(LookUpView view) {
    WindowContent frame = new WindowContent(messages);
    frame.show(new Page(view.page(), false, () -> {}, () -> {}));
    return frame.root();
  }
}
