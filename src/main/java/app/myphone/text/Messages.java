package app.myphone.text;

import java.text.ListFormat;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** The words of one language, from {@code app/myphone/messages*.properties}. Thread-safe. */
public final class Messages {
  private static final String PATH = "app/myphone/messages";
  private static final Pattern COUNT = Pattern.compile("\\d{1,18}");
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ResourceBundle bundle;
  private final boolean rightToLeft;

  /** @param bundle with every key there is */
  Messages(Locale locale, ResourceBundle bundle) {
    this.locale = locale;
    this.bundle = bundle;
    this.rightToLeft = WritingDirection.isRightToLeft(locale);
  }

  /** The words for a wanted language; English where there are none. Dates and countries keep the wanted region. */
  public static Messages in(Locale wanted) {
    Locale spoken = Bundles.has(PATH, wanted.getLanguage()) ? wanted : Locale.ENGLISH;
    return new Messages(spoken, ResourceBundle.getBundle(PATH.replace('/', '.'), spoken, NO_FALLBACK));
  }

  /** The languages there are bundles for, English first. Not for a start: {@link Bundles#locales}. */
  public static List<Locale> languages() {
    return locales().stream().filter(locale -> locale.getCountry().isEmpty()).toList();
  }

  /** The languages, and the regions whose words differ in places. Not for a start: {@link Bundles#locales}. */
  public static List<Locale> locales() {
    return Bundles.locales(PATH);
  }

  /** The language really spoken: for dates, country names, {@code Accept-Language} and {@code ui_locales}. */
  public Locale locale() {
    return locale;
  }

  /** Whether the language is written from right to left: then the window is, too. */
  public boolean isRightToLeft() {
    return rightToLeft;
  }

  /**
   * What comes from elsewhere, such as a number, an address or a name, to stand among the words of this language: where
   * they are written from right to left, it keeps its own order. Not for what is copied.
   */
  public String foreign(String text) {
    return rightToLeft ? WritingDirection.kept(text) : text;
  }

  /** Several things in a row, as {@code a, b and c}. */
  public String list(List<String> things) {
    return things.isEmpty() ? ""
        : ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
            .format(things.stream().map(this::foreign).toList());
  }

  /**
   * The text of a key, its {@code {0}} filled in ({@link MessageFormat}). Where there is none, the form of it that goes
   * with the first argument, a whole number ({@link PluralRules}): {@code key.one}, {@code key.other} and so on.
   *
   * @throws java.util.MissingResourceException for a key no bundle has: a bug, found by LocalisationTest
   */
  public String get(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(form(key, arguments)), locale).format(kept(arguments));
  }

  private Object[] kept(Object... arguments) {
    return Arrays.stream(arguments).map(argument -> argument instanceof String text ? foreign(text) : argument).toArray();
  }

  private String form(String key, Object... arguments) {
    if (arguments.length == 0 || bundle.containsKey(key)) {
      return key;
    }
    String count = arguments[0].toString();
    return COUNT.matcher(count).matches() ? key + "." + PluralRules.category(Long.parseLong(count), locale) : key;
  }

  /** Minutes and seconds left, as {@code 4:41}. */
  public static String countdown(Duration left) {
    return left.toMinutes() + (left.toSecondsPart() < 10 ? ":0" : ":") + left.toSecondsPart();
  }
}
