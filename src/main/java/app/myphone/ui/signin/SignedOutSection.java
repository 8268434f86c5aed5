package app.myphone.ui.signin;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemText;
import app.myphone.signin.Registration;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.Heading;
import app.myphone.ui.common.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Nobody is signed in: one button, and in words why when there is something to say. */
final class SignedOutSection {
  /** Nothing is broken: another sign-in is all it takes. */
  private static final Set<ProblemCode> PASSING =
      Set.of(ProblemCode.SESSION_ENDED, ProblemCode.SIGN_IN_TIMED_OUT, ProblemCode.SIGN_IN_DENIED);

  private final SignInModel model;
  private final StuckSignInCheck stuck;
  private final Registration at;
  private final KeychainSection keychain;
  private final Runnable changeServer;
  private final Messages messages;
  private final Buttons buttons;
  private final Button signIn;
  private Optional<Node> beneath = Optional.empty();
  private boolean fixedServer;
  private boolean left;

  SignedOutSection(SignInModel model, StuckSignInCheck stuck, KeychainModel<?> keychain, Runnable changeServer,
      Messages messages) {
    this.model = model;
    this.stuck = stuck;
    this.at = model.registration();
    this.keychain = new KeychainSection(keychain, messages);
    this.changeServer = changeServer;
    this.messages = messages;
    this.buttons = new Buttons(messages);
    this.signIn = buttons.accent("ui.signin.sign-in", () -> model.signIn(false));
    signIn.setDefaultButton(true);
    signIn.setMaxWidth(Double.MAX_VALUE);
  }

  /** There is no other server to go to. */
  void fixServer() {
    fixedServer = true;
  }

  void showBeneath(Node others) {
    beneath = Optional.of(others);
  }

  /** Somebody has just signed out. */
  void afterSignOut() {
    left = true;
  }

  /** A sign-in begins: what was before it is over. */
  void begin() {
    left = false;
  }

  Button signIn() {
    return signIn;
  }

  Node[] nodes(Optional<Problem> why) {
    List<Node> nodes = new ArrayList<>(List.of(logo(), title()));
    VBox card = new VBox(12);
    card.getStyleClass().add("my-card");
    why.map(this::reason).or(() -> Optional.of(goodbye()).filter(_ -> left)).ifPresent(card.getChildren()::add);
    card.getChildren().addAll(signIn, buttons.centredLink("ui.signin.another", () -> model.signIn(true)), keychain.node());
    card.setAlignment(Pos.CENTER);
    nodes.add(card);
    beneath.ifPresent(nodes::add);
    if (fixedServer) {
      return nodes.toArray(Node[]::new);
    }
    nodes.add(buttons.centredLink(at.demo() ? "ui.signin.own-server" : "ui.signin.change-server", changeServer));
    return nodes.toArray(Node[]::new);
  }

  private Node logo() {
    StackPane logo = new StackPane(new FontIcon(BootstrapIcons.TELEPHONE_FILL));
    logo.getStyleClass().addAll("avatar", "large");
    return logo;
  }

  private Node title() {
    String where = at.demo() ? messages.get("ui.signin.at-demo")
        : messages.get("ui.signin.at", at.issuer().authority());
    VBox title = new VBox(4, Labels.centred(messages.get("app.name"), "headline"), Labels.centred(where, "muted"));
    title.setAlignment(Pos.CENTER);
    return title;
  }

  private Node goodbye() {
    return Heading.centred(Heading.Kind.GOOD, messages.get("ui.signin.signed-out"), "strong");
  }

  private Node reason(Problem problem) {
    ProblemText text = ProblemText.of(problem, messages);
    boolean asked = problem.code() == ProblemCode.SIGN_IN_TIMED_OUT
        && !(stuck.answerProperty().get() instanceof StuckSignInCheck.None);
    Heading.Kind kind = PASSING.contains(problem.code()) ? Heading.Kind.WARNING : Heading.Kind.PROBLEM;
    VBox reason = new VBox(2, Heading.centred(kind, text.message(), "strong"),
        asked ? new StuckSignInSection(stuck, messages) : Labels.centred(text.next(), "muted"));
    reason.setAlignment(Pos.CENTER);
    reason.getStyleClass().add("reason");
    return reason;
  }
}
