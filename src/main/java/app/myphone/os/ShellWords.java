package app.myphone.os;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a list of commands with colons between, and each into words as a shell does (POSIX Shell Command Language, 2.2):
 * at blanks, but for what is quoted or follows a backslash. Nothing is expanded, no shell is asked. A quote that nothing
 * ends is a character like another.
 */
final class ShellWords {
  private final String text;
  private final List<Command> commands = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean begun;
  private int start;

  private ShellWords(String text) {
    this.text = text;
  }

  /**
   * One command.
   *
   * @param text as it stands there, without blanks around
   * @param words what a shell would make of it
   */
  record Command(String text, List<String> words) {}

  static List<Command> commands(String list) {
    return new ShellWords(list).split();
  }

  private List<Command> split() {
    int at = 0;
    while (at < text.length()) {
      at = next(at);
    }
    endCommand(at);
    return commands;
  }

  /** Reads one character, or one quoted part; returns where to go on. */
  private int next(int at) {
    char c = text.charAt(at);
    int end = c == '\'' || c == '"' ? end(c, at + 1) : -1;
    if (end > 0) {
      quoted(c, at + 1, end);
      return end + 1;
    }
    if (c == '\\' && at + 1 < text.length()) {
      add(text.charAt(at + 1));
      return at + 2;
    }
    if (c == ':') {
      endCommand(at);
    } else if (Character.isWhitespace(c)) {
      endWord();
    } else {
      add(c);
    }
    return at + 1;
  }

  /** Where the quote ends; -1 when it does not. */
  private int end(char quote, int from) {
    for (int at = from; at < text.length(); at++) {
      if (quote == '"' && text.charAt(at) == '\\') {
        at++;
      } else if (text.charAt(at) == quote) {
        return at;
      }
    }
    return -1;
  }

  /** Between double quotes a backslash is for what would mean something else there. */
  private void quoted(char quote, int from, int end) {
    begun = true;
    for (int at = from; at < end; at++) {
      boolean escaped = quote == '"' && text.charAt(at) == '\\' && "\"\\$`".indexOf(text.charAt(at + 1)) >= 0;
      word.append(text.charAt(escaped ? ++at : at));
    }
  }

  private void add(char c) {
    begun = true;
    word.append(c);
  }

  private void endWord() {
    if (begun) {
      words.add(word.toString());
    }
    word.setLength(0);
    begun = false;
  }

  private void endCommand(int at) {
    endWord();
    commands.add(new Command(text.substring(start, at).strip(), List.copyOf(words)));
    words.clear();
    start = at + 1;
  }
}
