package app.myphone.account;

import app.myphone.text.PhoneText;
import app.myphone.text.PlainText;
import app.myphone.zitadel.UserSearch.Field;
import app.myphone.zitadel.UserSearch.Match;
import app.myphone.zitadel.UserSearch;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
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
  private static final String QUOTES = "\"“”„«»";
  /** What else stands around an address, never in a name. */
  private static final String BRACKETS = "'‘’`<>";
  private static final Pattern REMARK = Pattern.compile("(?<=@[^\\s()]{1,200})\\s*\\([^()]*\\)[\\s,;.]*$");
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+");
  private static final Pattern NAMED = Pattern.compile("(?<name>.*?)\\s*<(?<address>[^<>]*@[^<>]*)>[\\s,;.]*");
  private static final Pattern LABEL = Pattern.compile("(?i)^(?:e-?mail|mail|mailto|smtp|sip|xmpp|acct)\\s*:\\s*");
  /** What ZITADEL makes itself, and what an import brings along; other ids look like words. */
  private static final Pattern ID =
      Pattern.compile("[0-9]{15,20}|[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
  private static final Pattern PATH = Pattern.compile("\\.{1,2}");

  /** As what a text can be searched. */
  public enum Kind {
    PHONE,
    EMAIL,
    LOGIN_NAME,
    USER_ID,
    NAME;

    /** The name in options and in JSON: {@code login-name}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Understands a text.
   *
   * @param region ISO 3166 of whoever asks, or nothing
   * @return empty when there is nothing to look for: blanks, control characters
   */
  public static Optional<AccountQuery> of(String typed, String region) {
    String clean = PlainText.searchable(typed, LONGEST);
    return clean.isEmpty() ? Optional.empty()
        : likeliest(clean).flatMap(kind -> read(clean, region, kind).stream()).findFirst();
  }

  /** Every way it can be read, the likeliest first. */
  public List<Kind> kinds() {
    return Stream.concat(likeliest(typed), Stream.of(Kind.LOGIN_NAME, Kind.USER_ID)).distinct()
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

  /**
   * The same with accents apart from their letters (Unicode's form D), as some systems write names: the server compares
   * character by character. Empty where that makes no difference.
   */
  public Optional<AccountQuery> decomposed() {
    String apart = Normalizer.normalize(value, Normalizer.Form.NFD);
    return apart.equals(value) || apart.codePointCount(0, apart.length()) > LONGEST
        ? Optional.empty() : Optional.of(new AccountQuery(typed, home, kind, apart));
  }

  /** The region that was taken for a number without a country: to be said. */
  public Optional<String> region() {
    return kind == Kind.PHONE ? TypedNumber.of(typed, home).flatMap(TypedNumber::region) : Optional.empty();
  }

  /** What is searched, as a person reads it: {@code +41 79 123 45 67}. */
  public String shown() {
    return kind == Kind.PHONE ? PhoneText.of(value).shown() : PlainText.clean(value, LONGEST);
  }

  private static Stream<Kind> likeliest(String typed) {
    Stream<Kind> others = Stream.of(Kind.PHONE, Kind.EMAIL, Kind.NAME);
    return ID.matcher(bare(typed)).matches() ? Stream.concat(Stream.of(Kind.USER_ID), others) : others;
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
      case USER_ID -> Optional.of(bare(typed)).filter(AccountQuery::isId);
      case PHONE -> TypedNumber.of(typed, home).map(TypedNumber::searched);
      case EMAIL -> address(typed);
      case LOGIN_NAME -> address(typed).or(() -> Optional.of(bare(typed)));
      case NAME -> Optional.of(name(typed));
    };
    return value.map(text -> new AccountQuery(typed, home, kind, text));
  }

  /** Whatever can be seen may be an id; but a dot or two would be another place in a URL. */
  private static boolean isId(String text) {
    return text.chars().noneMatch(Character::isWhitespace) && !PATH.matcher(text).matches();
  }

  /** Also of {@code Ada <ada@example.com>}, {@code mailto:ada@example.com?subject=x}, {@code E-mail: ada@example.com,}. */
  private static Optional<String> address(String typed) {
    Matcher named = NAMED.matcher(typed);
    String text = (named.matches() ? named.group("address") : bare(REMARK.matcher(typed).replaceFirst(""))).replace('＠', '@');
    String address = LABEL.matcher(text).replaceFirst("");
    if (text.regionMatches(true, 0, "mailto:", 0, 7)) {
      address = address.replaceFirst("\\?.*", "").replaceAll("(?i)%40", "@").replaceAll("(?i)%2B", "+");
    }
    return Optional.of(bare(address, QUOTES + BRACKETS).replaceFirst("\\.+$", "")).filter(found -> ADDRESS.matcher(found).matches());
  }

  private static String name(String typed) {
    Matcher named = NAMED.matcher(typed);
    return named.matches() && !bare(named.group("name")).isEmpty() ? bare(named.group("name")) : bare(typed);
  }

  /** Without what a copied line or cell has around it; punctuation alone stays. */
  private static String bare(String typed) {
    return bare(typed, QUOTES);
  }

  private static String bare(String typed, String around) {
    int start = 0;
    int end = typed.length();
    while (start < end && isAround(typed.charAt(start), around)) {
      start++;
    }
    while (end > start && isAround(typed.charAt(end - 1), around + ",;")) {
      end--;
    }
    return start == end ? typed : typed.substring(start, end);
  }

  private static boolean isAround(char c, String others) {
    return c == ' ' || others.indexOf(c) >= 0;
  }
}
