package app.myphone.ui.connect;

import app.myphone.text.Messages;
import app.myphone.ui.common.CopyButton;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.WrappingLink;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The note under a field: icon, words, and a way on. */
final class FieldNoteSection extends VBox {
  private final Control field;
  private final String fieldName;
  private final WayOn wayOn;
  private final Messages messages;

  /** Where the links lead. */
  interface WayOn {
    /** Takes a better text for the field. */
    void use(String text);

    /** Checks the same once more. */
    void again();
  }

  /**
   * @param field the field it belongs to; its note is also what assistive technology reads as the field's help
   */
  FieldNoteSection(Control field, String fieldName, ObservableValue<FieldNote> note, WayOn wayOn, Messages messages) {
    this.field = field;
    this.fieldName = fieldName;
    this.wayOn = wayOn;
    this.messages = messages;
    note.subscribe(this::show);
  }

  private void show(FieldNote note) {
    getStyleClass().setAll("note", note.kind().name().toLowerCase(Locale.ROOT));
    Label text = Labels.of(note.text());
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = new HBox(6);
    line.setAlignment(Pos.TOP_LEFT);
    icon(note.kind()).forEach(line.getChildren()::add);
    line.getChildren().add(text);
    getChildren().setAll(line);
    getChildren().addAll(wayOn(note.action()));
    field.setAccessibleHelp(note.text());
    field.pseudoClassStateChanged(atlantafx.base.theme.Styles.STATE_DANGER, note.kind() == FieldNote.Kind.WRONG);
    text.setAccessibleText(messages.get("ui.named", fieldName, note.text()));
    notifyAccessibleAttributeChanged(AccessibleAttribute.CHILDREN);
  }

  private static List<Node> icon(FieldNote.Kind kind) {
    return switch (kind) {
      case HINT, BUSY -> List.of();
      case GOOD -> List.of(padded(BootstrapIcons.CHECK2));
      case WRONG -> List.of(padded(BootstrapIcons.EXCLAMATION_CIRCLE_FILL));
    };
  }

  private static Node padded(BootstrapIcons icon) {
    HBox box = new HBox(new FontIcon(icon));
    box.setPadding(new Insets(2, 0, 0, 0));
    return box;
  }

  private List<Node> wayOn(FieldNote.Action action) {
    return switch (action) {
      case FieldNote.Action.None _ -> List.of();
      case FieldNote.Action.Copy(String text) -> List.of(copy(text));
      case FieldNote.Action.Use(String text) ->
          List.of(link(messages.get("ui.connect.use", text), () -> wayOn.use(text)));
      case FieldNote.Action.Retry _ ->
          List.of(link(messages.get("ui.problem.retry").replace("_", ""), wayOn::again));
    };
  }

  private Node copy(String text) {
    String name = messages.get("ui.connect.copy-redirect");
    CopyButton button = new CopyButton(name, messages.get("ui.named", name, text), () -> text, messages);
    button.getStyleClass().add("small");
    VBox.setMargin(button, new Insets(4, 0, 0, 0));
    return button;
  }

  private static Node link(String words, Runnable action) {
    Hyperlink link = new WrappingLink(words);
    link.setOnAction(_ -> action.run());
    return link;
  }
}
