package app.myphone.ui.common;

import app.myphone.text.Messages;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.RotateTransition;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Asks again, and says so at itself: its icon turns while it does, or is another where motion is reduced. */
public final class RefreshButton extends Button {
  private static final Duration TURN = Duration.seconds(1);

  private final FontIcon icon = new FontIcon(BootstrapIcons.ARROW_CLOCKWISE);
  private final RotateTransition turning = new RotateTransition(TURN, icon);
  private final Messages messages;

  /** @param running whether it asks now */
  public RefreshButton(ObservableValue<Boolean> running, Runnable action, Messages messages) {
    this.messages = messages;
    setGraphic(icon);
    getStyleClass().add("round");
    setTooltip(new Tooltip(messages.get("ui.profile.refresh.tip")));
    setOnAction(_ -> action.run());
    turning.setByAngle(360);
    turning.setInterpolator(Interpolator.LINEAR);
    turning.setCycleCount(Animation.INDEFINITE);
    running.subscribe(this::show);
  }

  private void show(boolean running) {
    setAccessibleText(messages.get(running ? "ui.profile.refresh.running" : "ui.profile.refresh"));
    boolean still = Platform.getPreferences().isReducedMotion();
    icon.setIconCode(running && still ? BootstrapIcons.HOURGLASS_SPLIT : BootstrapIcons.ARROW_CLOCKWISE);
    if (running && !still) {
      turning.playFromStart();
    } else {
      turning.stop();
      icon.setRotate(0);
    }
  }
}
