package app.myphone.ui.settings;

import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.KeyValueList;
import app.myphone.ui.common.Labels;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The server in use; another one is checked on the first screen, which then signs in there. */
public final class ServerSection {
  private final VBox node = new VBox(6);

  /**
   * @param address empty while there is none
   * @param fixed why the address cannot be changed here, in a sentence
   */
  public ServerSection(String address, String clientId, Optional<String> fixed, Runnable change, Messages messages) {
    Label title = Labels.of(messages.get("ui.settings.server"), "strong");
    Button button = new Buttons(messages).small("ui.settings.change-server", change);
    button.setAccessibleText(messages.get("ui.settings.server") + ": " + button.getText());
    title.setLabelFor(button);
    node.getChildren().add(title);
    if (address.isEmpty()) {
      node.getChildren().add(Labels.of(messages.get("ui.settings.no-server"), "muted"));
    } else {
      KeyValueList list = new KeyValueList();
      list.add(messages.get("ui.settings.address"), address);
      list.add(messages.get("ui.settings.client"), clientId);
      node.getChildren().add(list);
    }
    node.getChildren().add(button);
    fixed.ifPresent(why -> {
      button.setDisable(true);
      button.setAccessibleHelp(why);
      node.getChildren().add(Labels.of(why, "muted", "small"));
    });
  }

  Node node() {
    return node;
  }
}
