package app.myphone.ui.common;

import app.myphone.text.Messages;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

/** A text and a small button that copies it. FX thread only. */
public final class CopyRow {
  private final Messages messages;

  public CopyRow(Messages messages) {
    this.messages = messages;
  }

  /**
   * A text that wraps.
   *
   * @param name what it is, for assistive technology
   */
  public Region text(String name, String text) {
    return new WrappingRow(Labels.of(messages.foreign(text)), button(name, text));
  }

  /** One line, part of which can be selected with the mouse; the Tab key goes to the button only. */
  public Region line(String name, String text) {
    TextField line = new TextField(text);
    line.setEditable(false);
    line.setFocusTraversable(false);
    line.setAccessibleText(messages.get("ui.named", name, text));
    line.setPrefColumnCount(Math.clamp(text.length(), 4, 40));
    line.setMinWidth(0);
    line.getStyleClass().add("shown");
    LeftToRight.keep(line);
    return new WrappingRow(line, button(name, text));
  }

  /** Only the button. */
  public CopyButton button(String name, String text) {
    CopyButton copy = new CopyButton(messages.get("ui.profile.copy"), messages.get("ui.lookup.copy.spoken", name),
        () -> text, messages);
    copy.getStyleClass().add("small");
    copy.setMnemonicParsing(false);
    return copy;
  }
}
