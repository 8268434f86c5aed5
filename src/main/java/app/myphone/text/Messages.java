package app.myphone.text;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of one language, from {@code app/myphone/messages*.properties}. Thread-safe. */
public final class Messages {
  private static final String BUNDLE = "app.myphone.messages";
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ResourceBundle bundle;

  private Messages(Locale locale) {
    this.locale = locale;
    this.bundle = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
  }

  /** The words for a wanted language; English where there are none. Dates and countries keep the wanted region. */
  public static Messages in(Locale wanted) {
    boolean spoken = LANGUAGES.stream().anyMatch(known -> known.getLanguage().equals(wanted.getLanguage()));
    return new Messages(spoken ? wanted : Locale.ENGLISH);
  }

  /** The languages there are bundles for, English first. */
  public static List<Locale> languages() {
    return LANGUAGES;
  }

  /** The language really spoken: for dates, country names, {@code Accept-Language} and {@code ui_locales}. */
  public Locale locale() {
    return locale;
  }

  /**
   * The text of a key, its {@code {0}} filled in ({@link MessageFormat}). Where that is one of something, the text of
   * {@code key.one} if there is one.
   *
   * @throws java.util.MissingResourceException for a key no bundle has: a bug, found by LocalisationTest
   */
  public String get(String key, Object... arguments) {
    String counted = key + ".one";
    boolean one = arguments.length > 0 && String.valueOf(arguments[0]).equals("1") && bundle.containsKey(counted);
    return new MessageFormat(bundle.getString(one ? counted : key), locale).format(arguments);
  }

  /** Minutes and seconds left, as {@code 4:41}. */
  public static String countdown(Duration left) {
    return left.toMinutes() + (left.toSecondsPart() < 10 ? ":0" : ":") + left.toSecondsPart();
  }
}
