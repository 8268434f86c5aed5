package app.myphone.ui.signin;

import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.Labels;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A quiet line about the keychain: it may be why the person has to sign in at all. */
final class KeychainSection {
  private final KeychainModel<?> model;
  private final Messages messages;
  private final VBox box = new VBox(8);

  KeychainSection(KeychainModel<?> model, Messages messages) {
    this.model = model;
    this.messages = messages;
    box.setAlignment(Pos.CENTER);
    model.noticeProperty().subscribe(this::show);
  }

  Node node() {
    return box;
  }

  private void show(KeychainModel.Notice notice) {
    switch (notice) {
      case KeychainModel.Nothing _ -> box.getChildren().clear();
      case KeychainModel.Unread unread -> {
        box.getChildren().setAll(
            line(messages.get("ui.signin.unread." + unread.why().reason().id(), unread.why().keychain())));
        if (unread.isLocked()) {
          FlowRow way = FlowRow.ofButtons(new Buttons(messages).quiet("ui.signin.unlock", model::unlock));
          way.setAlignment(Pos.CENTER);
          box.getChildren().add(way);
        }
      }
      case KeychainModel.Unlocking _ -> box.getChildren().setAll(line(messages.get("ui.signin.unlocking")));
      case KeychainModel.NotRemoved(var why) ->
          box.getChildren().setAll(line(messages.get("ui.signin.not-removed", why.keychain())));
    }
    Labels.shown(box, !box.getChildren().isEmpty());
  }

  private Node line(String text) {
    return Labels.centred(text, "muted", "small");
  }
}
