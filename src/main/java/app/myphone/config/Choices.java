package app.myphone.config;

import app.myphone.problem.ProblemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was found, settled and by setting, turned into values. */
record Choices(Map<Setting, RawSetting> found) {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  Settings settings(Path file) throws ProblemException {
    Settings settings = new Settings(
        optional(Setting.ISSUER, SettingValues::issuer),
        optional(Setting.CLIENT_ID, SettingValues::clientId),
        optional(Setting.API_URL, SettingValues::apiUrl),
        value(Setting.WIRE, SettingValues::wire, Wire.JSON),
        found.containsKey(Setting.DEMO),
        optional(Setting.AS, SettingValues::demoPerson),
        mode(),
        optional(Setting.LOOKUP, SettingValues::lookUp),
        found.containsKey(Setting.DIAGNOSE),
        value(Setting.LANGUAGE, SettingValues::language, Locale.getDefault()),
        value(Setting.THEME, SettingValues::theme, Theme.SYSTEM),
        value(Setting.TEXT_SIZE, SettingValues::textSize, 100),
        value(Setting.TIMEOUT, SettingValues::timeout, TIMEOUT),
        value(Setting.REDIRECT_HOST, SettingValues::redirectHost, "127.0.0.1"),
        value(Setting.KEEP_ME_SIGNED_IN, SettingValues::isOn, true),
        optional(Setting.TRUSTED_CERTIFICATES, SettingValues::certificates),
        value(Setting.LOG_LEVEL, SettingValues::logLevel, LogLevel.WARN),
        optional(Setting.LOG_FOLDER, SettingValues::folder),
        given(),
        file);
    return settings.mode() == OutputMode.WINDOW ? settings : settings.inTerminal(settings.mode());
  }

  private Map<Setting, String> given() {
    return found.values().stream().filter(value -> value.source() != RawSetting.Source.FILE)
        .collect(Collectors.toMap(RawSetting::setting, RawSetting::name));
  }

  private OutputMode mode() {
    if (found.containsKey(Setting.JSON)) {
      return OutputMode.JSON;
    }
    boolean inWords = found.containsKey(Setting.TEXT) || found.containsKey(Setting.LOOKUP)
        || found.containsKey(Setting.DIAGNOSE);
    return inWords ? OutputMode.TEXT : OutputMode.WINDOW;
  }

  private <T> Optional<T> optional(Setting setting, Reader<T> reader) throws ProblemException {
    RawSetting value = found.get(setting);
    return value == null ? Optional.empty() : Optional.of(reader.read(value));
  }

  private <T> T value(Setting setting, Reader<T> reader, T otherwise) throws ProblemException {
    return optional(setting, reader).orElse(otherwise);
  }

  /** Turns what was written into a value. */
  @FunctionalInterface
  private interface Reader<T> {
    T read(RawSetting found) throws ProblemException;
  }
}
