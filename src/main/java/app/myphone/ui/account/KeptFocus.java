package app.myphone.ui.account;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;

/**
 * What has the keyboard while the page is put together anew: a field gets it back with its cursor where it was.
 *
 * @param caret where, in a field
 */
record KeptFocus(Optional<Node> owner, int anchor, int caret) {

  static KeptFocus of(Node page) {
    Optional<Node> owner = Optional.ofNullable(page.getScene()).map(scene -> scene.getFocusOwner());
    return owner.isPresent() && owner.get() instanceof TextInputControl field
        ? new KeptFocus(owner, field.getAnchor(), field.getCaretPosition()) : new KeptFocus(owner, 0, 0);
  }

  /** Whether it is still there. */
  boolean restore() {
    boolean there = owner.filter(node -> node.getScene() != null).isPresent();
    if (there) {
      owner.get().requestFocus();
      if (owner.get() instanceof TextInputControl field) {
        field.selectRange(anchor, caret);
      }
    }
    return there;
  }
}
