package app.myphone.ui;

import app.myphone.config.Issuer;
import app.myphone.config.Setting;
import app.myphone.config.Wire;
import app.myphone.diagnosis.DiagnosisTarget;
import app.myphone.phone.Profile;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import app.myphone.signin.KeychainStatus;
import app.myphone.signin.Registration;
import app.myphone.text.Messages;
import app.myphone.ui.MainWindow.Page;
import app.myphone.ui.common.Background.Running;
import app.myphone.ui.common.Background;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.ScrollColumn;
import app.myphone.ui.connect.Checks;
import app.myphone.ui.connect.ConnectModel;
import app.myphone.ui.connect.ConnectView;
import app.myphone.ui.connection.ConnectionModel;
import app.myphone.ui.connection.WireChoice;
import app.myphone.ui.lookup.LookUpPermission;
import app.myphone.ui.phone.AutoRetry;
import app.myphone.ui.phone.PhoneModel;
import app.myphone.ui.phone.PhoneView;
import app.myphone.ui.phone.ProfileActions;
import app.myphone.ui.phone.SignedIn;
import app.myphone.ui.problem.ProblemDialog.ProblemActions;
import app.myphone.ui.problem.ProblemReport;
import app.myphone.ui.signin.KeychainModel;
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
  private final Arrivals arrivals;
  private final DiagnosisDesk diagnosis;
  private final PageFooter bottom;

  Pages(MainWindow window, Frame frame, Program program, Background background) {
    this.window = window;
    this.frame = frame;
    this.program = program;
    this.background = background;
    this.messages = program.messages();
    this.arrivals = new Arrivals(program);
    this.wire = new WireChoice(program.settings().get(Setting.WIRE),
        chosen -> background.run(() -> program.remembered().put("wire", chosen.id())));
    this.diagnosis = new DiagnosisDesk(program, frame, wire, background);
    this.bottom = new PageFooter(messages, window::showSettings);
  }

  DiagnosisDesk diagnosis() {
    return diagnosis;
  }

  Page connect() {
    ConnectModel model = new ConnectModel(checks(), background, messages, window::connected);
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

  /** While the keychain is asked whether somebody is still signed in; three seconds at most. */
  Page resuming(Registration at) {
    ScrollColumn page = new ScrollColumn(ScrollColumn.FORM);
    PauseTransition patience = new PauseTransition(Duration.millis(400));
    patience.setOnFinished(_ -> showResuming(page));
    Running resume = background.run(() -> program.signIn().resume(at), session -> session.ifPresentOrElse(
        found -> window.showProfile(arrivals.of(at, found)), () -> window.showSignIn(at, Optional.empty())),
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
  Page signIn(Registration at, Optional<Problem> why, Consumer<SignInModel<?>> start) {
    SignInModel<SignedIn> model = new SignInModel<>((another, progress) -> arrivals.signIn(at, another, progress), why,
        background, program.browser(), program.clock(), window::showProfile);
    StuckSignInCheck doubts = new StuckSignInCheck(() -> program.check().client(at.issuer(), at.clientId()), background);
    KeychainModel<SignedIn> keychain = new KeychainModel<>(at.demo() ? KeychainStatus.NONE : program.signIn().keychain(),
        background, () -> program.signIn().resume(at).map(session -> arrivals.of(at, session)), model::found);
    SignInView view = new SignInView(model, doubts, at, keychain, window::showConnect, messages);
    Runnable again = model::signInAgain;
    complain(model.complaintProperty(), at, new ProblemActions(model::dismiss, again, again, window::showConnect, again,
        diagnosis.after(model::dismiss, at)));
    return new Page(bottom.under(view.page(), bottom.link("ui.menu.diagnosis", () -> diagnosis.check(at))), () -> {
      view.firstFocus().requestFocus();
      start.accept(model);
    }, () -> {
      view.close();
      keychain.close();
      model.close();
      doubts.close();
    });
  }

  Page profile(SignedIn person, ProfileActions actions) {
    PhoneModel model = new PhoneModel(() -> person.loads().apply(wire.wire()), background,
        ended -> window.showSignIn(person.at(), Optional.of(ended)));
    Runnable connection = () -> {
      model.dismiss();
      actions.connection(model::reload);
    };
    Optional<Profile> ready = person.ready().apply(wire.wire());
    ready.ifPresent(model::start); // before there is a view: no skeleton is made for nothing
    PhoneView view = new PhoneView(model, person, actions, wire.wireProperty(), program.version(), messages);
    LookUpPermission permission = new LookUpPermission(person.directory(), person.mayLookUp(), background);
    model.contentProperty().subscribe(_ -> model.profile().ifPresent(_ -> permission.ask()));
    AutoRetry retry = new AutoRetry(model, program.network()::await, background);
    complain(model.complaintProperty(), person.at(), new ProblemActions(model::dismiss, model::reload,
        () -> window.signInAgain(person.at(), false), window::showConnect, connection,
        diagnosis.after(model::dismiss, person.at())));
    return new Page(view.page(), () -> {
      if (ready.isEmpty()) {
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
  void showConnection(SignedIn person, Runnable reload) {
    ConnectionModel model = new ConnectionModel(person.loads(), wire, background, program.clock());
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

  private Checks checks() {
    return new Checks() {
      @Override
      public void address(Issuer issuer) throws ProblemException, InterruptedException {
        program.check().address(issuer);
      }

      @Override
      public void client(Issuer issuer, String clientId) throws ProblemException, InterruptedException {
        program.check().client(issuer, clientId);
      }
    };
  }
}
