package app.myphone.ui.lookup;

import app.myphone.account.AccountFilter;
import app.myphone.text.Messages;
import app.myphone.ui.account.StateBadge;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.Labels;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;

/** Says which accounts are left out, and shows all again; not there when all are wanted. */
final class FilterLine {
  private final Label only = Labels.of("", "small", "strong");
  private final Messages messages;
  private final FlowRow line;

  FilterLine(SearchModel model, Messages messages) {
    this.messages = messages;
    this.line = new FlowRow(10, 2, only, new Buttons(messages).smallLink("ui.lookup.filter.all",
        () -> model.filter(AccountFilter.NONE)));
    model.filterProperty().subscribe(this::show);
  }

  FlowRow line() {
    return line;
  }

  private void show(AccountFilter filter) {
    List<String> words = Stream.of(filter.state().map(state -> StateBadge.word(state, messages)),
        filter.number().map(number -> messages.get("ui.profile.badge." + number.id())))
        .flatMap(Optional::stream).collect(Collectors.toList());
    only.setText(messages.get("ui.lookup.filter.only", messages.list(words)));
    Labels.shown(line, !words.isEmpty());
  }
}
