package app.myphone.text;

import java.util.regex.Pattern;

/** Text from a stranger made harmless: without control, format and bidi characters, bounded. */
public final class PlainText {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]");

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
