package app.myphone.ui.diagnosis;

import app.myphone.diagnosis.Finding;
import app.myphone.diagnosis.State;
import app.myphone.text.Messages;
import app.myphone.ui.common.Disclosure;
import app.myphone.ui.diagnosis.DiagnosisModel.Line;
import app.myphone.ui.diagnosis.DiagnosisModel.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * The checks in their order while they run; then what is in the way first, what may get in the way next, what could not
 * be checked, and what is OK folded to one line.
 */
final class CheckList extends VBox {
  private static final List<State> WORST_FIRST = List.of(State.BAD, State.DOUBTFUL, State.SKIPPED);

  private final DiagnosisModel model;
  private final Messages messages;
  private boolean done;

  CheckList(DiagnosisModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    getStyleClass().add("checks");
    showAll();
    model.lines().addListener(this::changed);
    model.progressProperty().subscribe(progress -> {
      if (progress instanceof Progress.Done) {
        showOutcome();
      }
    });
  }

  /** Only the rows that changed are made anew. */
  private void changed(ListChangeListener.Change<? extends Line> change) {
    if (done || change.getList().size() != getChildren().size()) {
      showAll();
      return;
    }
    while (change.next()) {
      for (int i = change.getFrom(); i < change.getTo(); i++) {
        getChildren().set(i, row(change.getList().get(i)));
      }
    }
  }

  private void showAll() {
    done = false;
    getChildren().setAll(model.lines().stream().map(this::row).toList());
  }

  private void showOutcome() {
    done = true;
    List<Node> rows = new ArrayList<>();
    WORST_FIRST.forEach(state -> rows.addAll(rows(state)));
    List<Node> good = rows(State.GOOD);
    if (!good.isEmpty()) {
      VBox folded = new VBox(good.toArray(Node[]::new));
      folded.getStyleClass().add("checks");
      rows.add(new Disclosure(messages.get("ui.diagnosis.fine", good.size()), folded));
      rows.add(folded);
    }
    getChildren().setAll(rows);
  }

  private Node row(Line line) {
    return new CheckRow(line, messages);
  }

  private List<Node> rows(State state) {
    return model.lines().stream().filter(line -> line.finding().map(Finding::state).equals(Optional.of(state)))
        .map(this::row).toList();
  }
}
