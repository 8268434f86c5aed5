package app.myphone.config;

import app.myphone.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything that can be set, after command line, environment, settings file and defaults were put together.
 *
 * @param values what was set, of the setting's type; whatever is not in it has its default
 * @param given what command line, environment and the organisation say, under the name it has there: the settings file
 *     cannot change it
 * @param organisation what an organisation has decided
 * @param proposal server and client ID out of a set-up line that somebody has to agree to before anything is sent there
 * @param file where settings are read from and remembered
 */
public record Settings(Map<Setting<?>, Object> values, Map<Setting<?>, String> given, Organisation organisation,
    Optional<SetUpLine> proposal, Path file) {

  public Settings {
    values = Map.copyOf(values);
    given = Map.copyOf(given);
    boolean server = values.get(Setting.ISSUER) instanceof Optional<?> issuer && issuer.isPresent();
    if (server && values.getOrDefault(Setting.DEMO, false).equals(true)) {
      throw new IllegalArgumentException("demo excludes issuer");
    }
  }

  /** With nothing set. */
  public static Settings unset(Path file) {
    return new Settings(Map.of(), Map.of(), Organisation.NONE, Optional.empty(), file);
  }

  /**
   * What was found, as values.
   *
   * @param found what counts, without conflicts
   * @param ofFile what the settings file says
   */
  static Settings of(Map<Setting<?>, RawSetting> found, Map<Setting<?>, RawSetting> ofFile, Policy policy, Path file)
      throws ProblemException {
    Map<Setting<?>, Object> values = new HashMap<>();
    Map<Setting<?>, String> given = new HashMap<>();
    for (Setting<?> setting : Setting.all()) {
      RawSetting raw = found.get(setting);
      if (raw != null) {
        values.put(setting, setting.parse(raw));
        if (raw.outranks(Place.FILE)) {
          given.put(setting, raw.name());
        }
      }
    }
    Settings settings = new Settings(values, given, policy.organisation(), SetUpProposal.in(found, ofFile), file);
    return settings.mode() == OutputMode.WINDOW ? settings : settings.inTerminal();
  }

  /** What a setting is, be it by default. */
  public <T> T get(Setting<T> setting) {
    Object value = values.get(setting);
    if (value == null) {
      return setting.unset();
    }
    @SuppressWarnings("unchecked") // put in by parse and with only, which have the setting's type
    T typed = (T) value;
    return typed;
  }

  /** What a setting is, as it would be written; empty for none. */
  public <T> String text(Setting<T> setting) {
    return setting.type().writer().apply(get(setting));
  }

  /** The same with another value for one of them. */
  public <T> Settings with(Setting<T> setting, T value) {
    Map<Setting<?>, Object> changed = new HashMap<>(values);
    changed.put(setting, value);
    return new Settings(changed, given, organisation, proposal, file);
  }

  /** Window, text or JSON. */
  public OutputMode mode() {
    if (get(Setting.JSON)) {
      return OutputMode.JSON;
    }
    boolean inWords = get(Setting.TEXT) || get(Setting.LOOKUP).isPresent() || get(Setting.DIAGNOSE)
        || get(Setting.HISTORY) || get(Setting.ACCOUNTS) || get(Setting.SIGN_OUT) || isAct();
    return inWords ? OutputMode.TEXT : OutputMode.WINDOW;
  }

  /** Whether something is done to the own number, which is done in the terminal. */
  public boolean isAct() {
    return get(Setting.SET_PHONE).isPresent() || get(Setting.VERIFY_PHONE).isPresent() || get(Setting.SEND_PHONE_CODE)
        || get(Setting.REMOVE_PHONE);
  }

  /** The same without a window; the demo then signs {@code ada} in when nobody was named, or who may look up. */
  public Settings inTerminal() {
    Settings inWords = mode() == OutputMode.WINDOW ? with(Setting.TEXT, true) : this;
    if (!get(Setting.DEMO) || get(Setting.AS).isPresent()) {
      return inWords;
    }
    return inWords.with(Setting.AS, Optional.of(get(Setting.LOOKUP).isPresent() ? "vic" : "ada"));
  }

  /** Where whoever uses this is at home, ISO 3166: of the language, or of the system; possibly empty. */
  public String region() {
    String country = get(Setting.LANGUAGE).getCountry();
    return country.isEmpty() ? Locale.getDefault().getCountry() : country;
  }

  /** Differs when another server, app or settings file is meant; gives none of them away. */
  public String fingerprint() {
    String meant = get(Setting.ISSUER) + "\n" + get(Setting.CLIENT_ID) + "\n" + get(Setting.DEMO) + "\n"
        + get(Setting.AS) + "\n" + file;
    return UUID.nameUUIDFromBytes(meant.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
