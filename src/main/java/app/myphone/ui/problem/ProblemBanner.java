package app.myphone.ui.problem;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemText;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.Labels;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says under the header that the network is away, or that an attempt nobody asked for has failed. */
public final class ProblemBanner {
  private final VBox strip = new VBox(6);
  private final Label text = Labels.of("");
  private final FontIcon icon = new FontIcon(BootstrapIcons.WIFI_OFF);
  private final Messages messages;

  public ProblemBanner(ObservableValue<Optional<Problem>> problem, Runnable retry, Runnable details,
      Messages messages) {
    this.messages = messages;
    Buttons buttons = new Buttons(messages);
    strip.getStyleClass().add("banner");
    HBox said = new HBox(8, icon, text);
    said.setAlignment(Pos.TOP_LEFT);
    strip.getChildren().addAll(said, new FlowPane(10, 6, buttons.small("ui.problem.retry", retry),
        buttons.small("ui.problem.details", details)));
    problem.subscribe(this::show);
  }

  public Node strip() {
    return strip;
  }

  private void show(Optional<Problem> problem) {
    problem.ifPresent(this::say);
    Labels.shown(strip, problem.isPresent());
  }

  private void say(Problem problem) {
    String what = ProblemText.of(problem, messages).message();
    text.setText(TransientProblems.mayPass(problem) ? messages.get("ui.problem.passing", what) : what);
    icon.setIconCode(TransientProblems.isOffline(problem) ? BootstrapIcons.WIFI_OFF : BootstrapIcons.EXCLAMATION_TRIANGLE_FILL);
  }
}
