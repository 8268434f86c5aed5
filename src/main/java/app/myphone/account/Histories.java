package app.myphone.account;

import app.myphone.account.Changes.Change;
import app.myphone.zitadel.ChangesAnswer;
import app.myphone.zitadel.ChangesAnswer.Event;
import java.util.Optional;

/** Makes a history of the server's answer. */
final class Histories {
  private static final String EVENT = "EventTypes.";

  private Histories() {}

  static Changes of(ChangesAnswer answer) {
    return new Changes(answer.events().stream().map(Histories::change).toList(), answer.next());
  }

  private static Change change(Event event) {
    String key = event.key().startsWith(EVENT) ? event.key().substring(EVENT.length()) : event.key();
    return new Change(Accounts.instant(event.at()), key, event.text().isEmpty() ? key : event.text(), by(event),
        key.startsWith("user.human.phone.") || key.startsWith("user.phone."));
  }

  /** The server's own doing has an editor that is a word, as {@code NOTIFICATION}; an account's id is all digits. */
  private static Optional<String> by(Event event) {
    Optional<String> named = event.editorName().or(event::editorLoginName);
    return named.isPresent() ? named : event.editorId().filter(id -> id.matches("\\d+"));
  }
}
