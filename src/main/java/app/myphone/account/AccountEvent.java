package app.myphone.account;

import app.myphone.zitadel.ChangesAnswer;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to an account.
 *
 * @param at when; empty when the server's date cannot be read
 * @param type the server's name for it, as {@code user.human.phone.changed}
 * @param text the server's words, in its language; the type when there are none
 * @param by who did it; empty when it was the server itself
 * @param aboutPhone whether it is about the phone number
 */
public record AccountEvent(Optional<Instant> at, String type, String text, Optional<EventEditor> by,
    boolean aboutPhone) {
  private static final String PREFIX = "EventTypes.";

  static AccountEvent of(ChangesAnswer.Event sent) {
    String type = sent.key().startsWith(PREFIX) ? sent.key().substring(PREFIX.length()) : sent.key();
    return new AccountEvent(AccountDetails.instant(sent.at()), type, sent.text().isEmpty() ? type : sent.text(),
        EventEditor.of(sent.editorId(), sent.editorName().or(sent::editorLoginName)),
        type.startsWith("user.human.phone.") || type.startsWith("user.phone."));
  }
}
