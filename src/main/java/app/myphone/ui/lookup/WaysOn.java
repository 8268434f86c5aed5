package app.myphone.ui.lookup;

import app.myphone.account.AccountQuery;
import app.myphone.account.OtherRegions;
import app.myphone.text.Messages;
import app.myphone.text.PhoneText;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.WrappingLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;

/** What else a number without a country may be, as links: as a number of another country, and by its last digits. */
record WaysOn(SearchModel model, Consumer<AccountQuery> search, Messages messages) {

  /** No link for what names its country itself. */
  List<Node> of(AccountQuery asked) {
    List<Node> links = new ArrayList<>();
    for (AccountQuery other : model.otherReadings(asked)) {
      links.add(link(messages.get("ui.lookup.in-region", country(other.home()), PhoneText.of(other.value()).shown()),
          other));
    }
    if (asked.region().isPresent()) {
      new OtherRegions(asked).byLastDigits().ifPresent(digits ->
          links.add(link(messages.get("ui.lookup.last-digits", digits.value()), digits)));
    }
    return links;
  }

  /** A country in words. */
  String country(String region) {
    return new Locale.Builder().setRegion(region).build().getDisplayCountry(messages.locale());
  }

  /** A link that wraps in whatever it stands in. */
  Hyperlink link(String text, AccountQuery query) {
    Hyperlink link = new WrappingLink(messages.foreign(text));
    link.getStyleClass().add("small");
    link.setOnAction(_ -> search.accept(query));
    return link;
  }

  /** The links in a line that wraps. */
  static FlowRow line(List<? extends Node> links) {
    FlowRow line = new FlowRow(10, 2);
    line.getChildren().setAll(links);
    links.forEach(link -> ((Hyperlink) link).maxWidthProperty().bind(line.widthProperty()));
    return line;
  }
}
