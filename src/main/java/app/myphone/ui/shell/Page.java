package app.myphone.ui.shell;

import javafx.scene.Node;

/**
 * A page as the window shows it.
 *
 * @param demo whether it is about the demo server: then the window says so
 * @param entered what happens once it is seen, as moving the focus
 * @param left what ends with it
 * @param find what leads to the search for accounts, when the page has a way there
 */
public record Page(Node view, boolean demo, Runnable entered, Runnable left, Runnable find) {

  /** A page from which no account can be searched. */
  public Page(Node view, boolean demo, Runnable entered, Runnable left) {
    this(view, demo, entered, left, () -> {});
  }
}
