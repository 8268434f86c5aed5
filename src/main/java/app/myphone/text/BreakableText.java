package app.myphone.text;

import java.util.regex.Pattern;

/**
 * Text that JavaFX can break into lines. On Linux it fails, with an exception that leaves the window half drawn, at each
 * line that breaks among letters written from right to left (JavaFX 26.0.2, {@code PangoGlyphLayout}: it keeps the text a
 * run had before it was split). So each such word becomes a run of its own, by marks that are not seen.
 */
public final class BreakableText {
  /** Below it no letter is written from right to left. */
  private static final char FIRST = 0x590;
  private static final String MARK = "\u200e";
  private static final String NO_BREAK = "\u00a0";

  private BreakableText() {}

  /** Whether there is a letter that is written from right to left. */
  public static boolean isRightToLeft(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST && isRightToLeft(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRightToLeft(int letter) {
    byte direction = Character.getDirectionality(letter);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /**
   * The same text with marks; itself when it needs none.
   *
   * @param around whether it stands among words that are written from right to left
   */
  public static String of(String text, boolean around) {
    if (!isRightToLeft(text)) {
      return text;
    }
    String cut = Patterns.LONG.matcher(Patterns.ADDED.matcher(Patterns.TURNED.matcher(text).replaceAll(" ")).replaceAll("")).replaceAll("$1" + MARK);
    String plain = Patterns.HYPHEN.matcher(cut).replaceAll("$1" + MARK);
    return around ? parted(plain)
        : Patterns.PHRASE.matcher(plain).replaceAll(phrase -> "\u2067" + parted(phrase.group()) + "\u2069");
  }

  /** A blank ends the run of the word before it, and a mark keeps it from the next one; where it could not, no line ends. */
  private static String parted(String text) {
    return Patterns.TURN.matcher(text).replaceAll(NO_BREAK).replace(" ", " " + MARK);
  }

  /** Made when there is such a text for the first time: most people never see one. */
  private static final class Patterns {
    private static final String LETTERS =
        "[\\x{590}-\\x{8ff}\\x{fb1d}-\\x{fdff}\\x{fe70}-\\x{fefc}\\x{10800}-\\x{10fff}\\x{1e800}-\\x{1efff}]";
    private static final Pattern PHRASE = Pattern.compile(LETTERS + "(?:[^\\p{L}\\n]*" + LETTERS + ")*");
    /** No line is narrower than so many letters. */
    private static final Pattern LONG = Pattern.compile("(" + LETTERS + "{10})(?=" + LETTERS + ")");
    /** After these a line may end within a word. */
    private static final Pattern HYPHEN = Pattern.compile("([-\\x{5be}\\x{2010}-\\x{2014}/|?!;,.)}])(?=" + LETTERS + ")");
    private static final Pattern ADDED = Pattern.compile("[\u2067\u2069]|(?<= )" + MARK);
    /** From a number, or what is read from left to right, to a word. */
    private static final Pattern TURN = Pattern.compile("(?<=[\\p{Nd}" + MARK + "]|\\p{IsLatin}) (?=" + LETTERS + ")");
    private static final Pattern TURNED = Pattern.compile(TURN.pattern().replace(") (", ")" + NO_BREAK + "("));
  }
}
