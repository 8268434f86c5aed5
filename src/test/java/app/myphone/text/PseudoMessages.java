package app.myphone.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The English words made strange, to find what no translator could reach: longer ones in brackets, and others written
 * from right to left. Nothing of it is shipped.
 */
public final class PseudoMessages {
  /** Stands around each text of {@link #longer}. */
  public static final char OPEN = '[';
  public static final char CLOSE = ']';

  private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String ACCENTED = "àƀçďéƒĝĥíĵķļɱñóþqŕšţúṽŵẋýžÀƁÇĎÉƑĜĤÍĴĶĻṀÑÓÞQŔŠŢÚṼŴẊÝŽ";
  private static final String FILLING = " óñé ţŵó ţĥŕéé ƒóúŕ ƒíṽé šíẋ šéṽéñ éíĝĥţ ñíñé ţéñ";
  /** What keeps its form: a blank to be filled in, a letter to be underlined, an apostrophe of MessageFormat's, an address. */
  private static final Pattern KEPT = Pattern.compile("\\{\\d+[^}]*}|_\\p{L}|''|https?://\\S+|urn:\\S+");
  private static final double MORE = 0.4;

  private PseudoMessages() {}

  /** Longer by two fifths, accented, in brackets; the region XA is set aside for that. */
  public static Messages longer() {
    return new Messages(Locale.of("en", "XA"), bundle(text -> OPEN + accented(text) + filling(text) + CLOSE));
  }

  /** In Hebrew letters, which are written from right to left; the region XB is set aside for that. */
  public static Messages mirrored() {
    return new Messages(Locale.of("he", "XB"), bundle(PseudoMessages::turned));
  }

  private static ResourceBundle bundle(UnaryOperator<String> change) {
    ResourceBundle english = ResourceBundle.getBundle("app.myphone.messages", Locale.ENGLISH,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    Map<String, String> texts = new HashMap<>();
    for (String key : english.keySet()) {
      String text = change.apply(english.getString(key));
      texts.put(key, text);
      if (key.endsWith(".other")) {
        String stem = key.substring(0, key.lastIndexOf('.') + 1);
        List.of("zero", "two", "few", "many").forEach(form -> texts.put(stem + form, text));
      }
    }
    return new Words(texts);
  }

  private static String accented(String text) {
    return parts(text, letters -> letters.chars().mapToObj(letter -> {
      int place = PLAIN.indexOf(letter);
      return String.valueOf(place < 0 ? (char) letter : ACCENTED.charAt(place));
    }).reduce("", String::concat));
  }

  private static String filling(String text) {
    int wanted = (int) Math.ceil(KEPT.matcher(text).replaceAll("").length() * MORE);
    return text.contains(" ") ? FILLING.repeat(1 + wanted / FILLING.length()).substring(0, wanted) : "é".repeat(wanted);
  }

  private static String turned(String text) {
    return parts(text, letters -> letters.chars().mapToObj(letter ->
        String.valueOf(letter < 'A' || letter > 'z' || !Character.isLetter(letter) ? (char) letter
            : (char) ('א' + (letter - 'A') % 26))).reduce("", String::concat));
  }

  private static String parts(String text, UnaryOperator<String> change) {
    StringBuilder whole = new StringBuilder();
    Matcher kept = KEPT.matcher(text);
    int from = 0;
    while (kept.find()) {
      whole.append(change.apply(text.substring(from, kept.start()))).append(kept.group());
      from = kept.end();
    }
    return whole.append(change.apply(text.substring(from))).toString();
  }

  private static final class Words extends ResourceBundle {
    private final Map<String, String> texts;

    Words(Map<String, String> texts) {
      this.texts = texts;
    }

    @Override
    protected Object handleGetObject(String key) {
      return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
      return Collections.enumeration(new ArrayList<>(texts.keySet()));
    }
  }
}
