package app.myphone.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be set: as an option, as a variable and as a key of the settings file. */
public enum Setting {
  ISSUER,
  CLIENT_ID,
  API_URL,
  WIRE,
  DEMO,
  AS,
  TEXT,
  JSON,
  LOOKUP,
  DIAGNOSE,
  LANGUAGE,
  THEME,
  TEXT_SIZE,
  TIMEOUT,
  REDIRECT_HOST,
  KEEP_ME_SIGNED_IN,
  TRUSTED_CERTIFICATES,
  LOG_FOLDER,
  CONFIG,
  LOG_LEVEL;

  /** What every variable of ours starts with. */
  static final String PREFIX = "MY_PHONE_";

  /** As on the command line: {@code --client-id}. */
  public String option() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As in the environment: {@code MY_PHONE_CLIENT_ID}. */
  public String variable() {
    return PREFIX + name();
  }

  /** As in {@code settings.properties}: {@code clientId}. */
  public String key() {
    String[] words = name().toLowerCase(Locale.ROOT).split("_");
    StringBuilder key = new StringBuilder(words[0]);
    Arrays.stream(words).skip(1).forEach(
        word -> key.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length()));
    return key.toString();
  }

  /** Whether it is on or off; on the command line such an option takes no value. */
  public boolean isSwitch() {
    return this == DEMO || this == TEXT || this == JSON || this == DIAGNOSE;
  }

  /** A file cannot say which file to read, nor what one start is for. */
  boolean isInFile() {
    return this != CONFIG && this != LOOKUP && this != DIAGNOSE;
  }

  static Optional<Setting> ofVariable(String variable) {
    return Arrays.stream(values()).filter(setting -> setting.variable().equals(variable)).findFirst();
  }
}
