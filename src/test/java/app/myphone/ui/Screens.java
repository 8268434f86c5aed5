package app.myphone.ui;

import app.myphone.config.Issuer;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.config.Theme;
import app.myphone.config.Wire;
import app.myphone.os.TestClock;
import app.myphone.phone.Phone;
import app.myphone.phone.Profile;
import app.myphone.problem.Blocking;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.ServerError;
import app.myphone.signin.KeychainStatus;
import app.myphone.signin.Registration;
import app.myphone.signin.SignInProgress;
import app.myphone.store.CredentialStoreException.Reason;
import app.myphone.store.KeychainFailure;
import app.myphone.text.Messages;
import app.myphone.text.PhoneText;
import app.myphone.ui.common.Background;
import app.myphone.ui.common.BackgroundHere;
import app.myphone.ui.connect.Checks;
import app.myphone.ui.connect.ConnectModel;
import app.myphone.ui.connect.ConnectView;
import app.myphone.ui.connection.ConnectionModel;
import app.myphone.ui.connection.WireChoice;
import app.myphone.ui.diagnosis.DiagnosisModel;
import app.myphone.ui.phone.PhoneModel;
import app.myphone.ui.phone.PhoneView;
import app.myphone.ui.phone.ProfileActions;
import app.myphone.ui.problem.ProblemDialog;
import app.myphone.ui.problem.ProblemReport;
import app.myphone.ui.settings.FileChoosers;
import app.myphone.ui.settings.ServerSection;
import app.myphone.ui.settings.SettingChanges;
import app.myphone.ui.settings.SettingsDialog;
import app.myphone.ui.settings.SettingsModel;
import app.myphone.ui.signin.SignInModel;
import app.myphone.ui.signin.KeychainModel;
import app.myphone.ui.signin.SignInView;
import app.myphone.ui.signin.StuckSignInCheck;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.stage.Window;

/** Every state a person can see, from example data, without a network. FX thread only. */
public final class Screens {
  private static final String REDIRECT = "http://127.0.0.1/callback";

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
    all.put("connect-client-unknown", () -> connect("login.example.ch", "123", none(),
        Optional.of(new Problem.NotSignedIn(ProblemCode.CLIENT_UNKNOWN, "123"))));
    all.put("connect-redirect", () -> connect("login.example.ch", "400926028618337318", none(),
        Optional.of(new Problem.NotSignedIn(ProblemCode.REDIRECT_NOT_REGISTERED, REDIRECT))));
    all.put("signed-out", () -> signIn(Examples.SERVER, none()));
    all.put("signed-out-demo", () -> signIn(Examples.DEMO, none()));
    all.put("signed-out-denied", () -> signIn(Examples.DEMO,
        Optional.of(new Problem.NotSignedIn(ProblemCode.SIGN_IN_DENIED))));
    all.put("signed-out-timed-out", () -> signIn(Examples.SERVER,
        Optional.of(new Problem.NotSignedIn(ProblemCode.SIGN_IN_TIMED_OUT, REDIRECT))));
    all.put("signed-out-ended", () -> signIn(Examples.SERVER, Optional.of(Examples.ended())));
    all.put("signed-out-keychain", () -> signIn(Examples.SERVER, none(), unread(Reason.REFUSED)));
    all.put("signed-out-locked", () -> signIn(Examples.SERVER, none(), unread(Reason.LOCKED)));
    all.put("signed-out-not-removed", () -> signIn(Examples.SERVER, none(), new KeychainStatus() {
      @Override
      public Optional<KeychainFailure> notRemoved() {
        return Optional.of(new KeychainFailure("Secret Service", Reason.HANGS));
      }
    }));
    all.put("waiting", () -> waiting(true));
    all.put("waiting-no-browser", () -> waiting(false));
    all.put("waiting-offer", () -> waitingLong(watch -> {}, () -> {}));
    all.put("waiting-redirect", () -> waitingLong(watch -> {}, () -> {
      throw new ProblemException(new Problem.NotSignedIn(ProblemCode.REDIRECT_NOT_REGISTERED, REDIRECT));
    }));
    all.put("waiting-device", () -> waiting(false, watch -> watch.onDevice(Examples.CODE)));
    all.put("waiting-device-expired", () -> waiting(true, watch -> watch.notOnDevice(
        new Problem.NotSignedIn(ProblemCode.DEVICE_CODE_EXPIRED), Duration.ofMinutes(5))));
    all.put("waiting-device-no-grant", () -> waiting(true, watch -> watch.notOnDevice(
        new Problem.NotSignedIn(ProblemCode.DEVICE_NOT_ALLOWED), Duration.ofMinutes(5))));
    all.put("starting", this::starting);
    all.put("profile-skeleton", this::skeleton);
    all.put("profile-verified", () -> profile(Examples.SERVER, Examples.VERIFIED));
    all.put("profile-unverified", () -> profile(Examples.DEMO, Examples.UNVERIFIED));
    all.put("profile-none", () -> profile(Examples.SERVER, Examples.NONE));
    all.put("profile-odd-number", () -> profile(Examples.SERVER, new Phone.Verified(
        PhoneText.of("intern 4711 via switchboard 044 123 45 67 extension 12345678"))));
    all.put("profile-stale", () -> framed(Examples.SERVER, failsLater(Examples.VERIFIED), 2, true).root());
    all.put("profile-banner", () -> framed(Examples.SERVER, failsLater(Examples.VERIFIED), 3, true).root());
    all.put("profile-offline", () ->
        framed(Examples.SERVER, failsLater(Examples.VERIFIED, Examples.offline()), 2, true).root());
    all.put("profile-offline-at-start", () -> framed(Examples.SERVER, fails(Examples.offline()), 1, true).root());
    all.put("profile-no-account", () -> framed(Examples.SERVER,
        () -> Examples.withoutAccount(Examples.VERIFIED), 1, true).root());
    all.put("profile-failed", () -> framed(Examples.SERVER, fails(Examples.unavailable()), 1, true).root());
    all.put("profile-not-human", () -> framed(Examples.DEMO, fails(Examples.notHuman()), 1, true).root());
    all.put("dialog", () -> framed(Examples.SERVER, failsLater(Examples.VERIFIED), 2, false).root());
    all.put("dialog-details", this::details);
    all.put("connection", this::connection);
    all.put("check-running", () -> diagnosis(DiagnosisScreens::running));
    all.put("check-good", () -> diagnosis(DiagnosisScreens::good));
    all.put("check-bad", () -> diagnosis(DiagnosisScreens::bad));
    all.put("check-doubtful", () -> diagnosis(DiagnosisScreens::doubtful));
    all.put("sign-out", this::signOut);
    all.put("settings", () -> settings(Map.of()));
    all.put("settings-given", () -> settings(Map.of(Setting.WIRE, "--wire", Setting.LANGUAGE, "--language")));
    all.put("about", this::about);
    all.putAll(new LookUpScreens(messages).all());
    return all;
  }

  private Parent connect(String address, String client, Optional<Problem> atAddress, Optional<Problem> atClient) {
    Checks checks = new Checks() {
      @Override
      public void address(Issuer issuer) throws ProblemException {
        raise(atAddress);
      }

      @Override
      public void client(Issuer issuer, String clientId) throws ProblemException {
        raise(atClient);
      }
    };
    ConnectModel model = new ConnectModel(checks, BackgroundHere.atOnce(), messages, (_, _) -> {});
    ConnectView view = new ConnectView(model, () -> {}, messages);
    model.addressProperty().set(address);
    model.clientIdProperty().set(client);
    model.check();
    return frame(view.page(), false).root();
  }

  private Parent signIn(Registration at, Optional<Problem> why) {
    return signIn(at, why, KeychainStatus.NONE);
  }

  private Parent signIn(Registration at, Optional<Problem> why, KeychainStatus keychain) {
    SignInView view = new SignInView(
        model(why, BackgroundHere.later(), (_, _) -> ""), doubts(), at, keychain(keychain), () -> {}, messages);
    return frame(view.page(), at.demo()).root();
  }

  private static KeychainStatus unread(Reason reason) {
    return new KeychainStatus() {
      @Override
      public Optional<KeychainFailure> unread() {
        return Optional.of(new KeychainFailure("Secret Service", reason));
      }
    };
  }

  private static KeychainModel<String> keychain(KeychainStatus status) {
    return new KeychainModel<>(status, BackgroundHere.atOnce(), Optional::empty, _ -> {});
  }

  private Parent starting() {
    SignInModel<String> model = model(none(), BackgroundHere.later(), (_, _) -> "");
    SignInView view = new SignInView(model, doubts(), Examples.SERVER, keychain(KeychainStatus.NONE),
        () -> {}, messages);
    model.signIn(false);
    return frame(view.page(), false).root();
  }

  private Parent waiting(boolean opened) {
    return waiting(opened, _ -> {});
  }

  private Parent waiting(boolean opened, Consumer<SignInProgress> more) {
    return waiting(opened, more, () -> {}, new TestClock(Examples.NOW), Duration.ZERO);
  }

  /** After the time the browser is given. */
  private Parent waitingLong(Consumer<SignInProgress> more, Background.Task check) {
    return waiting(true, more, check, new TestClock(Examples.NOW), Duration.ofSeconds(20));
  }

  private Parent waiting(boolean opened, Consumer<SignInProgress> more, Background.Task check, TestClock clock,
      Duration passed) {
    SignInModel<String> model = new SignInModel<>((_, progress) -> {
      progress.waiting(URI.create("https://login.example.ch/oauth/v2/authorize?state=s"), Duration.ofSeconds(281),
          opened);
      more.accept(progress);
      throw new Pause();
    }, none(), BackgroundHere.atOnce(), _ -> true, clock, _ -> {});
    SignInView view = new SignInView(
        model, new StuckSignInCheck(check, BackgroundHere.atOnce()), Examples.SERVER, keychain(KeychainStatus.NONE),
        () -> {}, messages);
    try {
      model.signIn(false);
    } catch (Pause e) {
      // the story stops here: the browser never comes back
    }
    clock.advance(passed);
    model.tick();
    return frame(view.page(), false).root();
  }

  private SignInModel<String> model(Optional<Problem> why, BackgroundHere background,
      SignInModel.Story<String> story) {
    return new SignInModel<>(story, why, background, _ -> true, new TestClock(Examples.NOW), _ -> {});
  }

  private static StuckSignInCheck doubts() {
    return new StuckSignInCheck(() -> {}, BackgroundHere.later());
  }

  private Parent skeleton() {
    return frame(profileView(new PhoneModel(() -> () -> Examples.profile(Examples.NONE), BackgroundHere.later(), _ -> {}),
        Examples.SERVER).page(), false).root();
  }

  private Parent profile(Registration at, Phone phone) {
    return framed(at, () -> Examples.profile(phone), 1, true).root();
  }

  /** A profile after some loads; a dialog is closed when {@code dismissed}; three loads mean that one came by itself. */
  private Frame framed(Registration at, Blocking<Profile> load, int loads, boolean dismissed) {
    PhoneModel model = new PhoneModel(() -> load, BackgroundHere.atOnce(), _ -> {});
    Frame frame = frame(profileView(model, at).page(), at.demo());
    model.complaintProperty().addListener((_, _, problem) -> problem.ifPresentOrElse(
        what -> frame.show(new ProblemReport(what, Examples.NOW, at.issuer().value(), "REST", "0.1.0"),
            new ProblemDialog.ProblemActions(model::dismiss, () -> {}, () -> {}, () -> {}, () -> {}, () -> {})), frame::closeDialog));
    for (int i = 0; i < Math.min(loads, 2); i++) {
      model.reload();
    }
    if (dismissed) {
      model.dismiss();
    }
    if (loads == 3) {
      model.retryByItself();
    }
    return frame;
  }

  private PhoneView profileView(PhoneModel model, Registration at) {
    return new PhoneView(model, Examples.signedIn(at), new NoActions(),
        new WireChoice(Wire.JSON, _ -> {}).wireProperty(), "0.1.0", messages);
  }

  /** One wire answers, one is broken, one is being asked. */
  private Parent connection() {
    Frame frame = framed(Examples.SERVER, () -> Examples.profile(Examples.VERIFIED), 1, true);
    BackgroundHere background = BackgroundHere.later();
    ConnectionModel model = new ConnectionModel(wire -> switch (wire) {
      case JSON, GRPC_WEB -> () -> Examples.profile(Examples.VERIFIED);
      case GRPC -> () -> {
        throw new ProblemException(new Problem.BadAnswer(ProblemCode.WIRE_BLOCKED,
            ServerError.ofStatus("POST /zitadel.auth.v1.AuthService/GetMyPhone", 404),
            "login.example.ch", "gRPC", "REST", "json"));
      };
    }, new WireChoice(Wire.JSON, _ -> {}), background, new TestClock(Examples.NOW));
    model.tryOut(Wire.JSON);
    background.finishNext();
    model.tryOut(Wire.GRPC);
    background.finishNext();
    model.tryOut(Wire.GRPC_WEB);
    frame.showConnection(model, () -> {});
    return frame.root();
  }

  private Parent diagnosis(Function<DiagnosisScreens, DiagnosisModel> state) {
    Frame frame = framed(Examples.SERVER, () -> Examples.profile(Examples.VERIFIED), 1, true);
    frame.showDiagnosis(state.apply(new DiagnosisScreens(messages)));
    return frame.root();
  }

  private Parent details() {
    Parent dialog = framed(Examples.SERVER, failsLater(Examples.VERIFIED), 2, false).root();
    dialog.lookupAll(".disclosure").forEach(more -> ((ToggleButton) more).setSelected(true));
    return dialog;
  }

  private Parent signOut() {
    Frame frame = framed(Examples.SERVER, () -> Examples.profile(Examples.VERIFIED), 1, true);
    frame.showSignOut(_ -> {});
    return frame.root();
  }

  private Parent settings(Map<Setting<?>, String> given) {
    Settings now = new Settings(Map.of(Setting.LANGUAGE, messages.locale(),
        Setting.LOG_FOLDER, Optional.of(Path.of("/home/ada/My Phone/log"))), given,
        Path.of("/home/ada/.config/my-phone/settings.properties"));
    SettingsModel model = new SettingsModel(now, false, new NoChanges(), BackgroundHere.atOnce());
    ServerSection server = new ServerSection("https://login.example.ch", "400926028618337318", Optional.empty(), () -> {},
        messages);
    Frame frame = framed(Examples.SERVER, () -> Examples.profile(Examples.VERIFIED), 1, true);
    frame.showSettings(new SettingsDialog(model, server, new NoFileChoosers(), messages, () -> {}));
    model.choose(Setting.TEXT_SIZE, "125");
    return frame.root();
  }

  private Parent about() {
    Frame frame = framed(Examples.SERVER, () -> Examples.profile(Examples.VERIFIED), 1, true);
    frame.showAbout("0.1.0");
    return frame.root();
  }

  private Frame frame(javafx.scene.Node page, boolean demo) {
    Frame frame = new Frame(messages);
    frame.show(page, demo);
    return frame;
  }

  private static Blocking<Profile> fails(Problem problem) {
    return () -> {
      throw new ProblemException(problem);
    };
  }

  private static Blocking<Profile> failsLater(Phone phone) {
    return failsLater(phone, Examples.unavailable());
  }

  private static Blocking<Profile> failsLater(Phone phone, Problem problem) {
    List<Profile> first = new java.util.ArrayList<>(List.of(Examples.profile(phone)));
    return () -> {
      if (first.isEmpty()) {
        throw new ProblemException(problem);
      }
      return first.removeFirst();
    };
  }

  private static void raise(Optional<Problem> problem) throws ProblemException {
    if (problem.isPresent()) {
      throw new ProblemException(problem.get());
    }
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  /** Leaves a story in its middle. */
  private static final class Pause extends RuntimeException {}

  /** The settings file cannot be written. */
  private static final class NoChanges implements SettingChanges {
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

  /** A profile that leads nowhere. */
  public static final class NoActions implements ProfileActions {
    @Override
    public void openAccountPage() {}

    @Override
    public void signOut() {}

    @Override
    public void signInAsAnother() {}

    @Override
    public void connection(Runnable reload) {}

    @Override
    public void checkConnection() {}

    @Override
    public void lookUp() {}

    @Override
    public void settings() {}

    @Override
    public void about() {}

    @Override
    public void quit() {}

    @Override
    public Theme theme() {
      return Theme.SYSTEM;
    }

    @Override
    public void chooseTheme(Theme theme) {}
  }
}
