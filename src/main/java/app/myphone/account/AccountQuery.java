package app.myphone.account;

import app.myphone.text.PhoneText;
import app.myphone.text.PlainText;
import app.myphone.zitadel.UserSearch;
import app.myphone.zitadel.UserSearch.Field;
import app.myphone.zitadel.UserSearch.Match;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was typed into the one box, and what it was understood as.
 *
 * @param typed cleaned of control and bidi characters, at most {@value #LONGEST} characters; never blank
 * @param home the region of whoever asks, ISO 3166, for numbers without a country; possibly empty
 * @param value what is searched: a number in E.164 (or its digits, when nothing says which country), an address, a
 *     name, an id
 */
public record AccountQuery(String typed, String home, Kind kind, String value) {
  static final int LONGEST = 200;
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");
  private static final Pattern ID = Pattern.compile("[0-9]{15,20}");

  /** As what a text can be searched. */
  public enum Kind { PHONE, EMAIL, LOGIN_NAME, USER_ID, NAME }

  /**
   * Understands a text.
   *
   * @param region ISO 3166 of whoever asks, or nothing
   * @return empty when there is nothing to look for: blanks, control characters
   */
  public static Optional<AccountQuery> of(String typed, String region) {
    String clean = cut(PlainText.clean(typed, LONGEST + 1));
    return clean.isEmpty() ? Optional.empty()
        : Stream.of(Kind.USER_ID, Kind.PHONE, Kind.EMAIL, Kind.NAME)
            .flatMap(kind -> read(clean, region, kind).stream()).findFirst();
  }

  /** Every way it can be read, the likeliest first. */
  public List<Kind> kinds() {
    return Stream.of(Kind.USER_ID, Kind.PHONE, Kind.EMAIL, Kind.NAME, Kind.LOGIN_NAME)
        .filter(other -> read(typed, home, other).isPresent()).toList();
  }

  /**
   * The same text read otherwise.
   *
   * @param other one of {@link #kinds()}
   */
  public AccountQuery as(Kind other) {
    return read(typed, home, other).orElseThrow(() -> new IllegalArgumentException("cannot be read as " + other));
  }

  /** The region that was taken for a number without a country: to be said. */
  public Optional<String> region() {
    return kind == Kind.PHONE ? TypedNumber.of(typed, home).flatMap(TypedNumber::region) : Optional.empty();
  }

  /** What is searched, as a person reads it: {@code +41 79 123 45 67}. */
  public String shown() {
    return kind == Kind.PHONE ? PhoneText.of(value).shown() : value;
  }

  /** What is asked of the server: whatever may be meant by the text. */
  UserSearch search() {
    return switch (kind) {
      case PHONE -> UserSearch.by(Field.PHONE, value, value.startsWith("+") ? Match.EQUALS : Match.ENDS_WITH);
      case EMAIL -> UserSearch.by(Field.EMAIL, value, Match.EQUALS_IGNORE_CASE)
          .or(Field.LOGIN_NAME, value, Match.EQUALS_IGNORE_CASE);
      case LOGIN_NAME -> UserSearch.by(Field.LOGIN_NAME, value, Match.EQUALS_IGNORE_CASE);
      case USER_ID -> UserSearch.by(Field.ID, value, Match.EQUALS);
      case NAME -> UserSearch.by(Field.DISPLAY_NAME, value, Match.CONTAINS_IGNORE_CASE)
          .or(Field.LOGIN_NAME, value, Match.CONTAINS_IGNORE_CASE);
    };
  }

  private static Optional<AccountQuery> read(String typed, String home, Kind kind) {
    Optional<String> value = switch (kind) {
      case USER_ID -> Optional.of(typed).filter(text -> ID.matcher(text).matches());
      case PHONE -> TypedNumber.of(typed, home).map(TypedNumber::searched);
      case EMAIL -> Optional.of(typed).filter(text -> ADDRESS.matcher(text).matches());
      case LOGIN_NAME, NAME -> Optional.of(typed);
    };
    return value.map(text -> new AccountQuery(typed, home, kind, text));
  }

  /** Nothing longer is anywhere; an ellipsis would be searched too. */
  private static String cut(String clean) {
    int length = clean.codePointCount(0, clean.length());
    return length <= LONGEST ? clean : clean.substring(0, clean.offsetByCodePoints(0, LONGEST)).strip();
  }
}
