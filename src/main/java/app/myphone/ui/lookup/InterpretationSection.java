package app.myphone.ui.lookup;

import app.myphone.account.AccountQuery;
import app.myphone.account.AccountQuery.Kind;
import app.myphone.account.OtherRegions;
import app.myphone.text.Messages;
import app.myphone.ui.common.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * Says what a typed text is understood as, and offers to read it otherwise. For an empty box: what was searched before.
 */
final class InterpretationSection extends VBox {
  private final SearchModel model;
  private final WaysOn ways;
  private final Messages messages;

  InterpretationSection(SearchModel model, Consumer<AccountQuery> search, Messages messages) {
    super(2);
    this.model = model;
    this.ways = new WaysOn(model, search, messages);
    this.messages = messages;
    model.queryProperty().subscribe(this::show);
  }

  private void show(Optional<AccountQuery> query) {
    getChildren().setAll(Labels.of(query.map(this::understood).orElseGet(() -> messages.get("ui.lookup.what")), "muted",
        "small"));
    List<Node> links = query.map(this::others).orElseGet(this::recent);
    if (!links.isEmpty()) {
      getChildren().add(WaysOn.line(links));
    }
  }

  /** One sentence: what would be searched, or is. */
  private String understood(AccountQuery query) {
    String key = "ui.lookup.understood." + query.kind().name().toLowerCase(Locale.ROOT);
    if (query.kind() == Kind.PHONE && !query.value().startsWith("+")) {
      return messages.get(key + "-end", query.value());
    }
    if (new OtherRegions(query).isLikely()) {
      return messages.get(key + "-impossible", query.typed(), ways.country(query.home()));
    }
    return query.region().map(region -> messages.get(key + "-in", query.shown(), ways.country(region)))
        .orElseGet(() -> messages.get(key, query.shown()));
  }

  /** Of a number that there cannot be first how it may have been meant. */
  private List<Node> others(AccountQuery query) {
    List<Node> links = new ArrayList<>(new OtherRegions(query).isLikely() ? ways.of(query) : List.of());
    for (Kind kind : query.kinds()) {
      if (kind != query.kind()) {
        links.add(ways.link(messages.get("ui.lookup.as." + kind.name().toLowerCase(Locale.ROOT)), query.as(kind)));
      }
    }
    return links;
  }

  private List<Node> recent() {
    return model.recent().stream().<Node>map(query -> {
      var link = ways.link(query.shown(), query);
      link.setAccessibleText(messages.get("ui.lookup.again", query.shown()));
      return link;
    }).toList();
  }
}
