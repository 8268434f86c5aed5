package app.myphone.terminal;

import app.myphone.account.AccountSession;
import app.myphone.account.EventEditor;
import app.myphone.account.MyEvent;
import app.myphone.account.MyHistory;
import app.myphone.config.Wire;
import app.myphone.problem.ProblemException;
import app.myphone.text.Json;
import app.myphone.text.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the own number, the newest first, as {@code --history} tells it.
 *
 * @param events about the number only
 * @param more whether the server may have older ones
 */
record HistoryReport(List<MyEvent> events, boolean more) {
  private static final int ENOUGH = 20;
  /** Signing in fills a history with hundreds of events that have nothing to do with a number. */
  private static final int MOST_PAGES = 10;

  static HistoryReport of(AccountSession person, Wire wire) throws ProblemException, InterruptedException {
    MyHistory last = person.account().acts().history(wire, Optional.empty());
    List<MyEvent> events = new ArrayList<>(ofPhone(last));
    for (int page = 1; page < MOST_PAGES && events.size() < ENOUGH && last.hasMore(); page++) {
      last = person.account().acts().history(wire, Optional.of(last));
      events.addAll(ofPhone(last));
    }
    return new HistoryReport(List.copyOf(events), last.hasMore());
  }

  String json() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("events", events.stream().map(HistoryReport::members).toList());
    members.put("more", more);
    return Json.text(members);
  }

  List<String> text(Messages messages) {
    List<String> lines = new ArrayList<>();
    events.forEach(event -> lines.add(line(event, messages)));
    if (events.isEmpty()) {
      lines.add(messages.get("terminal.history.none"));
    }
    if (more) {
      lines.add(messages.get("terminal.history.more"));
    }
    return List.copyOf(lines);
  }

  private static List<MyEvent> ofPhone(MyHistory history) {
    return history.events().stream().filter(event -> event.event().aboutPhone()).toList();
  }

  private static Map<String, @Nullable Object> members(MyEvent event) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("type", event.event().type());
    members.put("text", event.event().text());
    members.put("at", event.event().at().map(Instant::toString).orElse(null));
    members.put("by", event.event().by().map(editor -> editor.name().orElse(editor.id())).orElse(null));
    return members;
  }

  private static String line(MyEvent event, Messages messages) {
    String when = event.event().at().map(at -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(messages.locale()).format(at.atZone(ZoneId.systemDefault())))
        .orElseGet(() -> messages.get("terminal.history.no-date"));
    String what = event.kind().equals("other") ? event.event().text()
        : messages.get("number.event." + event.kind());
    return switch (event.editor()) {
      case ME -> messages.get("terminal.history.by-you", when, what);
      case SERVER -> messages.get("terminal.history.by-server", when, what);
      case SOMEBODY_ELSE -> messages.get("terminal.history.by", when, what, event.event().by().map(editor -> editor(editor, messages)).orElse(""));
    };
  }

  private static String editor(EventEditor editor, Messages messages) {
    return editor.title(messages) + editor.detail(messages).map(detail -> " (" + detail + ")").orElse("");
  }
}
