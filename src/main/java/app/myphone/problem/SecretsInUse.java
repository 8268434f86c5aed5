package app.myphone.problem;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secrets that this process made, received or used lately, to be taken out of what servers say: whole or in part, as
 * they are, with percent, HTML or {@code \}{@code u} escapes, in base64 or hexadecimal. Thread-safe.
 */
final class SecretsInUse {
  private static final int MOST = 128;
  /** Nobody escapes what was escaped more often. */
  private static final int MOST_ESCAPED = 4;
  /** {@code XXXX-XXXX}, which people and servers write without the hyphen too (RFC 8628, 6.1). */
  private static final int USER_CODE = 9;
  private static final String DOTS = "•••";
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{8,}");
  private static final Pattern HEX = Pattern.compile("(?:[0-9A-Fa-f]{2}){6,}");
  /** The same with each byte apart, as {@code 41:54} or {@code 0x41, 0x54}. */
  private static final Pattern BYTES =
      Pattern.compile("(?<![0-9A-Za-z])(?:(?:0x)?[0-9A-Fa-f]{2}[ ,:-]{1,2}){5,}(?:0x)?[0-9A-Fa-f]{2}(?![0-9A-Za-z])");

  private static final Map<String, Boolean> VALUES = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
      return size() > MOST;
    }
  };
  private static Optional<SecretValues> latest = Optional.empty();

  private SecretsInUse() {}

  static synchronized void note(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    if (VALUES.put(lower, true) == null) {
      latest = Optional.empty();
      if (lower.length() == USER_CODE) {
        VALUES.put(lower.replace("-", ""), true);
      }
    }
  }

  /** A line of text without any of them. */
  static String without(String line) {
    SecretValues secrets = values();
    if (secrets.isEmpty()) {
      return line;
    }
    String text = withoutEncoded(line, BASE64, SecretsInUse::base64, secrets);
    text = withoutEncoded(text, HEX, SecretsInUse::hex, secrets);
    text = withoutEncoded(text, BYTES, SecretsInUse::hex, secrets);
    boolean[] hidden = new boolean[text.length()];
    Spelling spelling = Spelling.of(text);
    hide(spelling, secrets, hidden);
    for (int i = 0; i < MOST_ESCAPED && !spelling.isPlain(); i++) {
      spelling = spelling.decoded();
      hide(spelling, secrets, hidden);
    }
    return dotted(text, hidden);
  }

  private static synchronized SecretValues values() {
    SecretValues values = latest.orElseGet(() -> new SecretValues(VALUES.keySet()));
    latest = Optional.of(values);
    return values;
  }

  private static void hide(Spelling spelling, SecretValues secrets, boolean[] hidden) {
    for (int start = 0; start < spelling.text().length(); start++) {
      int end = secrets.end(spelling, start);
      if (end > start) {
        Arrays.fill(hidden, spelling.start(start), spelling.end(end - 1), true);
      }
    }
  }

  private static String withoutEncoded(
      String line, Pattern form, Function<String, byte[]> decoder, SecretValues secrets) {
    return form.matcher(line).replaceAll(run -> {
      String decoded = new String(decoder.apply(run.group()), StandardCharsets.ISO_8859_1);
      return secrets.areIn(Spelling.of(decoded)) ? DOTS : Matcher.quoteReplacement(run.group());
    });
  }

  /** Either alphabet; what is left over at the end is not decoded. */
  private static byte[] base64(String text) {
    String whole = text.replace('+', '-').replace('/', '_');
    return Base64.getUrlDecoder().decode(whole.length() % 4 == 1 ? whole.substring(0, whole.length() - 1) : whole);
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text.replace("0x", "").replaceAll("[ ,:-]", ""));
  }

  private static String dotted(String line, boolean[] hidden) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < hidden.length; i++) {
      if (!hidden[i]) {
        text.append(line.charAt(i));
      } else if (i == 0 || !hidden[i - 1]) {
        text.append(DOTS);
      }
    }
    return text.toString();
  }
}
