package app.myphone.ui.lookup;

import app.myphone.text.Messages;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.ScrollColumn;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;

/** What stands beside the list before an account is chosen from it. */
final class NobodyYet {
  private NobodyYet() {}

  /** @param rows what can be chosen from: without any nothing is said */
  static ScrollColumn column(ObservableList<AccountRow> rows, Messages messages) {
    Label words = Labels.centred(messages.get("ui.lookup.nobody"), "muted");
    words.visibleProperty().bind(Bindings.isNotEmpty(rows));
    return new ScrollColumn(ScrollColumn.FORM, words);
  }
}
