package app.myphone.text;

import java.util.Locale;

/**
 * Which form of a word goes with a whole number, by the rules of
 * <a href="https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html">CLDR</a>. A language that
 * isn't listed here has the forms of English.
 */
public final class PluralRules {
  private static final long MILLION = 1_000_000;

  private PluralRules() {}

  /** {@code zero}, {@code one}, {@code two}, {@code few}, {@code many} or {@code other}; the sign doesn't count. */
  public static String category(long number, Locale locale) {
    long n = Math.abs(number);
    return switch (locale.getLanguage()) {
      case "id", "ja", "ko", "zh" -> "other";
      case "fr" -> n < 2 ? "one" : millions(n);
      case "pt" -> n == 1 || (n == 0 && !locale.getCountry().equals("PT")) ? "one" : millions(n);
      case "es", "it" -> n == 1 ? "one" : millions(n);
      case "cs" -> n == 1 ? "one" : isIn(n, 2, 4) ? "few" : "other";
      case "ro" -> n == 1 ? "one" : n == 0 || isIn(n % 100, 1, 19) ? "few" : "other";
      case "pl" -> n == 1 ? "one" : slavic(n).replace("one", "many");
      case "ru", "uk" -> slavic(n);
      case "mk" -> endsInOne(n) ? "one" : "other";
      case "ar" -> arabic(n);
      default -> n == 1 ? "one" : "other";
    };
  }

  private static String millions(long n) {
    return n != 0 && n % MILLION == 0 ? "many" : "other";
  }

  private static String slavic(long n) {
    return endsInOne(n) ? "one" : isIn(n % 10, 2, 4) && !isIn(n % 100, 12, 14) ? "few" : "many";
  }

  private static String arabic(long n) {
    return n == 0 ? "zero" : n == 1 ? "one" : n == 2 ? "two"
        : isIn(n % 100, 3, 10) ? "few" : n % 100 > 10 ? "many" : "other";
  }

  private static boolean endsInOne(long n) {
    return n % 10 == 1 && n % 100 != 11;
  }

  private static boolean isIn(long n, long first, long last) {
    return n >= first && n <= last;
  }
}
