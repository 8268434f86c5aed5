package app.myphone.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/** What stands over a page until somebody closes it. */
public interface Dialog {

  /** What is seen; its accessible text is the dialog's title. */
  Region box();

  /** Where the keyboard starts. */
  Node firstFocus();

  /** What Esc does; hides the dialog, now or by and by. */
  void close();

  /** Told once when the dialog is gone, whatever the reason. */
  default void closed() {}
}
