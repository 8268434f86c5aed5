package app.myphone.config;

import app.myphone.problem.ProblemException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Everything that can be set: as an option, as a variable, as a key of the settings file, each where it may stand. A new
 * setting is a constant here and its words {@code terminal.help.option.…} and {@code terminal.help.value.…}; what
 * excludes what is in {@link SettingConflicts}.
 *
 * @param <T> what its value is; an {@link Optional} where there may be none
 */
public final class Setting<T> {
  private static final List<Setting<?>> ALL = new ArrayList<>();

  /** The server, absent until somebody names one. */
  public static final Setting<Optional<Issuer>> ISSUER =
      optional("issuer", SettingGroup.SERVER, SettingTypes.server(), Place.EVERYWHERE);
  /** The native app's client ID at that server. */
  public static final Setting<Optional<String>> CLIENT_ID =
      optional("client-id", SettingGroup.SERVER, SettingTypes.id(), Place.EVERYWHERE);
  /** Where the API is when it is not the issuer's origin. */
  public static final Setting<Optional<URI>> API_URL =
      optional("api-url", SettingGroup.SERVER, SettingTypes.address(), Place.EVERYWHERE);
  /** How the API is spoken to. */
  public static final Setting<Wire> WIRE =
      of("wire", SettingGroup.SERVER, SettingTypes.oneOf(Wire.values(), Wire::id), () -> Wire.JSON, Place.EVERYWHERE);
  /** Where the browser comes back to; some browsers insist on https for one of them. */
  public static final Setting<String> REDIRECT_HOST = of("redirect-host", SettingGroup.SERVER,
      SettingTypes.oneOf("127.0.0.1", "localhost"), () -> "127.0.0.1", Place.EVERYWHERE);
  /** How long one load may take, retries included. */
  public static final Setting<Duration> TIMEOUT =
      of("timeout", SettingGroup.SERVER, SettingTypes.seconds(), () -> Duration.ofSeconds(20), Place.EVERYWHERE);
  /** A file of certificates that are trusted besides Java's and the system's. */
  public static final Setting<Optional<Path>> TRUSTED_CERTIFICATES =
      optional("trusted-certificates", SettingGroup.SERVER, SettingTypes.certificates(), Place.EVERYWHERE);
  /** Whether the built-in demo server is used. */
  public static final Setting<Boolean> DEMO = onOrOff("demo", SettingGroup.DEMO, Place.OWN);
  /** Who is signed in at the demo without a browser window. */
  public static final Setting<Optional<String>> AS = optional("as", SettingGroup.DEMO, SettingTypes.oneOf(
      "ada", "ben", "cleo", "dai", "robot", "refused", "down", "slow", "ends", "vic", "olga"), Place.OWN);
  /** In the terminal, in sentences. */
  public static final Setting<Boolean> TEXT = onOrOff("text", SettingGroup.TERMINAL, Place.OWN);
  /** In the terminal, as one JSON object. */
  public static final Setting<Boolean> JSON = onOrOff("json", SettingGroup.TERMINAL, Place.OWN);
  /** Whose account to look up in the terminal, as it was typed. */
  public static final Setting<Optional<String>> LOOKUP =
      optional("lookup", SettingGroup.TERMINAL, SettingTypes.query(), Place.ONE_START);
  /** How that text is to be read. */
  public static final Setting<Optional<String>> LOOKUP_AS = optional("lookup-as", SettingGroup.TERMINAL,
      SettingTypes.oneOf("phone", "email", "login-name", "user-id", "name"), Place.ONE_START);
  /** Whether the connection is checked, in the terminal, instead of signing in. */
  public static final Setting<Boolean> DIAGNOSE = onOrOff("diagnose", SettingGroup.TERMINAL, Place.ONE_START);
  /** Whether it is told, in the terminal, what happened to the own number. */
  public static final Setting<Boolean> HISTORY = onOrOff("history", SettingGroup.TERMINAL, Place.ONE_START);
  /** Another number for the own account. */
  public static final Setting<Optional<String>> SET_PHONE =
      optional("set-phone", SettingGroup.TERMINAL, SettingTypes.number(), Place.COMMAND_LINE_ONLY);
  /** The code that verifies the own number. */
  public static final Setting<Optional<TypedCode>> VERIFY_PHONE =
      optional("verify-phone", SettingGroup.TERMINAL, SettingTypes.code(), Place.COMMAND_LINE_ONLY);
  /** Whether a new code is sent to the own number. */
  public static final Setting<Boolean> SEND_PHONE_CODE =
      onOrOff("send-phone-code", SettingGroup.TERMINAL, Place.COMMAND_LINE_ONLY);
  /** Whether the own number is removed. */
  public static final Setting<Boolean> REMOVE_PHONE =
      onOrOff("remove-phone", SettingGroup.TERMINAL, Place.COMMAND_LINE_ONLY);
  /** Whether nothing is asked before something is lost. */
  public static final Setting<Boolean> YES = onOrOff("yes", SettingGroup.TERMINAL, Place.COMMAND_LINE_ONLY);
  /** Which of the accounts that are signed in: a login name or a user ID, with {@code @server} if need be. */
  public static final Setting<Optional<String>> ACCOUNT =
      optional("account", SettingGroup.ACCOUNTS, SettingTypes.account(), Place.OWN);
  /** Whether it is told, in the terminal, who is signed in. */
  public static final Setting<Boolean> ACCOUNTS = onOrOff("accounts", SettingGroup.ACCOUNTS, Place.ONE_START);
  /** Whether somebody is signed out, in the terminal. */
  public static final Setting<Boolean> SIGN_OUT =
      onOrOff("sign-out", SettingGroup.ACCOUNTS, Place.COMMAND_LINE_ONLY);
  /** Whether that means everybody. */
  public static final Setting<Boolean> ALL_ACCOUNTS =
      onOrOff("all", SettingGroup.ACCOUNTS, Place.COMMAND_LINE_ONLY);
  /** Whether a sign-in outlives the process, in the system's keychain. */
  public static final Setting<Boolean> KEEP_ME_SIGNED_IN = of("keep-me-signed-in", SettingGroup.GENERAL,
      SettingTypes.trueOrFalse(), () -> true, Place.EVERYWHERE);
  /** For words and for {@code Accept-Language}. */
  public static final Setting<Locale> LANGUAGE =
      of("language", SettingGroup.GENERAL, SettingTypes.language(), Locale::getDefault, Place.EVERYWHERE);
  /** The window's colours. */
  public static final Setting<Theme> THEME = of("theme", SettingGroup.GENERAL,
      SettingTypes.oneOf(Theme.values(), Theme::id), () -> Theme.SYSTEM, Place.EVERYWHERE);
  /** How big the window's words are, in percent of the usual. */
  public static final Setting<Integer> TEXT_SIZE = of("text-size", SettingGroup.GENERAL,
      SettingTypes.percent(100, 125, 150, 175, 200), () -> 100, Place.EVERYWHERE);
  /** Where the window begins. */
  public static final Setting<Optional<FirstPage>> OPEN = optional("open", SettingGroup.GENERAL,
      SettingTypes.oneOf(FirstPage.values(), FirstPage::id), Place.ONE_START);
  /** Another settings file. */
  public static final Setting<Optional<Path>> CONFIG = optional("config", SettingGroup.GENERAL,
      SettingTypes.file("/…/settings.properties"), Place.ONE_START);
  /** How much is logged on stderr. */
  public static final Setting<LogLevel> LOG_LEVEL = of("log-level", SettingGroup.GENERAL,
      SettingTypes.oneOf(LogLevel.values(), LogLevel::id), () -> LogLevel.WARN, Place.OWN);
  /** Where a log file is written as well. */
  public static final Setting<Optional<Path>> LOG_FOLDER = optional("log-folder", SettingGroup.GENERAL,
      SettingTypes.folder("/…/my-phone-log"), Place.EVERYWHERE);

  private final SettingName name;
  private final SettingGroup group;
  private final SettingType<T> type;
  private final Supplier<T> unset;
  private final Set<Place> places;

  private Setting(String name, SettingGroup group, SettingType<T> type, Supplier<T> unset, Set<Place> places) {
    this.name = new SettingName(name);
    this.group = group;
    this.type = type;
    this.unset = unset;
    this.places = places;
  }

  /** Every setting, group by group, in the order to show them. */
  public static List<Setting<?>> all() {
    return List.copyOf(ALL);
  }

  /** As on the command line: {@code --client-id}. */
  public String option() {
    return name.option();
  }

  /** As in the environment: {@code MY_PHONE_CLIENT_ID}. */
  public String variable() {
    return name.variable();
  }

  /** As in {@code settings.properties}: {@code clientId}. */
  public String key() {
    return name.key();
  }

  public SettingGroup group() {
    return group;
  }

  public SettingType<T> type() {
    return type;
  }

  /** What counts as long as nobody says otherwise. */
  public T unset() {
    return unset.get();
  }

  /** Whether it counts when it is written there. */
  public boolean mayBeIn(Place place) {
    return places.contains(place);
  }

  /** @throws ProblemException that names what was written, where, and what could have been */
  T parse(RawSetting raw) throws ProblemException {
    return type.reader().apply(raw.value()).orElseThrow(() -> raw.refused(type.allowed()));
  }

  @Override
  public String toString() {
    return name.words();
  }

  private static <T> Setting<T> of(String name, SettingGroup group, SettingType<T> type, Supplier<T> unset, Set<Place> places) {
    Setting<T> setting = new Setting<>(name, group, type, unset, places);
    ALL.add(setting);
    return setting;
  }

  private static <T> Setting<Optional<T>> optional(
      String name, SettingGroup group, SettingType<T> type, Set<Place> places) {
    return of(name, group, type.optional(), Optional::empty, places);
  }

  private static Setting<Boolean> onOrOff(String name, SettingGroup group, Set<Place> places) {
    return of(name, group, SettingTypes.onOrOff(), () -> false, places);
  }
}
