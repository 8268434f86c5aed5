package app.myphone.zitadel;

import app.myphone.text.PlainText;
import java.util.List;
import java.util.Optional;

/**
 * The rules of reading that hold on every wire: only the number and the flag decide; all text is cleaned and bounded.
 */
final class AnswerRules {
  private static final int LONGEST_NUMBER = 64;
  private static final int LONGEST_TEXT = 200;
  private static final int MOST_NAMES = 50;

  private AnswerRules() {}

  /** An empty number is no phone; one that is too long, or nothing but what is never shown, is no number. */
  static PhoneAnswer phone(ObjectDetails details, String number, boolean verified) throws UnreadableException {
    if (number.length() > LONGEST_NUMBER) {
      throw new UnreadableException("phone.phone");
    }
    String clean = PlainText.clean(number, LONGEST_NUMBER);
    if (clean.isEmpty() && !number.isEmpty()) {
      throw new UnreadableException("phone.phone");
    }
    return clean.isEmpty() ? new PhoneAnswer(details, Optional.empty(), false)
        : new PhoneAnswer(details, Optional.of(clean), verified);
  }

  /** @param loginNames the preferred one first, the user name last; repetitions and empty ones are dropped */
  static UserAnswer user(String id, ObjectDetails details, UserState state, String name, List<String> loginNames) {
    List<String> names = loginNames.stream().limit(MOST_NAMES).map(AnswerRules::clean)
        .filter(text -> !text.isEmpty()).distinct().toList();
    return new UserAnswer(clean(id), details, state, clean(name), names);
  }

  /** The state by its name in either version of the API. */
  static UserState state(String name) {
    return switch (name) {
      case "USER_STATE_ACTIVE" -> UserState.ACTIVE;
      case "USER_STATE_INACTIVE" -> UserState.INACTIVE;
      case "USER_STATE_LOCKED" -> UserState.LOCKED;
      case "USER_STATE_SUSPEND" -> UserState.SUSPENDED;
      case "USER_STATE_INITIAL" -> UserState.INITIAL;
      case "USER_STATE_DELETED" -> UserState.DELETED;
      default -> UserState.UNKNOWN;
    };
  }

  /** Cleaned; empty text is absent. */
  static Optional<String> text(Optional<String> text) {
    return text.map(AnswerRules::clean).filter(clean -> !clean.isEmpty());
  }

  private static String clean(String text) {
    return PlainText.clean(text, LONGEST_TEXT);
  }
}
