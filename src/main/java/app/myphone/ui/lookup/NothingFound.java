package app.myphone.ui.lookup;

import app.myphone.account.AccountFilter;
import app.myphone.account.AccountQuery;
import app.myphone.problem.Problem;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.Card;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.Labels;
import app.myphone.ui.problem.ProblemReports;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/** Why no row is there, and what can be done about it. */
record NothingFound(SearchModel model, WaysOn ways, ProblemReports problems, Messages messages) {

  /** The search failed. */
  Node failed(Problem problem) {
    return failed(problem, model::search);
  }

  /** The search came to an end without a row, or has not come to its end. */
  Node card(SearchState.Done done) {
    if (done.loading()) {
      return Labels.centred(messages.get("ui.lookup.searching"), "muted");
    }
    if (done.problem().isPresent()) {
      return failed(done.problem().get(), model::more);
    }
    if (done.more()) {
      return new Card(messages.get("ui.lookup.title"), Labels.of(messages.get("ui.lookup.none-yet", done.total()), "strong"),
          Labels.of(searched(done.query()), "muted"),
          new FlowRow(10, 10, new Buttons(messages).accent("ui.lookup.go-on", model::more)));
    }
    return nothing(done);
  }

  private Node nothing(SearchState.Done done) {
    List<Node> said = new ArrayList<>();
    if (!model.filterProperty().get().equals(AccountFilter.NONE)) {
      said.add(Labels.of(messages.get("ui.lookup.nothing-filtered"), "strong"));
      said.add(Labels.of(searched(done.query()), "muted"));
      said.add(new FlowRow(10, 10, new Buttons(messages).accent("ui.lookup.filter.all",
          () -> model.filter(AccountFilter.NONE))));
    } else if (done.total() > 0) {
      said.add(Labels.of(messages.get("ui.lookup.hidden", done.total()), "strong"));
      said.add(Labels.of(searched(done.query()), "muted"));
    } else {
      said.add(Labels.of(searched(done.query()), "strong"));
      said.add(Labels.of(reasons(done.query()), "muted"));
    }
    List<Node> links = ways.of(done.query());
    if (!links.isEmpty()) {
      said.add(WaysOn.line(links));
    }
    return new Card(messages.get("ui.lookup.nothing"), said.toArray(Node[]::new));
  }

  private String searched(AccountQuery query) {
    return messages.get("ui.lookup.searched", query.shown());
  }

  /** Names the country that was taken, which may be the reason. */
  private String reasons(AccountQuery query) {
    return query.region().filter(_ -> query.value().startsWith("+"))
        .map(region -> messages.get("ui.lookup.reasons-in", ways.country(region)))
        .orElseGet(() -> messages.get("ui.lookup.reasons"));
  }

  private Node failed(Problem problem, Runnable retry) {
    return FailureCard.of(messages.get("ui.lookup.title"), problem, retry, problems, messages);
  }
}
