package app.myphone.ui.lookup;

import app.myphone.account.AccountQuery;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.LeftToRight;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
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
import javafx.scene.text.Text;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The box to type into, the filter, the button, and what the text is understood as. */
final class SearchSection extends VBox {
  private final TextField box = new TextField();
  private final SearchModel model;
  private final Node words;

  /** @param down leads to what was found; false when that is nothing */
  SearchSection(SearchModel model, BooleanSupplier down, Messages messages) {
    super(6);
    this.model = model;
    box.promptTextProperty().bind(Bindings.createStringBinding(() -> prompt(messages), box.widthProperty(), box.fontProperty()));
    box.setAccessibleText(messages.get("ui.lookup.box"));
    box.setPrefColumnCount(16);
    LeftToRight.keep(box);
    box.setMinWidth(0);
    box.textProperty().subscribe(model::type);
    box.setOnAction(_ -> model.search());
    box.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.DOWN && down.getAsBoolean()) {
        event.consume();
      }
    });
    words = new Scrolled(new VBox(2, new FilterLine(model, messages).line(),
        new InterpretationSection(model, this::searchFor, messages)));
    setVgrow(words, Priority.ALWAYS);
    getChildren().addAll(line(messages), words);
    getStyleClass().addAll("canvas", "asked");
  }

  /** As much of what can be searched for as the box has room for. */
  private String prompt(Messages messages) {
    Text words = new Text(messages.get("ui.lookup.prompt"));
    words.setFont(box.getFont());
    double room = box.getWidth() - box.snappedLeftInset() - box.snappedRightInset();
    return words.getLayoutBounds().getWidth() <= room ? words.getText() : messages.get("ui.lookup.prompt.short");
  }

  TextField box() {
    return box;
  }

  /** Shows what the text is understood as, or leaves the room to something else. */
  void explain(boolean wanted) {
    Labels.shown(words, wanted);
  }

  /** The box shows what is searched, also when nobody typed it. */
  void searchFor(AccountQuery query) {
    if (!box.getText().equals(query.typed())) {
      box.setText(query.typed());
    }
    model.searchFor(query);
  }

  private Node line(Messages messages) {
    HBox.setHgrow(box, Priority.ALWAYS);
    HBox line = new HBox(8, box, new FilterMenu(model, messages).button(), button(messages));
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Button button(Messages messages) {
    Button search = new Buttons(messages).accent("ui.lookup.search", model::search);
    search.setMinWidth(Button.USE_PREF_SIZE);
    search.getStyleClass().add("search-button");
    search.setGraphic(new FontIcon(BootstrapIcons.SEARCH));
    search.setAccessibleText(messages.get("ui.lookup.search").replace("_", ""));
    search.disableProperty().bind(model.queryProperty().map(query -> query.isEmpty()));
    return search;
  }

  /** As high as the words need to be; where the window is too small for them, they give way and are scrolled. */
  private static final class Scrolled extends ScrollPane {
    /** Of the height of the window. */
    private static final double MOST = 0.25;

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
      double wanted = words.prefHeight(width);
      return getScene() == null ? wanted : Math.min(wanted, MOST * getScene().getHeight());
    }
  }
}
