package app.myphone.ui.settings;

import app.myphone.config.SetUpLine;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.CopyButton;
import app.myphone.ui.common.KeyValueList;
import app.myphone.ui.common.Labels;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The server in use; another one is checked on the first screen, which then signs in there. */
public final class ServerSection {
  private final VBox node = new VBox(6);
  private final FlowPane buttons = new FlowPane(8, 6);

  /** What is known of the server. */
  public record Server(String address, String clientId, boolean demo) {}

  /**
   * @param server its address is empty while there is none; of the demo only that is said
   * @param fixed why the address cannot be changed here, in a sentence
   */
  public ServerSection(Server server, Optional<String> fixed, Runnable change, Messages messages) {
    Label title = Labels.of(messages.get("ui.settings.server"), "strong");
    Button button = new Buttons(messages).small("ui.settings.change-server", change);
    button.setAccessibleText(messages.get("ui.named", messages.get("ui.settings.server"), button.getText()));
    title.setLabelFor(button);
    node.getChildren().add(title);
    if (server.demo) {
      node.getChildren().add(Labels.of(messages.get("ui.menu.demo")));
    } else if (server.address.isEmpty()) {
      node.getChildren().add(Labels.of(messages.get("ui.settings.no-server"), "muted"));
    } else {
      KeyValueList list = new KeyValueList(messages);
      list.add(messages.get("ui.settings.address"), server.address);
      list.add(messages.get("ui.settings.client"), server.clientId);
      node.getChildren().add(list);
    }
    buttons.getChildren().add(button);
    node.getChildren().add(buttons);
    fixed.ifPresent(why -> {
      button.setDisable(true);
      button.setAccessibleHelp(why);
      node.getChildren().add(Labels.of(why, "muted", "small"));
    });
  }

  /** Adds what one can give to colleagues. */
  ServerSection with(SetUpLine line, Messages messages) {
    Button copy = new CopyButton(messages.get("ui.line.copy"), messages.get("ui.line.copy.spoken"), line::text, messages);
    copy.getStyleClass().add("small");
    buttons.getChildren().add(copy);
    return this;
  }

  Node node() {
    return node;
  }
}
