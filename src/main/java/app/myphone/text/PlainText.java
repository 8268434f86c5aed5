package app.myphone.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text from a stranger made harmless: without control, format and bidi characters, bounded. Nothing that a server or a
 * link sends can break a line, turn the reading direction or hide what it says.
 */
public final class PlainText {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]");

  /** The same but for the zero-width joiner and non-joiner between two letters, where they are part of the word. */
  private static final Pattern UNSEARCHABLE =
      Pattern.compile("(?:(?<![\\p{L}\\p{M}])[\\u200C\\u200D]|[\\u200C\\u200D](?![\\p{L}\\p{M}])"
          + "|[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}&&[^\\u200C\\u200D]])");

  private static final Pattern PASSWORD = Pattern.compile("(?s)^(.*?://(?=.*@)|(?=[^@]*:.*@)).*@");

  private PlainText() {}

  /** One line of at most {@code longest} characters; longer text ends in an ellipsis. */
  public static String clean(String text, int longest) {
    if (text.length() <= longest && isPlain(text)) {
      return text;
    }
    String bounded = text.length() > 4 * longest ? text.substring(0, 4 * longest) : text;
    String clean = UNSAFE.matcher(BLANKS.matcher(bounded).replaceAll(" ")).replaceAll("").strip();
    return clean.codePointCount(0, clean.length()) <= longest && bounded.length() == text.length()
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, Math.min(longest - 1, clean.codePointCount(0, clean.length()))))
            + "…";
  }

  /** An address without the user and the password that may stand before its host: what may be said of one. */
  public static String withoutPassword(String address) {
    return PASSWORD.matcher(address).replaceFirst("$1…@");
  }

  /**
   * What a person typed, to be compared with what others wrote: one line of at most {@code longest} characters, letters
   * with their accents as one character (Unicode's form C). It is not for showing.
   */
  public static String searchable(String text, int longest) {
    String bounded = text.length() > 4 * longest ? text.substring(0, 4 * longest) : text;
    String clean = UNSEARCHABLE.matcher(BLANKS.matcher(bounded).replaceAll(" ")).replaceAll("").strip();
    String whole = Normalizer.normalize(clean, Normalizer.Form.NFC);
    return whole.codePointCount(0, whole.length()) <= longest
        ? whole : whole.substring(0, whole.offsetByCodePoints(0, longest)).strip();
  }

  /** ASCII without control characters and needless blanks, which is nearly everything: nothing to be done. */
  private static boolean isPlain(String text) {
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || (c == ' ' && blank)) {
        return false;
      }
      blank = c == ' ';
    }
    return !blank || text.isEmpty();
  }
}
