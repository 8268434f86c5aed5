package app.myphone.ui.connect;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A field with a link that explains it: at the end of the line with the field's name, or above it where both have no room;
 * behind the field for the Tab key, so that nobody who fills in a form stops at it. FX thread only.
 */
final class HelpedField extends StackPane {
  private static final double GAP = 12;

  /** @param field with its name on top */
  HelpedField(Region field, Label name, Hyperlink help) {
    super(field, help);
    help.getStyleClass().add("what-is-this");
    help.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    StackPane.setAlignment(help, Pos.TOP_RIGHT);
    paddingProperty().bind(Bindings.createObjectBinding(() -> fits(name, help) ? Insets.EMPTY : new Insets(help.getHeight(), 0, 0, 0),
        widthProperty(), name.fontProperty(), help.heightProperty()));
    paddingProperty().subscribe(above -> StackPane.setMargin(help, new Insets(-above.getTop(), 0, 0, 0)));
  }

  private boolean fits(Label name, Hyperlink help) {
    return getWidth() <= 0 || name.prefWidth(-1) + GAP + help.prefWidth(-1) <= getWidth();
  }
}
