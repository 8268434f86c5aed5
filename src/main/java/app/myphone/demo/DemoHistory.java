package app.myphone.demo;

import static app.myphone.demo.DemoJson.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** What happened to a demo account (wire/06-management-v1, "history"). Made when asked for, always the same. */
final class DemoHistory {
  private static final String OTHER = "user.human.password.check.succeeded";
  private static final Map<String, String> WORDS = Map.of(
      "user.human.added", "Person added",
      "user.machine.added", "Technical user added",
      "user.human.phone.changed", "Phone number changed",
      "user.human.phone.code.added", "Phone number code generated",
      "user.human.phone.code.sent", "Phone number code sent",
      "user.human.phone.verified", "Phone number verified",
      "user.deactivated", "User deactivated",
      "user.locked", "User locked",
      OTHER, "Password check succeeded");
  private final DemoPerson person;

  private DemoHistory(DemoPerson person) {
    this.person = person;
  }

  /** The events before the sequence asked for, or after it, as {@code ListUserChanges} answers. */
  static Map<String, Object> of(DemoPerson person, String body) {
    JsonNode query = query(body);
    boolean ascending = query.path("asc").asBoolean(false);
    long cursor = query.path("sequence").asLong(0);
    long limit = query.path("limit").asLong(0);
    long last = person.sequence();
    LongStream sequences = ascending ? LongStream.rangeClosed(cursor + 1, last)
        : LongStream.iterate(cursor == 0 ? last : cursor - 1, sequence -> sequence > 0, sequence -> sequence - 1);
    List<Map<String, Object>> rows = (limit == 0 ? sequences : sequences.limit(limit))
        .mapToObj(new DemoHistory(person)::row).toList();
    return object("result", Optional.of(rows).filter(some -> !some.isEmpty()));
  }

  private static JsonNode query(String body) {
    try {
      return DemoSearch.read(body).path("query");
    } catch (ApiError e) {
      return MissingNode.getInstance();
    }
  }

  private Map<String, Object> row(long sequence) {
    String key = event(sequence);
    boolean server = key.endsWith(".code.sent");
    boolean own = key.contains(".phone.") || key.equals(OTHER);
    return object(
        "changeDate", Instant.parse(person.created()).plus(Duration.ofHours((sequence - 1) * 17)).toString(),
        "eventType", object("key", "EventTypes." + key, "localizedMessage", WORDS.getOrDefault(key, key)),
        "sequence", String.valueOf(sequence),
        "editorId", server ? "NOTIFICATION" : own ? person.id() : "400926047308090982",
        "editorDisplayName", server ? Optional.empty() : own ? person.displayName() : "Vic Viewer",
        "resourceOwnerId", person.organisation(),
        "editorPreferredLoginName", server ? Optional.empty() : own ? person.loginName() : "vic@demo.example");
  }

  private String event(long sequence) {
    boolean machine = person.is(DemoPerson.Behaviour.MACHINE);
    if (sequence == person.sequence() && person.state().equals("LOCKED")) {
      return "user.locked";
    } else if (sequence == person.sequence() && person.state().equals("INACTIVE")) {
      return "user.deactivated";
    } else if (sequence == 1) {
      return machine ? "user.machine.added" : "user.human.added";
    }
    return person.phone().isEmpty() ? OTHER : ofPhone(sequence);
  }

  private String ofPhone(long sequence) {
    return switch ((int) sequence) {
      case 2 -> "user.human.phone.changed";
      case 3 -> "user.human.phone.code.added";
      case 4 -> "user.human.phone.code.sent";
      default -> sequence == 5 && person.verified() ? "user.human.phone.verified" : OTHER;
    };
  }
}
