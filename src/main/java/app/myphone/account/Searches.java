package app.myphone.account;

import app.myphone.zitadel.UserSearch;
import app.myphone.zitadel.UserSearch.Field;
import app.myphone.zitadel.UserSearch.Match;

/** What is asked of the server for a query: whatever may be meant by it. */
final class Searches {
  private Searches() {}

  static UserSearch of(AccountQuery query) {
    String value = query.value();
    return switch (query.kind()) {
      case PHONE -> UserSearch.by(Field.PHONE, value, value.startsWith("+") ? Match.EQUALS : Match.ENDS_WITH);
      case EMAIL -> UserSearch.by(Field.EMAIL, value, Match.EQUALS_IGNORE_CASE)
          .or(Field.LOGIN_NAME, value, Match.EQUALS_IGNORE_CASE);
      case LOGIN_NAME -> UserSearch.by(Field.LOGIN_NAME, value, Match.EQUALS_IGNORE_CASE);
      case USER_ID -> UserSearch.by(Field.ID, value, Match.EQUALS);
      case NAME -> UserSearch.by(Field.DISPLAY_NAME, value, Match.CONTAINS_IGNORE_CASE)
          .or(Field.LOGIN_NAME, value, Match.CONTAINS_IGNORE_CASE);
    };
  }
}
