package app.myphone.ui;

import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.CopyButton;
import app.myphone.ui.common.KeyValueList;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.ScrolledRows;
import app.myphone.ui.shell.Dialog;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** A box that only tells something. */
final class InfoDialog implements Dialog {
  private static final List<String> KEYS =
      List.of("refresh", "copy", "find", "menu", "settings", "help", "letter", "back", "quit");

  private final VBox box = new VBox();
  private final VBox body;
  private final Runnable hide;
  private final Button close;
  private final FlowPane buttons = new FlowPane(10, 10);

  private InfoDialog(String title, Messages messages, Runnable hide) {
    this.hide = hide;
    close = new Buttons(messages).accent("ui.problem.close", hide);
    close.setDefaultButton(true);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    buttons.getChildren().add(close);
    box.getStyleClass().add("dialog-box");
    box.setAccessibleText(title);
    this.body = new VBox(Labels.of(title, "name"));
    body.getStyleClass().add("dialog-body");
    box.getChildren().addAll(new ScrolledRows(body, title), buttons);
  }

  /**
   * What there is to say of this program.
   *
   * @param documentation leads to where one can read more, if there is such a page
   */
  record About(String version, boolean demo, Optional<Runnable> documentation) {}

  /** Which program this is. */
  static InfoDialog about(About what, Messages messages, Runnable hide) {
    InfoDialog about = new InfoDialog(messages.get("ui.menu.about.version", what.version), messages, hide);
    StackPane logo = new StackPane(new FontIcon(BootstrapIcons.TELEPHONE_FILL));
    logo.getStyleClass().add("avatar");
    about.body.getChildren().addFirst(logo);
    if (what.demo) {
      about.body.getChildren().add(Labels.of(messages.get("ui.menu.demo"), "warning-text"));
    }
    about.body.getChildren().addAll(Labels.of(messages.get("ui.menu.about.purpose"), "muted"),
        Labels.of(messages.get("ui.menu.about.privacy"), "muted"),
        Labels.of(messages.get("ui.menu.about.licences"), "muted", "small"));
    what.documentation.ifPresent(way -> about.body.getChildren().add(new Buttons(messages).link("ui.menu.about.documentation", way)));
    return about;
  }

  /** The keys that do something. */
  static InfoDialog shortcuts(Messages messages, Runnable hide) {
    InfoDialog sheet = new InfoDialog(messages.get("ui.keys.title"), messages, hide);
    KeyValueList keys = new KeyValueList(messages);
    for (String key : KEYS) {
      keys.add(messages.get("ui.keys." + key + ".keys"), messages.get("ui.keys." + key));
    }
    sheet.body.getChildren().add(keys);
    return sheet;
  }

  /** No browser opened: the address to open by hand. */
  static InfoDialog link(String address, Messages messages, Runnable hide) {
    InfoDialog link = new InfoDialog(messages.get("ui.menu.no-browser"), messages, hide);
    link.buttons.getChildren().addFirst(new CopyButton(messages.get("ui.waiting.copy-link"),
        messages.get("ui.menu.copy-address.spoken"), () -> address, messages));
    link.body.getChildren().addAll(Labels.of(messages.get("ui.menu.no-browser.next"), "muted"), Labels.of(address));
    return link;
  }

  @Override
  public VBox box() {
    return box;
  }

  @Override
  public Node firstFocus() {
    return close;
  }

  @Override
  public void close() {
    hide.run();
  }
}
