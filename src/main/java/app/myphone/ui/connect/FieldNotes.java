package app.myphone.ui.connect;

import app.myphone.config.Issuer;
import app.myphone.config.Organisation;
import app.myphone.config.Setting;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemText;
import app.myphone.problem.Remedy;
import app.myphone.text.Messages;
import app.myphone.ui.connect.FieldNote.Action;
import app.myphone.ui.connect.FieldNote.Kind;
import java.util.Set;

/** The words under the two fields. */
final class FieldNotes {
  private static final Set<ProblemCode> ABOUT_CLIENT = Set.of(ProblemCode.CLIENT_UNKNOWN,
      ProblemCode.REDIRECT_NOT_REGISTERED, ProblemCode.GRANT_NOT_ALLOWED, ProblemCode.SIGN_IN_REFUSED);

  private final Messages messages;
  private final Organisation organisation;

  /** @param organisation whose decision is said first, in every note to a field that nobody else can change */
  FieldNotes(Messages messages, Organisation organisation) {
    this.messages = messages;
    this.organisation = organisation;
  }

  /** Whether the app's registration is wrong, not the server. */
  static boolean isAboutClient(Problem problem) {
    return ABOUT_CLIENT.contains(problem.code());
  }

  FieldNote addressHint() {
    return hint(Setting.ISSUER, "ui.connect.address.hint");
  }

  FieldNote clientHint() {
    return hint(Setting.CLIENT_ID, "ui.connect.client.hint");
  }

  FieldNote busy() {
    return new FieldNote(Kind.BUSY, messages.get("ui.connect.checking"));
  }

  FieldNote addressGood() {
    return good(Setting.ISSUER, "ui.connect.address.good");
  }

  FieldNote clientGood() {
    return good(Setting.CLIENT_ID, "ui.connect.client.good");
  }

  private FieldNote hint(Setting<?> setting, String key) {
    return new FieldNote(Kind.HINT, messages.get(organisation.locks(setting) ? "ui.managed" : key));
  }

  private FieldNote good(Setting<?> setting, String key) {
    String text = messages.get(key);
    return new FieldNote(Kind.GOOD, organisation.locks(setting) ? messages.get("ui.connect.managed", text) : text);
  }

  FieldNote clientMissing() {
    return new FieldNote(Kind.WRONG, messages.get("ui.connect.client.missing"));
  }

  /** @param reason as {@link Issuer#parse} gives it */
  FieldNote notAnAddress(String typed, String reason) {
    String text = messages.get("ui.connect.address.not." + reason);
    return reason.equals("insecure")
        ? new FieldNote(Kind.WRONG, text, new Action.Use(typed.strip().replaceFirst("(?i)^http:", "https:")))
        : new FieldNote(Kind.WRONG, text);
  }

  FieldNote noSetUpLine() {
    return new FieldNote(Kind.WRONG, messages.get("ui.connect.line.not"));
  }

  /** A note that also says what was left out of what was typed, if something was. */
  FieldNote leftOut(String path, FieldNote note) {
    return path.isEmpty() ? note
        : new FieldNote(note.kind(), messages.get("ui.sentences", note.text(), messages.get("ui.connect.address.left-out", path)), note.action());
  }

  FieldNote problem(Problem problem) {
    ProblemText text = ProblemText.of(problem, messages);
    return new FieldNote(Kind.WRONG, text.whole(messages), wayOn(problem));
  }

  private static Action wayOn(Problem problem) {
    boolean register = problem.code() == ProblemCode.REDIRECT_NOT_REGISTERED && !problem.arguments().isEmpty();
    return register ? new Action.Copy(problem.arguments().getFirst())
        : problem.code().remedy() == Remedy.RETRY ? new Action.Retry() : new Action.None();
  }
}
