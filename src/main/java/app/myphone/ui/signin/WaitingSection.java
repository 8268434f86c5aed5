package app.myphone.ui.signin;

import app.myphone.config.Issuer;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.CopyButton;
import app.myphone.ui.common.Labels;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The browser has the person's attention: how long it is waited for, and every way on. */
final class WaitingSection {
  private final SignInModel model;
  private final Issuer issuer;
  private final Messages messages;
  private final Button openAgain;
  private final Button copyLink;
  private final Button cancel;
  private final Label countdown;
  private final StackPane icon = new StackPane(new FontIcon(BootstrapIcons.BOX_ARROW_UP_RIGHT));
  private final ProgressBar progress = new ProgressBar(1);
  private final DeviceSection device;
  private Duration longest = Duration.ZERO;
  private final StuckSignInSection stuck;

  WaitingSection(SignInModel model, StuckSignInCheck stuck, Messages messages) {
    this.model = model;
    this.issuer = model.registration().issuer();
    this.messages = messages;
    openAgain = new Buttons(messages).accent("ui.waiting.open-again", model::openAgain);
    copyLink = new CopyButton(messages.get("ui.waiting.copy-link"), messages.get("ui.waiting.copy-link.spoken"),
        () -> model.link().map(URI::toString).orElse(""), messages);
    cancel = new Buttons(messages).quiet("ui.waiting.cancel", model::cancel);
    countdown = countdown();
    icon.getStyleClass().addAll("avatar", "large");
    icon.getChildren().forEach(arrow -> arrow.getStyleClass().add("directed"));
    progress.getStyleClass().add("time-left");
    progress.setAccessibleText(messages.get("ui.waiting.progress"));
    model.leftProperty().subscribe(this::showLeft);
    model.device().stateProperty().subscribe(state -> showTime(!(state instanceof DeviceModel.Coded)));
    device = new DeviceSection(model, messages);
    this.stuck = new StuckSignInSection(stuck, messages);
  }

  Button openAgain() {
    return openAgain;
  }

  Node[] nodes(SignInState.Waiting waiting) {
    VBox words = new VBox(8, Labels.centred(messages.get("ui.waiting.title"), "headline"),
        Labels.centred(messages.get(waiting.opened() ? "ui.waiting.at" : "ui.waiting.not-opened", issuer.authority()),
            "muted"), countdown, progress);
    words.setAlignment(Pos.CENTER);
    FlowPane buttons = new FlowPane(10, 10, openAgain, copyLink, cancel);
    buttons.setAlignment(Pos.CENTER);
    return List.of(icon, words, buttons, device, stuck).toArray(Node[]::new);
  }

  /** Before and after the browser's turn. */
  Node[] busy(String key) {
    String text = messages.get(key, issuer.authority());
    ProgressIndicator ring = new ProgressIndicator();
    ring.setAccessibleText(text);
    ring.setPrefSize(36, 36);
    FlowPane buttons = new FlowPane(cancel);
    buttons.setAlignment(Pos.CENTER);
    return List.of(ring, Labels.centred(text, "muted"), buttons).toArray(Node[]::new);
  }

  private Label countdown() {
    Label label = Labels.centred("", "muted");
    model.leftProperty().subscribe(left -> label.setText(messages.get("ui.waiting.left", Messages.countdown(left))));
    return label;
  }

  /** A line that grows shorter: nothing that moves by itself. */
  private void showLeft(Duration left) {
    longest = left.compareTo(longest) > 0 ? left : longest;
    progress.setProgress(longest.isZero() ? 1 : (double) left.toMillis() / longest.toMillis());
  }

  /** A code has a time of its own, and needs the room. */
  private void showTime(boolean wanted) {
    List.of(countdown, progress, icon).forEach(node -> Labels.shown(node, wanted));
  }
}
