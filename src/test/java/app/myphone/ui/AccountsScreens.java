package app.myphone.ui;

import static app.myphone.ui.common.BackgroundHere.telling;

import app.myphone.config.Organisation;
import app.myphone.config.Settings;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.signin.KeptAccounts;
import app.myphone.signin.SignInStore;
import app.myphone.store.MemoryStore;
import app.myphone.store.StoredAccount;
import app.myphone.text.Messages;
import app.myphone.ui.accounts.AccountsDialogs;
import app.myphone.ui.accounts.OpenAccounts;
import app.myphone.ui.common.BackgroundHere;
import app.myphone.ui.shell.ScreenContext;
import app.myphone.ui.shell.WindowContent;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Parent;

/** Who is signed in, over the page of one of them. FX thread only. */
final class AccountsScreens {
  private final Messages messages;
  private final Supplier<WindowContent> behind;

  /** @param behind a page of somebody */
  AccountsScreens(Messages messages, Supplier<WindowContent> behind) {
    this.messages = messages;
    this.behind = behind;
  }

  Map<String, Supplier<Parent>> all() {
    Map<String, Supplier<Parent>> all = new LinkedHashMap<>();
    all.put("accounts-asking", () -> list(BackgroundHere.later()));
    all.put("accounts-one", () -> list(telling(accounts(1))));
    all.put("accounts-three", () -> list(telling(accounts(3))));
    all.put("accounts-twenty", () -> list(telling(accounts(20))));
    all.put("accounts-unread",
        () -> list(telling(new Problem.NotSignedIn(ProblemCode.KEYCHAIN_UNREAD, "GNOME Keyring"))));
    all.put("accounts-other-person", () -> whoCame(Optional.of("ben@example.ch")));
    all.put("accounts-same-person", () -> whoCame(Optional.empty()));
    return all;
  }

  private Parent list(BackgroundHere background) {
    WindowContent window = behind.get();
    dialogs(window, background).show(Examples.signedIn(Examples.SERVER));
    return window.root();
  }

  private Parent whoCame(Optional<String> expected) {
    WindowContent window = behind.get();
    dialogs(window, telling(Examples.profile(Examples.VERIFIED))).sayWhoCame(Examples.signedIn(Examples.SERVER), expected);
    return window.root();
  }

  private AccountsDialogs dialogs(WindowContent window, BackgroundHere background) {
    ScreenContext context = new ScreenContext(new NoNavigator(), window, background, messages,
        new TestClock(Examples.NOW), "0.1.0", Organisation.NONE);
    KeptAccounts kept = new KeptAccounts(SignInStore.alone(new MemoryStore(), context.clock()),
        Settings.unset(Path.of("/home/ada/.config/my-phone/settings.properties")));
    return new AccountsDialogs(context, kept, Examples.signIn(), new OpenAccounts());
  }

  /** The first is the one that is shown; some have no name, one a long one. */
  private static List<StoredAccount> accounts(int count) {
    return IntStream.range(0, count).mapToObj(i -> new StoredAccount(
        i % 3 == 1 ? "https://id.a-very-long-name-of-an-organisation.example.com" : Examples.SERVER.issuer().value(),
        i == 0 ? Examples.ADA.subject() : "40092603069864" + (1000 + i), Examples.SERVER.clientId(),
        Examples.SERVER.apiUrl().toString(), name(i), i % 5 == 4 ? Optional.empty() : Optional.of(login(i)),
        Examples.NOW)).toList();
  }

  private static Optional<String> name(int i) {
    return switch (i) {
      case 0 -> Optional.of("Ada Example");
      case 1 -> Optional.of("Maximiliane Freifrau von und zu Hohenlohe-Langenburg");
      default -> i % 2 == 0 ? Optional.empty() : Optional.of("Person " + i);
    };
  }

  private static String login(int i) {
    return i == 0 ? "ada@example.ch" : "person" + i + "@example.ch";
  }
}
