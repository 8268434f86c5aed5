package app.myphone.ui.phone;

import app.myphone.account.EventEditor;
import app.myphone.account.MyEvent;
import app.myphone.account.MyHistory;
import app.myphone.problem.ProblemText;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.Card;
import app.myphone.ui.common.Disclosure;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.Labels;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What happened to the own number, the newest first; everything else about the account is folded away. What somebody else
 * changed lately stands out, for nobody else tells. FX thread only.
 */
public final class MyHistoryCard {
  private final HistoryModel model;
  private final Messages messages;
  private final EventTimes times;
  private final VBox striking = new VBox(8);
  private final VBox ofPhone = new VBox(6);
  private final VBox others = new VBox(6);
  private final Disclosure more;
  private final Label said = Labels.of("", "muted");
  private final Button older;
  private final Card card;

  public MyHistoryCard(HistoryModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    this.times = EventTimes.here(messages);
    this.more = new Disclosure(messages.get("ui.phone.history.others"), others);
    this.older = new Buttons(messages).quiet("ui.phone.history.older", model::older);
    card = new Card(messages.get("ui.phone.history"), striking, ofPhone, said, more, others, new FlowRow(10, 10, older));
    model.historyProperty().subscribe(_ -> show());
    model.problemProperty().subscribe(_ -> show());
    model.loadingProperty().subscribe(_ -> show());
  }

  public Node node() {
    return card;
  }

  private void show() {
    List<MyEvent> events = model.historyProperty().get().map(MyHistory::events).orElse(List.of());
    Instant now = model.now();
    striking.getChildren().setAll(events.stream().filter(event -> event.isStriking(now)).limit(1).map(this::warning).toList());
    ofPhone.getChildren().setAll(lines(events, event -> event.event().aboutPhone(), now));
    others.getChildren().setAll(lines(events, event -> !event.event().aboutPhone(), now));
    Labels.shown(striking, !striking.getChildren().isEmpty());
    Labels.shown(ofPhone, !ofPhone.getChildren().isEmpty());
    Labels.shown(more, !others.getChildren().isEmpty());
    Labels.shown(others, more.isSelected() && !others.getChildren().isEmpty());
    Labels.shown(older.getParent(), model.historyProperty().get().filter(MyHistory::hasMore).isPresent());
    older.setDisable(model.loadingProperty().get());
    say(words());
  }

  private String words() {
    boolean known = model.historyProperty().get().isPresent();
    return model.problemProperty().get()
        .map(problem -> messages.get("ui.phone.history.missing", ProblemText.of(problem, messages).message()))
        .orElseGet(() -> !known ? messages.get("ui.profile.loading")
            : ofPhone.getChildren().isEmpty() ? messages.get("ui.phone.history.none") : "");
  }

  private void say(String text) {
    said.setText(text);
    Labels.shown(said, !text.isEmpty());
  }

  private List<Node> lines(List<MyEvent> events, Predicate<MyEvent> wanted, Instant now) {
    return events.stream().filter(wanted).map(event -> line(event, now)).toList();
  }

  private Node line(MyEvent event, Instant now) {
    Label label = Labels.of(sentence(event, now), "plain");
    Optional<String> who = event.event().by().flatMap(editor -> editor.detail(messages));
    String more = Stream.of(times.exact(event.event().at()), who).flatMap(Optional::stream).collect(Collectors.joining("\n"));
    label.setTooltip(more.isEmpty() ? null : new Tooltip(more));
    return label;
  }

  private String sentence(MyEvent event, Instant now) {
    String what = event.kind().equals("other") ? event.event().text() : messages.get("number.event." + event.kind());
    String when = times.words(event.event().at(), now);
    return switch (event.editor()) {
      case ME -> messages.get("ui.phone.history.by-you", what, when);
      case SERVER -> messages.get("ui.phone.history.by-server", what, when);
      case SOMEBODY_ELSE -> messages.get("ui.phone.history.by", what, when, editor(event));
    };
  }

  private String editor(MyEvent event) {
    return event.event().by().map(editor -> editor.title(messages)).orElse("");
  }

  private Node warning(MyEvent event) {
    Label words = Labels.of(messages.get("ui.phone.history.striking." + event.kind(),
        event.event().by().flatMap(EventEditor::name).orElseGet(() -> messages.get("ui.phone.history.striking.unnamed")),
        times.words(event.event().at(), model.now())));
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox box = new HBox(8, new FontIcon(BootstrapIcons.INFO_CIRCLE_FILL), words);
    box.getStyleClass().add("striking");
    return box;
  }
}
