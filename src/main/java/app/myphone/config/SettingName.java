package app.myphone.config;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a setting is called in each place where it may stand.
 *
 * @param words in small letters, with a hyphen between them: {@code client-id}
 */
record SettingName(String words) {
  /** What every variable of ours starts with. */
  static final String VARIABLE_PREFIX = "MY_PHONE_";

  /** {@code --client-id}. */
  String option() {
    return "--" + words;
  }

  /** {@code MY_PHONE_CLIENT_ID}. */
  String variable() {
    return VARIABLE_PREFIX + words.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** {@code clientId}. */
  String key() {
    String[] each = words.split("-");
    StringBuilder key = new StringBuilder(each[0]);
    Arrays.stream(each).skip(1).forEach(
        word -> key.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length()));
    return key.toString();
  }
}
