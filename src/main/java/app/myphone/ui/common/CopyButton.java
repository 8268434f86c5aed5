package app.myphone.ui.common;

import app.myphone.text.Messages;
import java.time.Duration;
import java.util.function.Supplier;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Copies a text and says so for a moment, on its face and to assistive technology. */
public final class CopyButton extends Button {
  private static final Duration MOMENT = Duration.ofSeconds(2);

  private final String name;
  private final String spoken;
  private final String copied;
  private final Moment moment;

  /**
   * @param name what stands on the button; may have a mnemonic
   * @param spoken what is copied, in words
   * @param text the text to copy, asked for when the button is pressed
   */
  public CopyButton(String name, String spoken, Supplier<String> text, Messages messages) {
    this.name = name;
    this.spoken = spoken;
    this.copied = messages.get("ui.profile.copied");
    setMnemonicParsing(true);
    Labels.keepBreakable(this);
    setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("quiet");
    moment = new Moment(MOMENT, () -> face(name, spoken));
    setOnAction(_ -> copy(text.get()));
    face(name, spoken);
  }

  private void copy(String text) {
    copyText(text);
    setPrefWidth(Math.max(getWidth(), prefWidthOf(copied)));
    face(copied, copied);
    moment.begin();
  }

  /** Puts a text on the system's clipboard. */
  public static void copyText(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private double prefWidthOf(String text) {
    setText(text);
    setPrefWidth(USE_COMPUTED_SIZE);
    return prefWidth(-1);
  }

  private void face(String text, String accessible) {
    setText(text);
    setAccessibleText(accessible);
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    if (text.equals(name) && spoken.equals(accessible)) {
      setPrefWidth(USE_COMPUTED_SIZE);
    }
  }
}
