package app.myphone.ui.account;

import app.myphone.text.Messages;
import app.myphone.ui.common.Card;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** The page before the first answer: grey where the words will be, and nothing that moves. */
final class Skeleton {
  private final Messages messages;

  Skeleton(Messages messages) {
    this.messages = messages;
  }

  Node[] cards() {
    Card phone = new Card(messages.get("ui.profile.phone"), bone(280, 34), bone(120, 16), bone(96, 26));
    phone.setAccessibleRole(AccessibleRole.TEXT);
    phone.setAccessibleText(messages.get("ui.profile.loading"));
    Card account = new Card(messages.get("ui.profile.account"), bone(220, 16), bone(260, 16), bone(240, 16));
    return new Node[] {phone, account};
  }

  private static Node bone(double width, double height) {
    Region bone = new Region();
    bone.getStyleClass().add("bone");
    bone.setMinHeight(height);
    bone.setMaxWidth(width);
    return bone;
  }
}
