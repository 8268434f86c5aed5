package app.myphone.problem;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in lower case and without blanks, and where each of its characters stands in the line it was read from. */
final class Spelling {
  private static final Pattern ESCAPE = Pattern.compile(
      "%([0-9a-f]{2})|\\\\u([0-9a-f]{4})|\\\\x([0-9a-f]{2})|&#x([0-9a-f]{1,6});|&#([0-9]{1,7});|\\\\([/\"'-])|&amp(;)");

  private final String text;
  private final int[] starts;
  private final int[] ends;

  private Spelling(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  static Spelling of(String line) {
    Builder spelling = new Builder(line.length());
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) != ' ') {
        spelling.add(String.valueOf(line.charAt(i)).toLowerCase(Locale.ROOT).charAt(0), i, i + 1);
      }
    }
    return spelling.built();
  }

  String text() {
    return text;
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }

  /** Whether the characters before and at an index belong to one word of the line. */
  boolean isWithinWord(int index) {
    return index > 0 && index < text.length() && ends[index - 1] == starts[index]
        && isOfWord(text.charAt(index - 1)) && isOfWord(text.charAt(index));
  }

  private static boolean isOfWord(char character) {
    return Character.isLetterOrDigit(character) || character == '_';
  }

  /** Whether there is nothing to decode. */
  boolean isPlain() {
    return !ESCAPE.matcher(text).find();
  }

  /** The same with its escapes undone, once; shorter than this one. */
  Spelling decoded() {
    Builder spelling = new Builder(text.length());
    Matcher escape = ESCAPE.matcher(text);
    int next = 0;
    while (escape.find()) {
      copy(next, escape.start(), spelling);
      spelling.add(character(escape), starts[escape.start()], ends[escape.end() - 1]);
      next = escape.end();
    }
    copy(next, text.length(), spelling);
    return spelling.built();
  }

  private void copy(int from, int to, Builder spelling) {
    for (int i = from; i < to; i++) {
      spelling.add(text.charAt(i), starts[i], ends[i]);
    }
  }

  private static char character(Matcher escape) {
    for (int hex = 1; hex <= 4; hex++) {
      if (escape.group(hex) != null) {
        return lower(Integer.parseInt(escape.group(hex), 16));
      }
    }
    return escape.group(5) != null ? lower(Integer.parseInt(escape.group(5)))
        : escape.group(6) != null ? escape.group(6).charAt(0) : '&';
  }

  private static char lower(int code) {
    return code < 0x80 ? String.valueOf((char) code).toLowerCase(Locale.ROOT).charAt(0) : '\ufffd';
  }

  private static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final int[] starts;
    private final int[] ends;

    Builder(int longest) {
      starts = new int[longest];
      ends = new int[longest];
    }

    void add(char character, int start, int end) {
      starts[text.length()] = start;
      ends[text.length()] = end;
      text.append(character);
    }

    Spelling built() {
      return new Spelling(text.toString(), starts, ends);
    }
  }
}
