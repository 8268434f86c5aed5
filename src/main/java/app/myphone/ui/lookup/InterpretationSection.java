package app.myphone.ui.lookup;

import app.myphone.account.AccountQuery.Kind;
import app.myphone.account.AccountQuery;
import app.myphone.text.Messages;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.Labels;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/** Says what a typed text is understood as, and offers to read it otherwise. */
final class InterpretationSection extends VBox {
  private final SearchModel model;
  private final Messages messages;

  InterpretationSection(SearchModel model, Messages messages) {
    super(2);
    this.model = model;
    this.messages = messages;
    model.queryProperty().subscribe(this::show);
  }

  private void show(Optional<AccountQuery> query) {
    getChildren().clear();
    getChildren().add(Labels.of(query.map(this::understood).orElseGet(() -> messages.get("ui.lookup.what")), "muted",
        "small"));
    query.ifPresent(this::offerOthers);
  }

  /** One sentence: what would be searched, or is. */
  private String understood(AccountQuery query) {
    String key = "ui.lookup.understood." + query.kind().name().toLowerCase(Locale.ROOT);
    if (query.kind() == Kind.PHONE && !query.value().startsWith("+")) {
      return messages.get(key + "-end", query.value());
    }
    return query.region().map(region -> messages.get(key + "-in", query.shown(), country(region)))
        .orElseGet(() -> messages.get(key, query.shown()));
  }

  private String country(String region) {
    return new Locale.Builder().setRegion(region).build().getDisplayCountry(messages.locale());
  }

  private void offerOthers(AccountQuery query) {
    FlowRow line = new FlowRow(10, 2);
    for (Kind kind : query.kinds()) {
      if (kind != query.kind()) {
        Hyperlink link = new Hyperlink(messages.get("ui.lookup.as." + kind.name().toLowerCase(Locale.ROOT)));
        link.getStyleClass().add("small");
        link.setWrapText(true);
        link.maxWidthProperty().bind(widthProperty());
        link.setOnAction(_ -> model.searchAs(kind));
        line.getChildren().add(link);
      }
    }
    if (!line.getChildren().isEmpty()) {
      getChildren().add(line);
    }
  }
}
