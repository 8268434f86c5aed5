package app.myphone.ui.connection;

import app.myphone.config.Wire;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.Managed;
import app.myphone.ui.common.ScrolledRows;
import app.myphone.ui.shell.Dialog;
import java.util.Arrays;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The dialog <em>Connection protocol</em>, which the settings lead to: the three wires, one of them chosen, each to be tried. */
public final class ConnectionDialog implements Dialog {
  private final ConnectionModel model;
  private final Messages messages;
  private final ToggleGroup wires = new ToggleGroup();
  private final Runnable close;
  private final Button shut;
  private final VBox box = new VBox();

  /** @param close hides it */
  public ConnectionDialog(ConnectionModel model, Messages messages, Runnable close) {
    this.close = close;
    this.model = model;
    this.messages = messages;
    this.shut = new Buttons(messages).accent("ui.problem.close", close);
    box.getStyleClass().add("dialog-box");
    box.setAccessibleText(messages.get("ui.connection.title"));
    box.getChildren().addAll(Labels.of(messages.get("ui.connection.title"), "name"),
        ScrolledRows.of(messages.get("ui.connection.title"), Stream.concat(
            Stream.of(Labels.of(messages.get(model.isLocked() ? "ui.managed" : "ui.connection.lead"), "muted")),
            Arrays.stream(Wire.values()).map(this::row)).toArray(Node[]::new)), buttons());
  }

  @Override
  public VBox box() {
    return box;
  }

  /** The wire in use. */
  @Override
  public Node firstFocus() {
    return model.isLocked() ? shut : (Node) wires.getSelectedToggle();
  }

  @Override
  public void close() {
    close.run();
  }

  private Node row(Wire wire) {
    RadioButton radio = new RadioButton(wire.title());
    radio.getStyleClass().add("strong");
    radio.setToggleGroup(wires);
    radio.setSelected(model.chosen() == wire);
    radio.setOnAction(_ -> model.choose(wire));
    String about = messages.get("ui.connection.about." + wire.id());
    radio.setAccessibleText(messages.get("ui.named", wire.title(), about));
    if (model.isLocked()) {
      Managed.lock(radio, messages);
    }
    HBox.setHgrow(radio, Priority.ALWAYS);
    radio.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(10, radio, trial(wire));
    line.setAlignment(Pos.CENTER_LEFT);
    return new VBox(2, line, Labels.of(about, "muted", "small"),
        new WireTrialSection(model.trialProperty(wire), messages));
  }

  private Button trial(Wire wire) {
    Button trial = new Buttons(messages).quiet("ui.connection.try", () -> model.tryOut(wire));
    trial.setMinWidth(Button.USE_PREF_SIZE);
    trial.setAccessibleText(messages.get("ui.connection.try.spoken", wire.title()));
    trial.disableProperty().bind(model.trialProperty(wire).map(ConnectionModel.Trial.Started.class::isInstance));
    return trial;
  }

  private Node buttons() {
    HBox line = new HBox(shut);
    line.setAlignment(Pos.CENTER_RIGHT);
    return line;
  }
}
