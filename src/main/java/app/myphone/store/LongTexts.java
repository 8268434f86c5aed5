package app.myphone.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Texts of any length in a keychain whose entries are short: Windows takes 2560 bytes, and java-keyring gives it two for
 * each character (UTF-16). A long one is cut; the first entry says in how many parts, the others have its name with their
 * number behind. Short ones are kept as they are.
 */
record LongTexts(Keychain.Items items) implements Keychain.Items {
  /** In {@code char}s. */
  static final int LONGEST = 1200;
  /** No text of ours begins like this: they are JSON. */
  private static final String MARK = "parts:";

  @Override
  public Optional<String> read(String name) throws CredentialStoreException {
    Optional<String> first = items.read(name);
    int parts = first.map(LongTexts::parts).orElse(0);
    if (parts == 0) {
      return first;
    }
    StringBuilder whole = new StringBuilder();
    for (int part = 1; part <= parts; part++) {
      whole.append(items.read(name(name, part)).orElse(""));
    }
    return Optional.of(whole.toString());
  }

  @Override
  public void write(String name, String text) throws CredentialStoreException {
    int before = items.read(name).map(LongTexts::parts).orElse(0);
    List<String> parts = text.length() <= LONGEST ? List.of() : cut(text);
    for (int part = 1; part <= parts.size(); part++) {
      items.write(name(name, part), parts.get(part - 1));
    }
    items.write(name, parts.isEmpty() ? text : MARK + parts.size());
    deleteParts(name, parts.size() + 1, before);
  }

  @Override
  public void delete(String name) throws CredentialStoreException {
    int parts = items.read(name).map(LongTexts::parts).orElse(0);
    items.delete(name);
    deleteParts(name, 1, parts);
  }

  @Override
  public Optional<Keychain.Prompt> prompt() throws CredentialStoreException {
    return items.prompt();
  }

  @Override
  public void close() {
    items.close();
  }

  private void deleteParts(String name, int from, int to) throws CredentialStoreException {
    for (int part = from; part <= to; part++) {
      items.delete(name(name, part));
    }
  }

  private static List<String> cut(String text) {
    List<String> parts = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int end = Math.min(text.length(), at + LONGEST);
      end = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
      parts.add(text.substring(at, end));
      at = end;
    }
    return parts;
  }

  private static int parts(String first) {
    return first.matches(MARK + "[1-9][0-9]{0,2}") ? Integer.parseInt(first.substring(MARK.length())) : 0;
  }

  private static String name(String name, int part) {
    return name + " #" + part;
  }
}
