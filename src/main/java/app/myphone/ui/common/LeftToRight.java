package app.myphone.ui.common;

import app.myphone.text.Messages;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;

/**
 * Which way a window is laid out: as its language is written. Numbers, codes and addresses are read from left to right in
 * every language.
 */
public final class LeftToRight {
  /** Puts what stands in a field at the side where lines begin. */
  private static final String STYLE = "left-to-right";

  private LeftToRight() {}

  /** How what has these words is laid out. */
  public static NodeOrientation of(Messages messages) {
    return messages.isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
  }

  /** Keeps what is in a node from left to right, whatever is around it. */
  public static void keep(Node node) {
    node.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    node.getStyleClass().add(STYLE);
  }
}
