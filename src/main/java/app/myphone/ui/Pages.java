package app.myphone.ui;

import app.myphone.account.AccountSession;
import app.myphone.account.StartupPrefetch;
import app.myphone.config.Issuer;
import app.myphone.config.Setting;
import app.myphone.config.Wire;
import app.myphone.diagnosis.DiagnosisTarget;
import app.myphone.problem.Problem;
import app.myphone.signin.Registration;
import app.myphone.text.Messages;
import app.myphone.ui.MainWindow.Page;
import app.myphone.ui.account.AutoRetry;
import app.myphone.ui.account.LookUpPermission;
import app.myphone.ui.account.PhoneModel;
import app.myphone.ui.account.PhoneView;
import app.myphone.ui.account.ProfileActions;
import app.myphone.ui.common.Background.Running;
import app.myphone.ui.common.Background;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.PageFooter;
import app.myphone.ui.common.ScrollColumn;
import app.myphone.ui.common.WireChoice;
import app.myphone.ui.connect.ConnectModel;
import app.myphone.ui.connect.ConnectView;
import app.myphone.ui.connection.ConnectionModel;
import app.myphone.ui.problem.ProblemDialog.ProblemActions;
import app.myphone.ui.problem.ProblemReport;
import app.myphone.ui.shell.Shell;
import app.myphone.ui.signin.SignInModel;
import app.myphone.ui.signin.SignInView;
import app.myphone.ui.signin.StuckSignInCheck;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ProgressIndicator;
import javafx.util.Duration;

/** Puts each page together: its model, its view, and where its buttons lead. */
final class Pages {
  private final MainWindow window;
  private final Frame frame;
  private final Program program;
  private final Background background;
  private final Messages messages;
  private final WireChoice wire;
  private final DiagnosisDesk diagnosis;
  private final PageFooter bottom;

  Pages(MainWindow window, Frame frame, Program program, Background background) {
    this.window = window;
    this.frame = frame;
    this.program = program;
    this.background = background;
    this.messages = program.messages();
    this.wire = new WireChoice(program.settings().get(Setting.WIRE),
        chosen -> background.run(() -> program.remembered().put("wire", chosen.id())));
    this.diagnosis = new DiagnosisDesk(program, frame, wire, background);
    this.bottom = new PageFooter(messages, window::showSettings);
  }

  Frame frame() {
    return frame;
  }

  Program program() {
    return program;
  }

  Background background() {
    return background;
  }

  DiagnosisDesk diagnosis() {
    return diagnosis;
  }

  Page connect() {
    ConnectModel model = new ConnectModel(program.check(), background, messages, window::connected);
    ConnectView view = new ConnectView(model, () -> window.showDemo(false), messages);
    program.remembered().get("issuer").or(() -> program.settings().get(Setting.ISSUER).map(Issuer::value))
        .ifPresent(model.addressProperty()::set);
    program.remembered().get("clientId").or(() -> program.settings().get(Setting.CLIENT_ID)).ifPresent(model.clientIdProperty()::set);
    return new Page(bottom.under(view.page(), checkTyped(model)), view.firstFocus()::requestFocus, model::close);
  }

  private Hyperlink checkTyped(ConnectModel model) {
    Supplier<Optional<DiagnosisTarget>> typed =
        () -> diagnosis.typed(model.addressProperty().get(), model.clientIdProperty().get());
    Hyperlink check = bottom.link("ui.menu.diagnosis", () -> typed.get().ifPresent(diagnosis::check));
    check.disableProperty().bind(model.addressProperty().map(_ -> typed.get().isEmpty()));
    return check;
  }

  Page demoStarts() {
    return new Page(new ScrollColumn(ScrollColumn.FORM, Labels.centred(messages.get("ui.connect.demo-starts"), "muted")),
        () -> {}, () -> {});
  }

  /** The demo did not start: that is a bug, or no port. */
  void demoFailed(Problem problem) {
    window.showConnect();
    frame.show(report(problem, "demo"),
        new ProblemActions(frame::closeDialog, () -> window.showDemo(false), window::showConnect, window::showConnect,
            window::showConnect, window::showConnect));
  }

  /**
   * While the keychain is asked whether somebody is still signed in; three seconds at most.
   *
   * @param prefetch what was asked for before there was a window, if it was
   */
  Page resuming(Registration at, Optional<StartupPrefetch> prefetch) {
    ScrollColumn page = new ScrollColumn(ScrollColumn.FORM);
    PauseTransition patience = new PauseTransition(Duration.millis(400));
    patience.setOnFinished(_ -> showResuming(page));
    Running resume = background.run(
        () -> prefetch.isPresent() ? prefetch.get().session() : program.signIn().resume(at),
        found -> found.ifPresentOrElse(
            person -> window.showProfile(person, prefetch), () -> window.showSignIn(at, Optional.empty())),
        problem -> window.showSignIn(at, Optional.of(problem)));
    return new Page(page, patience::play, () -> {
      patience.stop();
      resume.cancel();
    });
  }

  /** Only when it takes a while: mostly the profile is there before a ring could be drawn. */
  private void showResuming(ScrollColumn page) {
    String text = messages.get("ui.signin.resuming");
    ProgressIndicator ring = new ProgressIndicator();
    ring.setAccessibleText(text);
    ring.setPrefSize(36, 36);
    page.show(ring, Labels.centred(text, "muted"));
  }

  /** @param start what the model does as soon as the page is seen */
  Page signIn(Registration at, Optional<Problem> why, Consumer<SignInModel> start) {
    SignInModel model = new SignInModel(program.signIn(), at, background, program.browser(), program.clock());
    model.onSignedIn(window::showProfile);
    why.ifPresent(model::explain);
    StuckSignInCheck doubts = new StuckSignInCheck(program.check(), at, background);
    SignInView view = new SignInView(model, doubts, window::showConnect, messages);
    Runnable again = model::signInAgain;
    complain(model.complaintProperty(), at, new ProblemActions(model::dismiss, again, again, window::showConnect, again,
        diagnosis.after(model::dismiss, at)));
    Hyperlink check = bottom.link("ui.menu.diagnosis", () -> diagnosis.check(at));
    return new Page(bottom.under(view.page(), check), () -> {
      view.firstFocus().requestFocus();
      start.accept(model);
    }, () -> {
      view.close();
      model.close();
      doubts.close();
    });
  }

  /** @param prefetch what was asked for before there was a window, if it was */
  Page profile(AccountSession person, Shell shell, Optional<StartupPrefetch> prefetch) {
    PhoneModel model = new PhoneModel(person.account(), wire, background,
        ended -> window.showSignIn(person.registration(), Optional.of(ended)));
    LookUpPermission permission = new LookUpPermission(person.directory(), background);
    ProfileActions actions = new ProfileDesk(window, person, shell, this, permission);
    prefetch.ifPresent(model::start); // before there is a view: no skeleton is made for nothing
    Runnable connection = () -> {
      model.dismiss();
      actions.connection(model::reload);
    };
    PhoneView view = new PhoneView(model, person, actions, program.version(), messages);
    model.contentProperty().subscribe(_ -> model.profile().ifPresent(_ -> permission.ask()));
    AutoRetry retry = new AutoRetry(model, program.network(), background);
    complain(model.complaintProperty(), person.registration(), new ProblemActions(model::dismiss, model::reload,
        () -> window.signInAgain(person.registration(), false), window::showConnect, connection,
        diagnosis.after(model::dismiss, person.registration())));
    return new Page(view.page(), () -> {
      if (prefetch.isEmpty()) {
        model.reload();
      }
      view.firstFocus().requestFocus();
    }, () -> {
      permission.close();
      retry.close();
      model.close();
    });
  }

  /** The choice of wires; a newly chosen one is used at once. */
  void showConnection(AccountSession person, Runnable reload) {
    ConnectionModel model = new ConnectionModel(person.account(), wire, background, program.clock());
    Wire before = wire.wire();
    frame.showConnection(model, () -> {
      model.close();
      if (wire.wire() != before) {
        reload.run();
      }
    });
  }

  private void complain(ObservableValue<Optional<Problem>> complaint, Registration at, ProblemActions ways) {
    complaint.addListener((_, _, problem) -> problem.ifPresentOrElse(
        what -> frame.show(report(what, at.issuer().value()), ways), frame::closeDialog));
  }

  private ProblemReport report(Problem problem, String server) {
    return new ProblemReport(problem, program.clock().now(), server, wire.wire().title(),
        program.version());
  }
}
