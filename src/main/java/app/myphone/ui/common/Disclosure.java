package app.myphone.ui.common;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows or hides what few people need to see; hidden at first. */
public final class Disclosure extends ToggleButton {

  /** @param name may have a mnemonic */
  public Disclosure(String name, Node content) {
    super(name);
    FontIcon arrow = new FontIcon(BootstrapIcons.CHEVRON_RIGHT);
    setGraphic(arrow);
    setMnemonicParsing(true);
    getStyleClass().addAll("flat", "disclosure");
    selectedProperty().subscribe(shown -> {
      arrow.setIconCode(shown ? BootstrapIcons.CHEVRON_DOWN : BootstrapIcons.CHEVRON_RIGHT);
      Labels.shown(content, shown);
    });
  }
}
