package app.myphone.ui;

import static app.myphone.ui.common.BackgroundHere.telling;

import app.myphone.account.AccountEvent;
import app.myphone.account.AccountSession;
import app.myphone.account.EventEditor;
import app.myphone.account.MyEvent;
import app.myphone.account.MyEvent.Editor;
import app.myphone.account.MyHistory;
import app.myphone.account.Phone;
import app.myphone.account.PhoneNow;
import app.myphone.account.Profile;
import app.myphone.config.Organisation;
import app.myphone.config.Wire;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ServerError;
import app.myphone.signin.Registration;
import app.myphone.text.Messages;
import app.myphone.ui.account.PhoneModel;
import app.myphone.ui.account.PhoneView;
import app.myphone.ui.common.BackgroundHere;
import app.myphone.ui.common.WireChoice;
import app.myphone.ui.phone.ActDrafts;
import app.myphone.ui.phone.ActForm;
import app.myphone.ui.phone.ActHost;
import app.myphone.ui.phone.OpenForms;
import app.myphone.ui.phone.PhoneActivity;
import app.myphone.ui.shell.Page;
import app.myphone.ui.shell.ScreenContext;
import app.myphone.ui.shell.WindowContent;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;

/** Every state of what people do to their own number. FX thread only. */
final class PhoneScreens {
  private static final MyHistory NEW_CODE = new MyHistory(List.of(
      event(12, "user.human.phone.code.sent", Editor.SERVER), event(13, "user.human.phone.code.added", Editor.ME),
      event(14, "user.human.phone.changed", Editor.ME), event(40_000, "user.human.phone.verification.failed", Editor.ME)),
      Optional.of("7"));
  private static final MyHistory UNSENT_CODE =
      new MyHistory(List.of(event(70, "user.human.phone.code.added", Editor.ME)), Optional.empty());
  private static final MyHistory CHANGED_BY_OTHERS = new MyHistory(List.of(
      event(7_200, "user.human.phone.verified", Editor.ME), event(90_000, "user.human.phone.changed", Editor.SOMEBODY_ELSE),
      event(500_000, "user.human.password.changed", Editor.ME), event(9_000_000, "user.human.added", Editor.SOMEBODY_ELSE)),
      Optional.of("3"));

  private final Messages messages;

  PhoneScreens(Messages messages) {
    this.messages = messages;
  }

  Map<String, Supplier<Parent>> all() {
    Map<String, Supplier<Parent>> all = new LinkedHashMap<>();
    all.put("phone-unverified", () -> page(Examples.ben(), NEW_CODE).root());
    all.put("phone-verified", () -> page(Examples.profile(Examples.VERIFIED), CHANGED_BY_OTHERS).root());
    all.put("phone-demo", this::demo);
    all.put("phone-none", () -> page(Examples.profile(Examples.NONE), Examples.offline()).root());
    all.put("phone-verify", () -> form(ActForm.CODE, "", Examples.ben(), NEW_CODE));
    all.put("phone-verify-wrong", () -> submitted(ActForm.CODE, "AB12", Examples.ben(), NEW_CODE,
        refused(ProblemCode.PHONE_CODE_WRONG)));
    all.put("phone-verify-unsent", () -> form(ActForm.CODE, "", Examples.ben(), UNSENT_CODE));
    all.put("phone-change", () -> form(ActForm.NUMBER, "+41 79 123 45 67", Examples.ben(), NEW_CODE));
    all.put("phone-change-same", () -> submitted(ActForm.NUMBER, "+41 71 000 00 00",
        Examples.profile(Examples.VERIFIED), CHANGED_BY_OTHERS));
    all.put("phone-change-no-number", () -> submitted(ActForm.NUMBER, "call me", Examples.ben(), NEW_CODE));
    all.put("phone-change-uncertain", () -> submitted(ActForm.NUMBER, "+41 79 123 45 67", Examples.ben(), NEW_CODE,
        refused(ProblemCode.PHONE_UNCERTAIN)));
    all.put("phone-add", () -> form(ActForm.NUMBER, "", Examples.profile(Examples.NONE), Examples.offline()));
    all.put("phone-remove", () -> form(ActForm.REMOVAL, "", Examples.profile(Examples.VERIFIED), CHANGED_BY_OTHERS, false));
    all.put("phone-remove-factor",
        () -> form(ActForm.REMOVAL, "", Examples.profile(Examples.VERIFIED), CHANGED_BY_OTHERS, true));
    all.put("phone-history", this::history);
    all.put("phone-demo-message", this::demoMessage);
    return all;
  }

  /** Somebody else has changed the number; all else is unfolded. */
  private Parent history() {
    Parent root = page(Examples.profile(Examples.VERIFIED), CHANGED_BY_OTHERS).root();
    root.lookupAll(".disclosure").forEach(more -> ((ToggleButton) more).setSelected(true));
    return root;
  }

  private Parent demo() {
    WindowContent window = new WindowContent(messages);
    show(window, Examples.DEMO, Examples.ben(), NEW_CODE);
    return window.root();
  }

  private Parent demoMessage() {
    WindowContent window = new WindowContent(messages);
    PhoneActivity activity = show(window, Examples.DEMO, Examples.ben(), NEW_CODE);
    OpenForms.open(activity, ActForm.CODE, "");
    window.showTextMessage("+49 1512 3456789", "A1B2C3");
    return window.root();
  }

  private WindowContent page(Profile profile, Object history) {
    WindowContent window = new WindowContent(messages);
    show(window, Examples.SERVER, profile, history);
    return window;
  }

  /** @param told what is heard in turn: the history, then what the form asks for */
  private Parent form(ActForm form, String typed, Profile profile, Object... told) {
    WindowContent window = new WindowContent(messages);
    OpenForms.open(show(window, Examples.SERVER, profile, told), form, typed);
    return window.root();
  }

  private Parent submitted(ActForm form, String typed, Profile profile, Object... told) {
    WindowContent window = new WindowContent(messages);
    PhoneActivity activity = show(window, Examples.SERVER, profile, told);
    OpenForms.open(activity, form, typed);
    OpenForms.submit(activity);
    return window.root();
  }

  private PhoneActivity show(WindowContent window, Registration at, Profile profile, Object... told) {
    PhoneModel model = new PhoneModel(Examples.signedIn(at).account(), new WireChoice(Wire.JSON, _ -> {}),
        telling(profile), _ -> {});
    model.reload();
    AccountSession person = Examples.signedIn(at);
    PhoneActivity activity = new PhoneActivity(context(window, telling(told)), person, () -> Wire.JSON, new ActDrafts(),
        new Host(model));
    PhoneView view =
        new PhoneView(model, person, new Screens.NoActions(), Screens.extras(Optional.of(activity)), messages);
    window.show(new Page(view.page(), at.demo(), () -> {}, () -> {}));
    OpenForms.readHistory(activity);
    return activity;
  }

  private ScreenContext context(WindowContent window, BackgroundHere background) {
    return new ScreenContext(new NoNavigator(), window, background, messages, new TestClock(Examples.NOW), "0.1.0",
        Organisation.NONE);
  }

  private static MyEvent event(long secondsAgo, String type, Editor editor) {
    Instant at = Examples.NOW.minus(Duration.ofSeconds(secondsAgo));
    Optional<EventEditor> by = editor == Editor.SERVER ? Optional.empty()
        : Optional.of(
        new EventEditor("400926039003368486", Optional.of(editor == Editor.ME ? "Ada Example" : "Olga Organiser")));
    return new MyEvent(new AccountEvent(Optional.of(at), type, "Password changed", by, type.contains(".phone.")), editor);
  }

  private static Problem refused(ProblemCode code) {
    return new Problem.BadAnswer(code, ServerError.ofStatus("POST /auth/v1/users/me/phone/_verify", 400), "login.example.ch");
  }

  /** A page on which nothing comes of anything. */
  private record Host(PhoneModel model) implements ActHost {
    @Override
    public Optional<Phone> phone() {
      return model.profile().map(Profile::phone);
    }

    @Override
    public void changed(PhoneNow now) {}

    @Override
    public void reload() {}

    @Override
    public void ended(Problem why) {}

    @Override
    public void signIn() {}

    @Override
    public void openAccountPage() {}
  }
}
