package app.myphone.ui.connect;

import app.myphone.config.Issuer;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemText;
import app.myphone.text.Messages;
import app.myphone.ui.connect.Note.Action;
import app.myphone.ui.connect.Note.Kind;
import java.util.Set;

/** The words under the two fields. */
final class ConnectNotes {
  private static final Set<ProblemCode> ABOUT_CLIENT = Set.of(ProblemCode.CLIENT_UNKNOWN,
      ProblemCode.REDIRECT_NOT_REGISTERED, ProblemCode.GRANT_NOT_ALLOWED, ProblemCode.SIGN_IN_REFUSED);

  private final Messages messages;

  ConnectNotes(Messages messages) {
    this.messages = messages;
  }

  /** Whether the app's registration is wrong, not the server. */
  static boolean isAboutClient(Problem problem) {
    return ABOUT_CLIENT.contains(problem.code());
  }

  Note addressHint() {
    return new Note(Kind.HINT, messages.get("ui.connect.address.hint"));
  }

  Note clientHint() {
    return new Note(Kind.HINT, messages.get("ui.connect.client.hint"));
  }

  Note busy() {
    return new Note(Kind.BUSY, messages.get("ui.connect.checking"));
  }

  Note addressGood() {
    return new Note(Kind.GOOD, messages.get("ui.connect.address.good"));
  }

  Note clientGood() {
    return new Note(Kind.GOOD, messages.get("ui.connect.client.good"));
  }

  Note clientMissing() {
    return new Note(Kind.WRONG, messages.get("ui.connect.client.missing"));
  }

  /** @param reason as {@link Issuer#parse} gives it */
  Note notAnAddress(String typed, String reason) {
    String text = messages.get("ui.connect.address.not." + reason);
    return reason.equals("insecure")
        ? new Note(Kind.WRONG, text, new Action.Use(typed.strip().replaceFirst("(?i)^http:", "https:")))
        : new Note(Kind.WRONG, text);
  }

  Note withoutPath(Issuer issuer) {
    return new Note(Kind.WRONG, messages.get("ui.connect.address.path"), new Action.Use(issuer.address().origin()));
  }

  Note problem(Problem problem) {
    ProblemText text = ProblemText.of(problem, messages);
    boolean register = problem.code() == ProblemCode.REDIRECT_NOT_REGISTERED && !problem.arguments().isEmpty();
    return new Note(Kind.WRONG, text.message() + " " + text.next(),
        register ? new Action.Copy(problem.arguments().getFirst()) : new Action.None());
  }
}
