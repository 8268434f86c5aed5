package app.myphone.ui.lookup;

import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import java.util.function.BooleanSupplier;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The box to type into, its button, and what the text is understood as. */
final class SearchSection extends VBox {
  private final TextField box = new TextField();

  /** @param down leads to what was found; false when that is nothing */
  SearchSection(SearchModel model, BooleanSupplier down, Messages messages) {
    super(6);
    box.setPromptText(messages.get("ui.lookup.prompt"));
    box.setAccessibleText(messages.get("ui.lookup.box"));
    box.setPrefColumnCount(16);
    box.setMinWidth(0);
    box.textProperty().subscribe(model::type);
    box.setOnAction(_ -> model.search());
    box.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.DOWN && down.getAsBoolean()) {
        event.consume();
      }
    });
    Node understood = new Scrolled(new InterpretationSection(model, messages));
    setVgrow(understood, Priority.ALWAYS);
    getChildren().addAll(line(search(model, messages)), understood);
    getStyleClass().addAll("canvas", "asked");
  }

  TextField box() {
    return box;
  }

  private Node line(Button search) {
    HBox.setHgrow(box, Priority.ALWAYS);
    HBox line = new HBox(10, box, search);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static Button search(SearchModel model, Messages messages) {
    Button search = new Buttons(messages).accent("ui.lookup.search", model::search);
    search.setMinWidth(Button.USE_PREF_SIZE);
    search.disableProperty().bind(model.queryProperty().map(query -> query.isEmpty()));
    return search;
  }

  /** As high as the words need to be; where the window is too small for them, they give way and are scrolled. */
  private static final class Scrolled extends ScrollPane {
    private final Region words;

    Scrolled(Region words) {
      super(words);
      this.words = words;
      setFitToWidth(true);
      setHbarPolicy(ScrollBarPolicy.NEVER);
      setFocusTraversable(false);
      setMinHeight(0);
      getStyleClass().addAll("edge-to-edge", "over");
    }

    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
      return words.prefHeight(width);
    }
  }
}
