package app.myphone.zitadel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What accounts are searched by: one condition, any of several, or none ({@code POST /v2/users}, "queries").
 *
 * @param state only accounts in this state
 */
public record UserSearch(List<Condition> anyOf, Optional<UserState> state) {
  public UserSearch {
    anyOf = List.copyOf(anyOf);
  }

  /** What is compared. */
  public enum Field { PHONE, EMAIL, LOGIN_NAME, DISPLAY_NAME, ID, ORGANISATION }

  /** How it is compared; text is taken as it is, no character stands for others. */
  public enum Match { EQUALS, EQUALS_IGNORE_CASE, CONTAINS_IGNORE_CASE, ENDS_WITH }

  /** One comparison. */
  public record Condition(Field field, String value, Match match) {}

  public static UserSearch by(Field field, String value, Match match) {
    return new UserSearch(List.of(new Condition(field, value, match)), Optional.empty());
  }

  /** Whoever may be seen. */
  public static UserSearch everybody() {
    return new UserSearch(List.of(), Optional.empty());
  }

  /** Whoever is in this organisation. */
  public static UserSearch in(String organisation) {
    return by(Field.ORGANISATION, organisation, Match.EQUALS);
  }

  /** The same, or this. */
  public UserSearch or(Field field, String value, Match match) {
    List<Condition> more = new ArrayList<>(anyOf);
    more.add(new Condition(field, value, match));
    return new UserSearch(more, state);
  }

  /** The same among the accounts in one state. */
  public UserSearch among(UserState only) {
    return new UserSearch(anyOf, Optional.of(only));
  }

  /** The {@code queries} of a request. */
  List<Object> queries() {
    List<Object> each = anyOf.stream().<Object>map(UserSearch::query).toList();
    List<Object> all = new ArrayList<>(each.size() <= 1 ? each : List.of(Map.of("orQuery", Map.of("queries", each))));
    state.ifPresent(only -> all.add(Map.of("stateQuery", Map.of("state", "USER_STATE_" + only))));
    return all;
  }

  private static Map<String, Object> query(Condition condition) {
    String method = "TEXT_QUERY_METHOD_" + condition.match();
    return switch (condition.field()) {
      case PHONE -> Map.of("phoneQuery", Map.of("number", condition.value(), "method", method));
      case EMAIL -> Map.of("emailQuery", Map.of("emailAddress", condition.value(), "method", method));
      case LOGIN_NAME -> Map.of("loginNameQuery", Map.of("loginName", condition.value(), "method", method));
      case DISPLAY_NAME -> Map.of("displayNameQuery", Map.of("displayName", condition.value(), "method", method));
      case ID -> Map.of("inUserIdsQuery", Map.of("userIds", List.of(condition.value())));
      case ORGANISATION -> Map.of("organizationIdQuery", Map.of("organizationId", condition.value()));
    };
  }
}
