package app.myphone.ui.lookup;

import app.myphone.account.AccountQuery;
import java.util.Optional;

/** The part of a text that was searched for: from, inclusive, and to, exclusive. */
record Match(int from, int to) {

  /** In a name or login name. */
  static Optional<Match> in(String text, AccountQuery query) {
    return switch (query.kind()) {
      case NAME -> find(text, query.value());
      case EMAIL, LOGIN_NAME -> find(text, query.value()).filter(match -> match.to - match.from == text.length());
      case PHONE, USER_ID -> Optional.empty();
    };
  }

  /** In a number as it is read: the digits count, however they are parted. */
  static Optional<Match> inNumber(String number, AccountQuery query) {
    if (query.kind() != AccountQuery.Kind.PHONE) {
      return Optional.empty();
    }
    String digits = query.value().replace("+", "");
    int left = digits.length();
    int from = number.length();
    while (left > 0 && from > 0) {
      char c = number.charAt(--from);
      if (Character.isDigit(c) && c != digits.charAt(--left)) {
        return Optional.empty();
      }
    }
    int start = query.value().startsWith("+") && from > 0 && number.charAt(from - 1) == '+' ? from - 1 : from;
    return left == 0 && !digits.isEmpty() ? Optional.of(new Match(start, number.length())) : Optional.empty();
  }

  private static Optional<Match> find(String text, String part) {
    for (int i = 0; i + part.length() <= text.length(); i++) {
      if (text.regionMatches(true, i, part, 0, part.length())) {
        return Optional.of(new Match(i, i + part.length()));
      }
    }
    return Optional.empty();
  }
}
