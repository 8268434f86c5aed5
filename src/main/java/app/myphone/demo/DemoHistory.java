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
      "user.unlocked", "User unlocked",
      OTHER, "Password check succeeded");
  private static final Map<String, String> MORE_WORDS = Map.of(
      "user.reactivated", "User reactivated",
      "user.human.phone.removed", "Phone number removed",
      "user.human.phone.verification.failed", "Phone number verification failed",
      "user.human.invite.code.added", "Invitation code generated",
      "user.human.invite.code.sent", "Invitation code sent",
      "user.human.password.code.added", "Password code generated",
      "user.human.password.code.sent", "Password code sent");
  private final DemoPerson person;
  private final List<DemoEvent> since;

  private DemoHistory(DemoPerson person, List<DemoEvent> since) {
    this.person = person;
    this.since = since;
  }

  /**
   * The events before the sequence asked for, or after it, as {@code ListUserChanges} answers.
   *
   * @param person as they were when the demo started
   * @param since what happened then, oldest first
   */
  static Map<String, Object> of(DemoPerson person, List<DemoEvent> since, String body) {
    JsonNode query = query(body);
    boolean ascending = query.path("asc").asBoolean(false);
    long cursor = query.path("sequence").asLong(0);
    long limit = query.path("limit").asLong(0);
    long last = (long) person.sequence() + since.size();
    LongStream sequences = ascending ? LongStream.rangeClosed(cursor + 1, last)
        : LongStream.iterate(cursor == 0 ? last : cursor - 1, sequence -> sequence > 0, sequence -> sequence - 1);
    List<Map<String, Object>> rows = (limit == 0 ? sequences : sequences.limit(limit))
        .mapToObj(new DemoHistory(person, since)::row).toList();
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
    DemoEvent event = sequence > person.sequence() ? since.get((int) (sequence - person.sequence()) - 1) : made(sequence);
    return object(
        "changeDate", event.at(),
        "eventType", object("key", "EventTypes." + event.key(), "localizedMessage", words(event.key())),
        "sequence", String.valueOf(sequence),
        "editorId", event.editor().map(DemoPerson::id).orElse("NOTIFICATION"),
        "editorDisplayName", event.editor().map(DemoPerson::displayName),
        "resourceOwnerId", person.organisation(),
        "editorPreferredLoginName", event.editor().map(DemoPerson::loginName));
  }

  private static String words(String key) {
    return WORDS.getOrDefault(key, MORE_WORDS.getOrDefault(key, key));
  }

  private DemoEvent made(long sequence) {
    String key = event(sequence);
    boolean own = key.contains(".phone.") || key.equals(OTHER);
    return new DemoEvent(key, Instant.parse(person.created()).plus(Duration.ofHours((sequence - 1) * 17)).toString(),
        key.endsWith(".code.sent") ? Optional.empty() : Optional.of(own ? person : DemoPeople.OLGA));
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
