package app.myphone.ui.common;

import app.myphone.text.BreakableText;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Shows or hides what few people need to see; hidden at first. Its underlined letter works too: JavaFX only tells a
 * toggle that somebody has pressed it.
 */
public final class Disclosure extends ToggleButton {
  private boolean firing;

  /** @param name may have a mnemonic */
  public Disclosure(String name, Node content) {
    super(name);
    FontIcon arrow = new FontIcon(BootstrapIcons.CHEVRON_RIGHT);
    arrow.getStyleClass().add("directed");
    setGraphic(arrow);
    setMnemonicParsing(true);
    Labels.keepBreakable(this);
    setWrapText(!BreakableText.isRightToLeft(name));
    setMinHeight(USE_PREF_SIZE);
    getStyleClass().addAll("flat", "disclosure");
    selectedProperty().subscribe(shown -> {
      arrow.setIconCode(shown ? BootstrapIcons.CHEVRON_DOWN : BootstrapIcons.CHEVRON_RIGHT);
      Labels.shown(content, shown);
    });
    addEventFilter(ActionEvent.ACTION, event -> {
      if (!firing) {
        event.consume();
        fire();
      }
    });
  }

  @Override
  public void fire() {
    firing = true;
    super.fire();
    firing = false;
  }
}
