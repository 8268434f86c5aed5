package app.myphone.account;

import app.myphone.zitadel.ChangesAnswer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Some of what happened to one's own account, the newest first.
 *
 * @param next where older events go on; empty when there are none
 */
public record MyHistory(List<MyEvent> events, Optional<String> next) {
  public MyHistory {
    events = List.copyOf(events);
  }

  static MyHistory of(ChangesAnswer sent, String subject) {
    return new MyHistory(sent.events().stream().map(event -> MyEvent.of(event, subject)).toList(), sent.next());
  }

  public boolean hasMore() {
    return next.isPresent();
  }

  /** These, and the older ones that follow. */
  public MyHistory and(MyHistory older) {
    return new MyHistory(Stream.concat(events.stream(), older.events.stream()).toList(), older.next);
  }

  /** What it says about the code that would verify the number. */
  public CodeState code() {
    return CodeState.of(events);
  }
}
