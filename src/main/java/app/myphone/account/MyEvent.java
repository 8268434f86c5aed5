package app.myphone.account;

import app.myphone.zitadel.ChangesAnswer;
import java.time.Duration;
import java.time.Instant;

/** Something that happened to one's own account, and who did it: Login V2 acts for people with an account of its own. */
public record MyEvent(AccountEvent event, Editor editor) {
  private static final Duration LATELY = Duration.ofDays(30);

  /** Who did it. */
  public enum Editor { ME, SERVER, SOMEBODY_ELSE }

  static MyEvent of(ChangesAnswer.Event sent, String subject) {
    AccountEvent event = AccountEvent.of(sent);
    boolean mine = sent.editorId().filter(subject::equals).isPresent();
    return new MyEvent(event, mine ? Editor.ME : event.by().isPresent() ? Editor.SOMEBODY_ELSE : Editor.SERVER);
  }

  /** What happened to the number, as in message keys: {@code changed}, {@code code-sent}; {@code other} else. */
  public String kind() {
    return switch (event.type()) {
      case "user.human.phone.changed" -> "changed";
      case "user.human.phone.removed" -> "removed";
      case "user.human.phone.verified" -> "verified";
      case "user.human.phone.code.added" -> "code-added";
      case "user.human.phone.code.sent" -> "code-sent";
      case "user.human.phone.verification.failed" -> "verification-failed";
      default -> "other";
    };
  }

  /** Whether somebody else changed the number within a month: nobody else tells people. */
  public boolean isStriking(Instant now) {
    boolean changed = kind().equals("changed") || kind().equals("removed");
    return changed && editor == Editor.SOMEBODY_ELSE
        && event.at().filter(at -> at.isAfter(now.minus(LATELY))).isPresent();
  }
}
