package app.myphone.ui.phone;

import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.Labels;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line under a field that says what is the matter with it, to assistive technology too. */
final class NoticeLine {
  private final FontIcon icon = new FontIcon(BootstrapIcons.EXCLAMATION_CIRCLE_FILL);
  private final Label words = Labels.of("");
  private final Hyperlink signIn;
  private final HBox line = new HBox(6, icon, words);
  private final VBox box;

  NoticeLine(ObservableValue<Notice> notice, Runnable signInAgain, Messages messages) {
    signIn = new Buttons(messages).link("ui.phone.sign-in", signInAgain);
    HBox.setHgrow(words, Priority.ALWAYS);
    line.getStyleClass().addAll("note", "line");
    box = new VBox(4, line, signIn);
    notice.subscribe(this::show);
  }

  VBox node() {
    return box;
  }

  private void show(Notice notice) {
    words.setText(notice.text());
    line.getStyleClass().removeAll("wrong", "hint");
    line.getStyleClass().add(notice.wrong() ? "wrong" : "hint");
    Labels.shown(icon, notice.wrong());
    Labels.shown(signIn, notice.signIn());
    Labels.shown(box, !notice.text().isEmpty());
    words.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }
}
