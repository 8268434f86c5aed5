package app.myphone.problem;

import java.util.BitSet;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Secrets in a form in which parts of them are found quickly, however many there are and however long the text is. */
final class SecretValues {
  /** So many characters in a row are in no text by chance. */
  private static final int PART = 12;
  /** A shorter secret would be found in every other word. */
  private static final int SHORTEST = 6;
  private static final int BITS = 1 << 20;

  private final BitSet parts = new BitSet(BITS);
  private final String whole;
  private final Set<String> brief;

  /** @param values in lower case */
  SecretValues(Collection<String> values) {
    whole = values.stream().filter(value -> value.length() >= PART).collect(Collectors.joining("\n"));
    brief = values.stream().filter(value -> value.length() >= SHORTEST && value.length() < PART)
        .collect(Collectors.toSet());
    for (int start = 0; start + PART <= whole.length(); start++) {
      parts.set(bit(whole.substring(start, start + PART)));
    }
  }

  boolean isEmpty() {
    return whole.isEmpty() && brief.isEmpty();
  }

  /** Where a part of a secret that begins there ends; at its beginning when there is none. */
  int end(Spelling spelling, int start) {
    String text = spelling.text();
    if (start + PART <= text.length()) {
      String part = text.substring(start, start + PART);
      if (parts.get(bit(part)) && whole.contains(part)) {
        return start + PART;
      }
    }
    return brief.isEmpty() || spelling.isWithinWord(start) ? start : briefEnd(spelling, start);
  }

  /** A brief secret is a word or words of its own: a token that is "access" leaves "access_denied" as it is. */
  private int briefEnd(Spelling spelling, int start) {
    String text = spelling.text();
    for (int end = Math.min(start + PART - 1, text.length()); end >= start + SHORTEST; end--) {
      if (brief.contains(text.substring(start, end)) && !spelling.isWithinWord(end)) {
        return end;
      }
    }
    return start;
  }

  boolean areIn(Spelling spelling) {
    for (int start = 0; start < spelling.text().length(); start++) {
      if (end(spelling, start) > start) {
        return true;
      }
    }
    return false;
  }

  private static int bit(String part) {
    int hash = part.hashCode();
    return (hash ^ (hash >>> 12)) & (BITS - 1);
  }
}
