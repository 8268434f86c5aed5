package app.myphone.ui;

import static app.myphone.ui.common.BackgroundHere.telling;

import app.myphone.account.AccountSignIn;
import app.myphone.account.Phone;
import app.myphone.account.Profile;
import app.myphone.config.Feature;
import app.myphone.config.Organisation;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.config.Theme;
import app.myphone.config.Wire;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ServerError;
import app.myphone.signin.KeychainStatus;
import app.myphone.signin.Registration;
import app.myphone.signin.SignInProgress;
import app.myphone.store.CredentialStoreException.Reason;
import app.myphone.text.Messages;
import app.myphone.text.PhoneText;
import app.myphone.ui.common.AfterPaint;
import app.myphone.ui.account.PhoneModel;
import app.myphone.ui.account.PhoneView;
import app.myphone.ui.account.ProfileActions;
import app.myphone.ui.account.SignOutDialog;
import app.myphone.ui.common.BackgroundHere;
import app.myphone.ui.common.Disclosure;
import app.myphone.ui.common.WireChoice;
import app.myphone.ui.connect.ClientIdDialog;
import app.myphone.ui.connect.ConnectModel;
import app.myphone.ui.connect.ConnectView;
import app.myphone.ui.connection.ConnectionDialog;
import app.myphone.ui.connection.ConnectionModel;
import app.myphone.ui.diagnosis.DiagnosisDialog;
import app.myphone.ui.diagnosis.DiagnosisModel;
import app.myphone.ui.phone.PhoneActivity;
import app.myphone.ui.problem.ProblemActions;
import app.myphone.ui.problem.ProblemDialog;
import app.myphone.ui.problem.ProblemReport;
import app.myphone.ui.settings.FileChoosers;
import app.myphone.ui.settings.ServerSection;
import app.myphone.ui.settings.SettingChanges;
import app.myphone.ui.settings.SettingsDialog;
import app.myphone.ui.settings.SettingsModel;
import app.myphone.ui.shell.Page;
import app.myphone.ui.shell.WindowContent;
import app.myphone.ui.signin.KeychainModel;
import app.myphone.ui.signin.SignInAttempts;
import app.myphone.ui.signin.SignInModel;
import app.myphone.ui.signin.SignInView;
import app.myphone.ui.signin.StuckSignInCheck;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.stage.Window;

/** Every state a person can see, from example data, without a network. FX thread only. */
public final class Screens {
  private static final Profile ADA = Examples.profile(Examples.VERIFIED);
  private static final Organisation MANAGED = new Organisation(
      Set.of(Setting.ISSUER, Setting.CLIENT_ID, Setting.THEME, Setting.WIRE, Setting.TIMEOUT), Set.of());
  private static final String REDIRECT = "http://127.0.0.1/callback";
  private static final Organisation DECIDED = new Organisation(Set.of(Setting.ISSUER, Setting.CLIENT_ID, Setting.LANGUAGE,
      Setting.KEEP_ME_SIGNED_IN, Setting.WIRE, Setting.LOG_FOLDER), Set.of(Feature.DEMO));

  private final Messages messages;

  public Screens(Messages messages) {
    this.messages = messages;
  }

  /** Each state by its name. */
  public Map<String, Supplier<Parent>> all() {
    Map<String, Supplier<Parent>> all = new LinkedHashMap<>();
    all.put("connect-empty", () -> connect("", "", none(), none()));
    all.put("connect-good", () -> connect("login.example.ch", "400926028618337318", none(), none()));
    all.put("connect-not-reachable", () -> connect("login.example.ch", "400926028618337318",
        Optional.of(new Problem.NoAnswer(ProblemCode.NOT_REACHABLE, "login.example.ch")), none()));
    all.put("connect-not-zitadel", () -> connect("www.example.ch", "",
        Optional.of(new Problem.NoAnswer(ProblemCode.DISCOVERY_INVALID, "www.example.ch")), none()));
    all.put("connect-not-trusted", () -> connect("login.example.ch", "",
        Optional.of(new Problem.NoAnswer(ProblemCode.TLS_NOT_TRUSTED, "login.example.ch")), none()));
    all.put("connect-insecure", () -> connect("http://login.example.ch", "", none(), none()));
    all.put("connect-path", () -> connect("https://login.example.ch/ui/console", "", none(), none()));
    all.put("connect-no-address", () -> connect("hello world", "", none(), none()));
    all.put("connect-hangs", () -> connect("login.example.ch", "",
        Optional.of(new Problem.NoAnswer(ProblemCode.TIMED_OUT, "login.example.ch")), none()));
    all.put("connect-what", this::whatIsAClientId);
    all.put("connect-client-unknown", () -> connect("login.example.ch", "123", none(),
        Optional.of(new Problem.NotSignedIn(ProblemCode.CLIENT_UNKNOWN, "123"))));
    all.put("connect-redirect", () -> connect("login.example.ch", "400926028618337318", none(),
        Optional.of(new Problem.NotSignedIn(ProblemCode.REDIRECT_NOT_REGISTERED, REDIRECT))));
    all.put("connect-line", () -> connect("https://login.example.ch#client-id=400926028618337318", "", none(), none()));
    all.put("connect-line-wrong", () -> connect("https://login.example.ch#token=1", "", none(), none()));
    all.put("connect-managed", this::managedConnect);
    all.put("refused-start", this::refusedStart);
    all.put("signed-out", () -> signIn(Examples.SERVER, none()));
    all.put("signed-out-demo", () -> signIn(Examples.DEMO, none()));
    all.put("signed-out-denied", () -> signIn(Examples.DEMO,
        Optional.of(new Problem.NotSignedIn(ProblemCode.SIGN_IN_DENIED))));
    all.put("signed-out-timed-out", () -> signIn(Examples.SERVER,
        Optional.of(new Problem.NotSignedIn(ProblemCode.SIGN_IN_TIMED_OUT, REDIRECT))));
    all.put("signed-out-ended", () -> signIn(Examples.SERVER, Optional.of(Examples.ended())));
    all.put("signed-out-keychain", () -> signInWithoutKeychain(Reason.REFUSED));
    all.put("signed-out-locked", () -> signInWithoutKeychain(Reason.LOCKED));
    all.put("waiting", () -> waiting(true));
    all.put("waiting-no-browser", () -> waiting(false));
    all.put("waiting-offer", () -> waitingLong(true));
    all.put("waiting-redirect",
        () -> waitingLong(new Problem.NotSignedIn(ProblemCode.REDIRECT_NOT_REGISTERED, REDIRECT)));
    all.put("waiting-device", () -> waiting(false, watch -> watch.onDevice(Examples.CODE)));
    all.put("waiting-device-expired", () -> waiting(true, watch -> watch.notOnDevice(
        new Problem.NotSignedIn(ProblemCode.DEVICE_CODE_EXPIRED), Duration.ofMinutes(5))));
    all.put("waiting-device-no-grant", () -> waiting(true, watch -> watch.notOnDevice(
        new Problem.NotSignedIn(ProblemCode.DEVICE_NOT_ALLOWED), Duration.ofMinutes(5))));
    all.put("starting", this::starting);
    all.put("profile-skeleton", this::skeleton);
    all.put("profile-verified", () -> profile(Examples.SERVER, Examples.VERIFIED));
    all.put("profile-unverified", () -> framed(Examples.DEMO, true, Examples.ben()).root());
    all.put("profile-none", () -> profile(Examples.SERVER, Examples.NONE));
    all.put("profile-odd-number", () -> profile(Examples.SERVER, new Phone.Verified(
        PhoneText.of("intern 4711 via switchboard 044 123 45 67 extension 12345678"))));
    all.put("profile-foreign-name", () -> profile(Examples.foreign()));
    all.put("profile-long-names", () -> framed(Examples.SERVER, true, Examples.longNamed()).root());
    all.put("profile-many-login-names", this::manyLoginNames);
    all.put("profile-stale", () -> framed(Examples.SERVER, true, ADA, Examples.unavailable()).root());
    all.put("profile-banner", () -> framed(Examples.SERVER, true, ADA, Examples.unavailable(), Examples.unavailable()).root());
    all.put("profile-offline", () -> framed(Examples.SERVER, true, ADA, Examples.offline()).root());
    all.put("profile-offline-at-start", () -> framed(Examples.SERVER, true, Examples.offline()).root());
    all.put("profile-no-account", () -> framed(Examples.SERVER, true,
        Examples.withoutAccount(Examples.VERIFIED)).root());
    all.put("profile-failed", () -> framed(Examples.SERVER, true, Examples.unavailable()).root());
    all.put("profile-not-human", () -> framed(Examples.DEMO, true, Examples.notHuman()).root());
    all.put("dialog", () -> framed(Examples.SERVER, false, ADA, Examples.unavailable()).root());
    all.put("dialog-details", this::details);
    all.put("connection", this::connection);
    all.put("check-running", () -> diagnosis(DiagnosisScreens::running));
    all.put("check-good", () -> diagnosis(DiagnosisScreens::good));
    all.put("check-bad", () -> diagnosis(DiagnosisScreens::bad));
    all.put("check-mixed", () -> diagnosis(DiagnosisScreens::mixed));
    all.put("check-doubtful", () -> diagnosis(DiagnosisScreens::doubtful));
    all.put("sign-out", this::signOut);
    all.put("settings", () -> settings(Map.of(), Organisation.NONE, false));
    all.put("settings-demo", () -> settings(Map.of(), Organisation.NONE, true));
    all.put("settings-advanced", () -> advanced(settings(Map.of(), Organisation.NONE, false)));
    all.put("settings-given", () -> advanced(
        settings(Map.of(Setting.WIRE, "--wire", Setting.LANGUAGE, "--language"), Organisation.NONE, false)));
    all.put("settings-managed", () -> advanced(settings(MANAGED.locked().stream().collect(Collectors.toMap(
        setting -> setting, _ -> "/etc/my-phone/managed.properties")), MANAGED, false)));
    all.put("about", () -> about(false));
    all.put("about-demo", () -> about(true));
    all.put("no-browser", this::noBrowser);
    all.put("keys", this::keys);
    all.putAll(new PhoneScreens(messages).all());
    all.putAll(new AccountsScreens(messages, () -> framed(Examples.SERVER, true, ADA)).all());
    all.putAll(new LookUpScreens(messages).all());
    return all;
  }

  private Parent connect(String address, String client, Optional<Problem> atAddress, Optional<Problem> atClient) {
    Object reached = atAddress.isPresent() ? atAddress.get() : true;
    Object known = atClient.isPresent() ? atClient.get() : true;
    ConnectModel model = new ConnectModel(Examples.check(), telling(reached, known), messages, Organisation.NONE,
        (_, _) -> {});
    ConnectView view = new ConnectView(model, () -> {}, () -> {}, messages);
    model.addressProperty().set(address);
    model.clientIdProperty().set(client);
    model.leaveAddress();
    return frame(view.page(), false).root();
  }

  /** An organisation has said which server, and that there is no demo. */
  private Parent managedConnect() {
    ConnectModel model = new ConnectModel(Examples.check(), telling(true, true), messages, DECIDED, (_, _) -> {});
    ConnectView view = new ConnectView(model, () -> {}, () -> {}, messages).under(DECIDED);
    model.addressProperty().set("login.example.ch");
    model.clientIdProperty().set("400926028618337318");
    model.check();
    return frame(view.page(), false).root();
  }

  private Parent refusedStart() {
    return RefusedStart.page(new Problem.Usage(ProblemCode.MANAGED_KEY, "wires", "/etc/my-phone/managed.properties"),
        messages, () -> {});
  }

  private Parent whatIsAClientId() {
    ConnectModel model = new ConnectModel(Examples.check(), BackgroundHere.later(), messages, Organisation.NONE, (_, _) -> {});
    WindowContent frame = frame(new ConnectView(model, () -> {}, () -> {}, messages).page(), false);
    frame.show(new ClientIdDialog(REDIRECT, messages, () -> {}));
    return frame.root();
  }

  private Parent signIn(Registration at, Optional<Problem> why) {
    SignInModel model = signInModel(Examples.signIn(), at, new TestClock(Examples.NOW));
    why.ifPresent(model::explain);
    return frame(signInView(model, BackgroundHere.later()).page(), at.demo()).root();
  }

  /** Nobody could be found signed in, because the keychain could not be read. */
  private Parent signInWithoutKeychain(Reason reason) {
    AccountSignIn signIn = Examples.signInWithoutKeychain(reason);
    return frame(signInView(signInModel(signIn, Examples.SERVER, new TestClock(Examples.NOW)), BackgroundHere.later(),
        signIn.keychain()).page(), false).root();
  }

  private Parent starting() {
    SignInModel model = signInModel(Examples.signIn(), Examples.SERVER, new TestClock(Examples.NOW));
    SignInView view = signInView(model, BackgroundHere.later());
    model.signIn(false);
    return frame(view.page(), false).root();
  }

  private Parent waiting(boolean opened) {
    return waiting(opened, _ -> {});
  }

  private Parent waiting(boolean opened, Consumer<SignInProgress> more) {
    SignInModel model = signInModel(Examples.signIn(), Examples.SERVER, new TestClock(Examples.NOW));
    SignInView view = signInView(model, BackgroundHere.later());
    waitForBrowser(model, opened, more);
    model.tick();
    return frame(view.page(), false).root();
  }

  /** After the time the browser is given. @param answer what the server says, asked why */
  private Parent waitingLong(Object answer) {
    TestClock clock = new TestClock(Examples.NOW);
    SignInModel model = signInModel(Examples.signIn(), Examples.SERVER, clock);
    SignInView view = signInView(model, telling(answer));
    waitForBrowser(model, true, _ -> {});
    clock.advance(Duration.ofSeconds(20));
    model.tick();
    return frame(view.page(), false).root();
  }

  /** The browser never comes back. */
  private static void waitForBrowser(SignInModel model, boolean opened, Consumer<SignInProgress> more) {
    model.signIn(false);
    SignInProgress progress = SignInAttempts.progress(model);
    progress.waiting(URI.create("https://login.example.ch/oauth/v2/authorize?state=s"), Duration.ofSeconds(281),
        opened);
    more.accept(progress);
  }

  private static SignInModel signInModel(AccountSignIn signIn, Registration at, TestClock clock) {
    return new SignInModel(signIn, at, BackgroundHere.later(), _ -> true, clock);
  }

  private SignInView signInView(SignInModel model, BackgroundHere asking) {
    return signInView(model, asking, KeychainStatus.NONE);
  }

  private SignInView signInView(SignInModel model, BackgroundHere asking, KeychainStatus status) {
    KeychainModel<String> keychain = new KeychainModel<>(status, BackgroundHere.later(), Optional::empty, _ -> {});
    return new SignInView(model, new StuckSignInCheck(Examples.check(), model.registration(), asking), keychain,
        () -> {}, messages);
  }

  private Parent skeleton() {
    return frame(profileView(profileModel(BackgroundHere.later()), Examples.SERVER).page(), false).root();
  }

  private Parent profile(Profile profile) {
    return framed(Examples.SERVER, true, profile).root();
  }

  private Parent profile(Registration at, Phone phone) {
    return framed(at, true, Examples.profile(phone)).root();
  }

  private Parent manyLoginNames() {
    Parent root = framed(Examples.SERVER, true, Examples.longNamed()).root();
    unfold(root);
    return root;
  }

  /**
   * A profile after some loads, of which the third came by itself; a dialog is closed when {@code dismissed}.
   *
   * @param outcomes profiles and problems
   */
  private WindowContent framed(Registration at, boolean dismissed, Object... outcomes) {
    PhoneModel model = profileModel(telling(outcomes));
    WindowContent frame = frame(profileView(model, at).page(), at.demo());
    model.complaintProperty().addListener((_, _, problem) -> problem.ifPresentOrElse(
        what -> frame.show(dialog(what, at, model)), frame::hideDialog));
    for (int i = 0; i < Math.min(outcomes.length, 2); i++) {
      model.reload();
    }
    if (dismissed) {
      model.dismiss();
    }
    if (outcomes.length == 3) {
      model.retryByItself();
    }
    return frame;
  }

  private static PhoneModel profileModel(BackgroundHere background) {
    return new PhoneModel(
        Examples.signedIn(Examples.SERVER).account(), new WireChoice(Wire.JSON, _ -> {}), background, _ -> {});
  }

  /** @param activity what can be done to the number and what happened to it, if that is shown */
  static PhoneView.Extras extras(Optional<PhoneActivity> activity) {
    return new PhoneView.Extras("0.1.0", _ -> new ReadOnlyObjectWrapper<>(Optional.of("Example AG")), activity,
        activity.isPresent(), new AfterPaint(false), Examples.problems());
  }

  private PhoneView profileView(PhoneModel model, Registration at) {
    return new PhoneView(model, Examples.signedIn(at), new NoActions(),
        extras(Optional.empty()), messages);
  }

  /** One wire answers, one is broken, one is being asked. */
  private Parent connection() {
    WindowContent frame = framed(Examples.SERVER, true, ADA);
    Problem blocked = new Problem.BadAnswer(ProblemCode.WIRE_BLOCKED,
        ServerError.ofStatus("POST /zitadel.auth.v1.AuthService/GetMyPhone", 404),
        "login.example.ch", "gRPC", "REST", "json");
    ConnectionModel model = new ConnectionModel(Examples.signedIn(Examples.SERVER).account(),
        new WireChoice(Wire.JSON, _ -> {}), telling(ADA, blocked), new TestClock(Examples.NOW));
    model.tryOut(Wire.JSON);
    model.tryOut(Wire.GRPC);
    model.tryOut(Wire.GRPC_WEB);
    frame.show(new ConnectionDialog(model, messages, () -> {}));
    return frame.root();
  }

  private Parent diagnosis(Function<DiagnosisScreens, DiagnosisModel> state) {
    WindowContent frame = framed(Examples.SERVER, true, ADA);
    frame.show(new DiagnosisDialog(state.apply(new DiagnosisScreens(messages)), messages, () -> {}));
    return frame.root();
  }

  private ProblemDialog dialog(Problem what, Registration at, PhoneModel model) {
    return new ProblemDialog(
        new ProblemReport(what, Examples.NOW, at.issuer().value(), "REST", "0.1.0"),
        (_, _, _, _) -> {}, new OnlyClose(model), messages);
  }

  private Parent details() {
    WindowContent frame = framed(Examples.SERVER, true, ADA);
    ProblemDialog dialog =
        dialog(Examples.unavailable(), Examples.SERVER, profileModel(BackgroundHere.later()));
    unfold(dialog.box());
    frame.show(dialog);
    return frame.root();
  }

  private Parent signOut() {
    WindowContent frame = framed(Examples.SERVER, true, ADA);
    frame.show(new SignOutDialog(messages, _ -> {}, () -> {}));
    return frame.root();
  }

  private Parent noBrowser() {
    WindowContent frame = framed(Examples.SERVER, true, ADA);
    frame.show(InfoDialog.link("https://login.example.ch/ui/console/users/me", messages, () -> {}));
    return frame.root();
  }

  private static Parent advanced(Parent settings) {
    unfold(settings);
    return settings;
  }

  /** Opens what is closed at first, also where nothing is laid out yet. */
  private static void unfold(Node node) {
    switch (node) {
      case Disclosure more -> more.setSelected(true);
      case ScrollPane pane -> unfold(pane.getContent());
      case Parent parent -> parent.getChildrenUnmodifiable().forEach(Screens::unfold);
      default -> { }
    }
  }

  private Parent settings(Map<Setting<?>, String> given, Organisation organisation, boolean demo) {
    Settings now = new Settings(Map.of(Setting.LANGUAGE, messages.locale(),
        Setting.LOG_FOLDER, Optional.of(Path.of("/home/ada/My Phone/log"))), given, organisation, Optional.empty(),
        Path.of("/home/ada/.config/my-phone/settings.properties"));
    SettingsModel model = new SettingsModel(now, false, new NoChanges(), BackgroundHere.atOnce());
    ServerSection server = new ServerSection(
        new ServerSection.Server("https://login.example.ch", "400926028618337318", demo),
        Optional.of(messages.get("ui.managed")).filter(_ -> organisation.locks(Setting.ISSUER)), () -> {}, messages);
    WindowContent frame = framed(Examples.SERVER, true, ADA);
    frame.show(new SettingsDialog(model, server, new NoFileChoosers(), messages, () -> {}).withTrials(() -> {}));
    if (!organisation.locks(Setting.ISSUER)) {
      model.choose(Setting.TEXT_SIZE, "125");
    }
    return frame.root();
  }

  private Parent keys() {
    WindowContent frame = framed(Examples.SERVER, true, ADA);
    frame.show(InfoDialog.shortcuts(messages, () -> {}));
    return frame.root();
  }

  private Parent about(boolean demo) {
    WindowContent frame = framed(Examples.SERVER, true, ADA);
    frame.show(InfoDialog.about(new InfoDialog.About("0.1.0", demo, Optional.of(() -> {})), messages, () -> {}));
    return frame.root();
  }

  private WindowContent frame(javafx.scene.Node page, boolean demo) {
    WindowContent frame = new WindowContent(messages);
    frame.show(new Page(page, demo, () -> {}, () -> {}));
    return frame;
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  /** The settings file cannot be written. */
  private static final class NoChanges implements SettingChanges {
    @Override
    public void finish() {}

    @Override
    public Kept keep(Setting<?> setting, String value) {
      return Kept.THIS_RUN;
    }

    @Override
    public void apply(Setting<?> setting) {}
  }

  /** A desktop without any program. */
  private static final class NoFileChoosers implements FileChoosers {
    @Override
    public Optional<Path> pickFolder(Window over, String title) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> pickFile(Window over, String title) {
      return Optional.empty();
    }

    @Override
    public void open(Path folder, Consumer<Boolean> opened) {
      opened.accept(false);
    }
  }

  /** A dialog about a problem that leads nowhere. */
  private record OnlyClose(PhoneModel model) implements ProblemActions {
    @Override
    public void close() {
      model.dismiss();
    }

    @Override
    public void retry() {}

    @Override
    public void signInAgain() {}

    @Override
    public void changeServer() {}

    @Override
    public void changeWire() {}

    @Override
    public void checkConnection() {}
  }

  /** A profile that leads nowhere. */
  public static final class NoActions implements ProfileActions {
    @Override
    public void openAccountPage() {}

    @Override
    public void signOut() {}

    @Override
    public void accounts() {}

    @Override
    public void signInAsAnother() {}

    @Override
    public void checkConnection() {}

    @Override
    public ObservableValue<Boolean> mayLookUp() {
      return new ReadOnlyBooleanWrapper();
    }

    @Override
    public void lookUp() {}

    @Override
    public void unlockKeychain(Runnable then) {}

    @Override
    public void settings() {}

    @Override
    public void shortcuts() {}

    @Override
    public void about() {}

    @Override
    public void quit() {}
  }
}
