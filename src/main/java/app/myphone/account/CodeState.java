package app.myphone.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the history tells about the codes for the number there is: kept by the server, so a restart forgets nothing.
 *
 * @param made when codes were asked for, the newest first
 * @param sent when the newest one was sent; empty while it was not
 */
public record CodeState(List<Instant> made, Optional<Instant> sent) {
  /** Nothing is known. */
  public static final CodeState NONE = new CodeState(List.of(), Optional.empty());

  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(8);
  /** How long a code is good for, unless an administrator says otherwise. */
  private static final Duration LIFE = Duration.ofHours(1);
  private static final Duration SENDING = Duration.ofSeconds(60);

  public CodeState {
    made = List.copyOf(made);
  }

  /** @param events the newest first; what is older than the number does not count */
  static CodeState of(List<MyEvent> events) {
    List<Instant> made = new ArrayList<>();
    Optional<Instant> sent = Optional.empty();
    for (MyEvent event : events) {
      switch (event.kind()) {
        case "code-added" -> event.event().at().ifPresent(made::add);
        case "code-sent" -> sent = made.isEmpty() && sent.isEmpty() ? event.event().at() : sent;
        case "changed", "removed", "verified" -> {
          return new CodeState(made, sent);
        }
        default -> { }
      }
    }
    return new CodeState(made, sent);
  }

  /** The same after a code was asked for just now. */
  public CodeState and(Instant asked) {
    List<Instant> more = new ArrayList<>(made);
    more.addFirst(asked);
    return new CodeState(more, Optional.empty());
  }

  /** When the newest code was asked for. */
  public Optional<Instant> asked() {
    return made.stream().findFirst();
  }

  /**
   * How long it is until another code may be asked for: half a minute after the first, then a minute, two … By a clock
   * that is wrong never longer than that.
   */
  public Duration left(Instant now) {
    long lately = made.stream().filter(at -> at.isAfter(now.minus(LIFE))).count();
    if (lately == 0) {
      return Duration.ZERO;
    }
    Duration whole = FIRST.multipliedBy(1L << Math.min(lately - 1, 10));
    Duration wait = whole.compareTo(LONGEST) > 0 ? LONGEST : whole;
    Duration left = Duration.between(now, made.getFirst().plus(wait));
    return left.isNegative() ? Duration.ZERO : left.compareTo(wait) > 0 ? wait : left;
  }

  /** Whether a code was made a while ago and nothing has sent it: then the server has nothing that sends. */
  public boolean isStuck(Instant now) {
    return sent.isEmpty() && asked().filter(at -> at.isBefore(now.minus(SENDING))).isPresent();
  }
}
