package app.myphone.config;

import app.myphone.problem.ProblemException;
import app.myphone.text.PlainText;
import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How each setting is written, and its value once it is known to be good. */
final class SettingValues {
  private static final String PEOPLE = "ada, ben, cleo, dai, robot, refused, down, slow, ends, vic";
  private static final String HOSTS = "127.0.0.1, localhost";
  private static final Pattern CLIENT_ID = Pattern.compile("[\\x21-\\x7e]{1,200}");
  private static final Pattern SECONDS = Pattern.compile("[1-9]\\d{0,2}");
  private static final int MOST_SECONDS = 600;
  private static final int LONGEST_QUERY = 200;

  private SettingValues() {}

  /** What may be written, in no particular language. */
  static String allowed(Setting setting) {
    return switch (setting) {
      case ISSUER, API_URL -> "https://login.example.com, http://localhost:8080";
      case CLIENT_ID -> "123456789012345678";
      case WIRE -> ids(Wire.values(), Wire::id);
      case DEMO, TEXT, JSON, DIAGNOSE, KEEP_ME_SIGNED_IN -> "true, false";
      case AS -> PEOPLE;
      case LOOKUP -> "+41 79 123 45 67, ada@example.com, ada, 123456789012345678";
      case LANGUAGE -> "en, de, de-CH …";
      case THEME -> ids(Theme.values(), Theme::id);
      case TEXT_SIZE -> Settings.TEXT_SIZES.stream().map(String::valueOf).collect(Collectors.joining(", "));
      case TIMEOUT -> "1 … " + MOST_SECONDS;
      case REDIRECT_HOST -> HOSTS;
      case TRUSTED_CERTIFICATES -> "/…/company-ca.pem (-----BEGIN CERTIFICATE-----)";
      case LOG_FOLDER -> "/…/my-phone-log";
      case CONFIG -> "/…/settings.properties";
      case LOG_LEVEL -> ids(LogLevel.values(), LogLevel::id);
    };
  }

  static Issuer issuer(RawSetting found) throws ProblemException {
    try {
      return Issuer.parse(found.value());
    } catch (IllegalArgumentException e) {
      throw refused(found);
    }
  }

  static URI apiUrl(RawSetting found) throws ProblemException {
    return issuer(found).uri();
  }

  static String clientId(RawSetting found) throws ProblemException {
    return good(found, Optional.of(found.value().strip()).filter(id -> CLIENT_ID.matcher(id).matches()));
  }

  static Wire wire(RawSetting found) throws ProblemException {
    return good(found, Wire.byId(found.value()));
  }

  static boolean isOn(RawSetting found) throws ProblemException {
    return switch (found.value().strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw refused(found);
    };
  }

  static String demoPerson(RawSetting found) throws ProblemException {
    return good(found, oneOf(PEOPLE, found));
  }

  /** Whatever it is; understood by {@code AccountQuery}. */
  static String lookUp(RawSetting found) throws ProblemException {
    return good(found, Optional.of(found.value()).filter(text -> !PlainText.clean(text, LONGEST_QUERY).isEmpty()));
  }

  static Locale language(RawSetting found) throws ProblemException {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(found.value().strip()).build();
      return good(found, Optional.of(locale).filter(known -> !known.getLanguage().isEmpty()));
    } catch (IllformedLocaleException e) {
      throw refused(found);
    }
  }

  static Theme theme(RawSetting found) throws ProblemException {
    return good(found, Theme.byId(found.value()));
  }

  /** With or without a percent sign. */
  static int textSize(RawSetting found) throws ProblemException {
    String percent = found.value().strip().replaceFirst("\\s*%$", "");
    return good(found, Settings.TEXT_SIZES.stream().filter(size -> size.toString().equals(percent)).findFirst());
  }

  static Duration timeout(RawSetting found) throws ProblemException {
    return good(found, Optional.of(found.value().strip()).filter(text -> SECONDS.matcher(text).matches())
        .map(Integer::parseInt).filter(seconds -> seconds <= MOST_SECONDS).map(Duration::ofSeconds));
  }

  static String redirectHost(RawSetting found) throws ProblemException {
    return good(found, oneOf(HOSTS, found));
  }

  static LogLevel logLevel(RawSetting found) throws ProblemException {
    return good(found, LogLevel.byId(found.value()));
  }

  /** In a settings file a relative one would be another folder at each start. */
  static Path folder(RawSetting found) throws ProblemException {
    try {
      return good(found, Optional.of(Path.of(found.value().strip())).filter(Path::isAbsolute));
    } catch (InvalidPathException e) {
      throw refused(found);
    }
  }

  static Path file(RawSetting found) throws ProblemException {
    try {
      return good(found, Optional.of(found.value()).filter(text -> !text.isBlank()).map(Path::of)).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw refused(found);
    }
  }

  /** Looked into at once: a list that is not there would be missed only when a server is refused. */
  static Path certificates(RawSetting found) throws ProblemException {
    Path file = file(found);
    try {
      new CertificateFile(file).all();
      return file;
    } catch (IOException e) {
      throw refused(found);
    }
  }

  private static <T> T good(RawSetting found, Optional<T> value) throws ProblemException {
    return value.orElseThrow(() -> refused(found));
  }

  private static ProblemException refused(RawSetting found) {
    return found.refused(allowed(found.setting()));
  }

  private static Optional<String> oneOf(String list, RawSetting found) {
    return Stream.of(list.split(", ")).filter(found.value()::equals).findFirst();
  }

  private static <T> String ids(T[] values, Function<T, String> id) {
    return Arrays.stream(values).map(id).collect(Collectors.joining(", "));
  }
}
