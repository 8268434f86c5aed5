package app.myphone.ui.connect;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What stands in a field, and what is said under it. FX thread only. */
final class CheckedField {
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<FieldNote> note;

  CheckedField(FieldNote hint) {
    note = new ReadOnlyObjectWrapper<>(hint);
  }

  StringProperty textProperty() {
    return text;
  }

  ReadOnlyObjectProperty<FieldNote> noteProperty() {
    return note.getReadOnlyProperty();
  }

  String text() {
    return text.get().strip();
  }

  void say(FieldNote words) {
    note.set(words);
  }

  boolean says(FieldNote.Kind kind) {
    return note.get().kind() == kind;
  }
}
