package app.myphone.text;

import java.util.Locale;
import java.util.Set;

/** Which way a language is written, and how text of the other way keeps its order within it. */
final class WritingDirection {
  /** By CLDR's likely subtags: those whose usual script goes from right to left. */
  private static final Set<String> LANGUAGES = Set.of("ar", "arc", "bal", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "ks",
      "lrc", "mzn", "nqo", "pnb", "ps", "sd", "sdh", "syr", "ug", "ur", "yi");
  private static final Set<String> SCRIPTS = Set.of("Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");
  /** Left-to-right mark: not seen. Isolates (UAX #9) would be better, but JavaFX draws them as boxes. */
  private static final char MARK = '\u200e';

  private WritingDirection() {}

  static boolean isRightToLeft(Locale language) {
    return language.getScript().isEmpty() ? LANGUAGES.contains(language.getLanguage())
        : SCRIPTS.contains(language.getScript());
  }

  /** Keeps a number, an address or a name from left to right; what has letters of the other way stays as it is. */
  static String kept(String text) {
    return text.isEmpty() || BreakableText.isRightToLeft(text) ? text : MARK + text + MARK;
  }
}
