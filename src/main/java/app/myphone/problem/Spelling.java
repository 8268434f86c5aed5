package app.myphone.problem;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in lower case and without blanks, and where each of its characters stands in the line it was read from. */
final class Spelling {
  /** Of ASCII, which is all that a secret has: in URLs, JSON, HTML, C, quoted-printable. */
  private static final Pattern ESCAPE = Pattern.compile("(?=[\\\\%=&])(?:(?:\\\\u0{6}|[\\\\%]u00|[%=]|\\\\x)([0-9a-f]{2})"
      + "|(?:&#x|\\\\u\\{)0{0,6}([0-9a-f]{2})[;}]|&#0{0,6}([0-9]{2,3});|\\\\([01][0-7]{2})|\\\\([/\"'-])|&([a-z]{3,8});)");
  private static final Map<String, Character> NAMES =
      Map.of("amp", '&', "lowbar", '_', "hyphen", '-', "dash", '-', "period", '.', "sol", '/', "plus", '+', "equals", '=');
  /** What stands before an ASCII character of double width (Unicode, Halfwidth and Fullwidth Forms). */
  private static final int WIDER = 0xFEE0;

  /** In which the first groups of an escape are written. */
  private static final int[] BASES = {16, 16, 10, 8};

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
        spelling.add(String.valueOf(narrow(line.charAt(i))).toLowerCase(Locale.ROOT).charAt(0), i, i + 1);
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
    for (int number = 1; number <= BASES.length; number++) {
      if (escape.group(number) != null) {
        return lower(Integer.parseInt(escape.group(number), BASES[number - 1]));
      }
    }
    return escape.group(5) != null ? escape.group(5).charAt(0) : NAMES.getOrDefault(escape.group(6), '\ufffd');
  }

  private static char narrow(char c) {
    return c >= '!' + WIDER && c <= '~' + WIDER ? (char) (c - WIDER) : c;
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
