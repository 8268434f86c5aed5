package app.myphone.ui;

import app.myphone.account.Account;
import app.myphone.account.AccountQuery;
import app.myphone.account.Changes;
import app.myphone.account.Phone;
import app.myphone.account.SearchPage;
import app.myphone.account.SecondFactor;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.text.Messages;
import app.myphone.ui.common.Background;
import app.myphone.ui.common.BackgroundHere;
import app.myphone.ui.lookup.LookUpView;
import app.myphone.ui.lookup.SearchModel;
import app.myphone.zitadel.UserState;
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
  private static final ExampleDirectory ALL_WELL = new ExampleDirectory();

  private final Messages messages;

  LookUpScreens(Messages messages) {
    this.messages = messages;
  }

  Map<String, Supplier<Parent>> all() {
    Map<String, Supplier<Parent>> all = new LinkedHashMap<>();
    all.put("look-up", () -> searched(ALL_WELL, "", false, BackgroundHere.atOnce()));
    all.put("look-up-typed", () -> searched(ALL_WELL, "079 123 45 67", false, BackgroundHere.atOnce()));
    all.put("look-up-searching", () -> searched(ALL_WELL, "ada", true, BackgroundHere.later()));
    all.put("look-up-found", () -> searched(ALL_WELL, "ada@example.ch", true, BackgroundHere.atOnce()));
    all.put("look-up-hidden-rows", () -> searched(found(ExampleDirectory.accounts(1, 3), 17, false), "person", true,
        BackgroundHere.atOnce()));
    all.put("look-up-more", this::more);
    all.put("look-up-more-failed", this::moreFailed);
    all.put("look-up-nothing", () -> searched(found(List.of(), 0, false), "+41 79 123 45 60", true,
        BackgroundHere.atOnce()));
    all.put("look-up-hidden", () -> searched(found(List.of(), 3, false), "ada", true, BackgroundHere.atOnce()));
    all.put("look-up-none-yet", () -> searched(found(List.of(), 9000, true), "ada", true, BackgroundHere.atOnce()));
    all.put("look-up-forbidden", () -> searched(forbidden(), "ada", true, BackgroundHere.atOnce()));
    all.put("account", () -> opened(ALL_WELL, BackgroundHere.atOnce()));
    all.put("account-loading", () -> opened(ALL_WELL, BackgroundHere.later()));
    all.put("account-gone", () -> opened(gone(), BackgroundHere.atOnce()));
    all.put("account-poor", () -> opened(poor(), BackgroundHere.atOnce()));
    all.put("account-raw", this::raw);
    return all;
  }

  private Parent more() {
    BackgroundHere background = BackgroundHere.later();
    return searched(found(ExampleDirectory.accounts(1, 20), 10000, true), "person", true, background,
        background::finishNext);
  }

  private Parent moreFailed() {
    BackgroundHere background = BackgroundHere.later();
    ExampleDirectory directory = new ExampleDirectory() {
      @Override
      public SearchPage find(AccountQuery query) {
        return new SearchPage(query, 10000, ExampleDirectory.accounts(1, 20), 50, true);
      }

      @Override
      public SearchPage more(SearchPage before) throws ProblemException {
        throw problem(Examples.offline());
      }
    };
    SearchModel model = new SearchModel(directory, "CH", background, _ -> {});
    Parent page = searched(model, directory, "person", true, background, background::finishNext);
    model.more();
    background.finishNext();
    return page;
  }

  private Parent raw() {
    Parent page = opened(ALL_WELL, BackgroundHere.atOnce());
    page.lookupAll(".disclosure").forEach(more -> ((ToggleButton) more).setSelected(true));
    return page;
  }

  private static ExampleDirectory found(List<Account> accounts, long total, boolean more) {
    return new ExampleDirectory() {
      @Override
      public SearchPage find(AccountQuery query) {
        return new SearchPage(query, total, accounts, 50, more);
      }
    };
  }

  private static ExampleDirectory forbidden() {
    return new ExampleDirectory() {
      @Override
      public SearchPage find(AccountQuery query) throws ProblemException {
        throw problem(new Problem.BadAnswer(ProblemCode.LOOKUP_NOT_ALLOWED, List.of(), Optional.empty()));
      }
    };
  }

  private static ExampleDirectory gone() {
    return new ExampleDirectory() {
      @Override
      public Account account(String userId) throws ProblemException {
        throw problem(new Problem.BadAnswer(ProblemCode.LOOKUP_GONE, List.of(), Optional.empty()));
      }
    };
  }

  /** A service account of which hardly anything may be seen. */
  private static ExampleDirectory poor() {
    return new ExampleDirectory() {
      @Override
      public Account account(String userId) {
        return new Account("400926029071256614", "backup-robot", "backup", List.of(), new Phone.None(),
            Optional.empty(), UserState.ACTIVE, "", Optional.empty(), Optional.empty(), false, "{ }");
      }

      @Override
      public List<SecondFactor> secondFactors(String userId) throws ProblemException {
        throw problem(Examples.unavailable());
      }

      @Override
      public Changes history(Account account, Optional<Changes> before) throws ProblemException {
        throw problem(new Problem.BadAnswer(ProblemCode.LOOKUP_OUT_OF_REACH, List.of(), Optional.empty()));
      }
    };
  }

  private Parent searched(ExampleDirectory directory, String text, boolean search, BackgroundHere background) {
    return searched(directory, text, search, background, () -> {});
  }

  private Parent searched(ExampleDirectory directory, String text, boolean search, BackgroundHere background,
      Runnable then) {
    return searched(new SearchModel(directory, "CH", background, _ -> {}), directory, text, search, background, then);
  }

  private Parent searched(SearchModel model, ExampleDirectory directory, String text, boolean search,
      BackgroundHere background, Runnable then) {
    LookUpView view = view(model, directory, background);
    Parent root = frame(view);
    ((TextField) view.page().lookup(".text-field")).setText(text);
    if (search) {
      model.search();
    }
    then.run();
    return root;
  }

  private Parent opened(ExampleDirectory directory, BackgroundHere background) {
    LookUpView view = view(new SearchModel(directory, "CH", background, _ -> {}), directory, background);
    Parent root = frame(view);
    view.open("400926029071251003");
    return root;
  }

  private LookUpView view(SearchModel model, ExampleDirectory directory, Background background) {
    return new LookUpView(model, new LookUpView.Place(directory, Examples.SERVER.issuer(), "0.1.0", background,
        new TestClock(Examples.NOW), (_, _, _, _) -> {}, messages, _ -> {}), () -> {});
  }

  private Parent frame(LookUpView view) {
    Frame frame = new Frame(messages);
    frame.show(view.page(), false);
    return frame.root();
  }
}
