package app.myphone.ui.common;

import app.myphone.text.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Buttons and links in the few looks there are (style classes of {@code app.css}); what stands on them comes from the
 * messages and may have a mnemonic.
 */
public record Buttons(Messages messages) {

  /** What most people want next: one at most on a page or in a dialog. */
  public Button accent(String key, Runnable action) {
    return styled(key, action, "accent");
  }

  /** Any other button. */
  public Button quiet(String key, Runnable action) {
    return styled(key, action, "quiet");
  }

  /** A quiet one in small print. */
  public Button small(String key, Runnable action) {
    return styled(key, action, "quiet", "small");
  }

  /**
   * A round one without words.
   *
   * @param name what assistive technology calls it
   */
  public static Button icon(BootstrapIcons icon, String name, String tip, Runnable action) {
    Button button = new Button("", new FontIcon(icon));
    button.getStyleClass().add("round");
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(tip));
    button.setOnAction(_ -> action.run());
    return button;
  }

  /** A link that does something here; it never looks visited. */
  public Hyperlink link(String key, Runnable action) {
    Hyperlink link = new WrappingLink(messages.get(key));
    link.setMnemonicParsing(true);
    link.setOnAction(_ -> {
      link.setVisited(false);
      action.run();
    });
    return link;
  }

  /** The same in the middle of a page. */
  public Hyperlink centredLink(String key, Runnable action) {
    Hyperlink link = link(key, action);
    link.setTextAlignment(TextAlignment.CENTER);
    return link;
  }

  /** The same in small print. */
  public Hyperlink smallLink(String key, Runnable action) {
    Hyperlink link = link(key, action);
    link.getStyleClass().add("small");
    return link;
  }

  private Button styled(String key, Runnable action, String... styles) {
    Button button = new Button(messages.get(key));
    Labels.keepBreakable(button);
    button.getStyleClass().addAll(styles);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
