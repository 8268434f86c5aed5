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
  int end(String text, int start) {
    if (start + PART <= text.length()) {
      String part = text.substring(start, start + PART);
      if (parts.get(bit(part)) && whole.contains(part)) {
        return start + PART;
      }
    }
    for (int length = PART - 1; length >= SHORTEST && !brief.isEmpty(); length--) {
      if (start + length <= text.length() && brief.contains(text.substring(start, start + length))) {
        return start + length;
      }
    }
    return start;
  }

  boolean areIn(String text) {
    for (int start = 0; start < text.length(); start++) {
      if (end(text, start) > start) {
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
