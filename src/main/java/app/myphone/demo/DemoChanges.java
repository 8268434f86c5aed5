package app.myphone.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What became of the accounts of the demo, and what happened to them, while it ran. Thread-safe. */
final class DemoChanges {
  private final Map<String, DemoPerson> people = new HashMap<>();
  private final Map<String, List<DemoEvent>> events = new HashMap<>();
  private final Map<String, Integer> last = new HashMap<>();

  /** The account as it is by now. */
  synchronized DemoPerson now(DemoPerson original) {
    return people.getOrDefault(original.id(), original);
  }

  /** What happened since the beginning, oldest first. */
  synchronized List<DemoEvent> since(DemoPerson person) {
    return events.getOrDefault(person.id(), List.of());
  }

  /**
   * Changes an account; each event counts in its sequence.
   *
   * @param change what becomes of it besides sequence and date
   */
  synchronized DemoPerson change(DemoPerson person, UnaryOperator<DemoPerson> change, DemoEvent... happened) {
    DemoPerson old = now(person);
    String at = Optional.of(happened).filter(some -> some.length > 0)
        .map(some -> some[some.length - 1].at()).orElseGet(old::changed);
    DemoPerson changed = change.apply(old).at(note(old, happened), at);
    people.put(old.id(), changed);
    return changed;
  }

  /**
   * What happened and shows nowhere but in the history: codes that are made and sent (wire/05-phone-set).
   *
   * @return the sequence of the last of them
   */
  synchronized int note(DemoPerson person, DemoEvent... happened) {
    int sequence = last.getOrDefault(person.id(), now(person).sequence()) + happened.length;
    last.put(person.id(), sequence);
    events.merge(person.id(), List.of(happened), (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    return sequence;
  }
}
