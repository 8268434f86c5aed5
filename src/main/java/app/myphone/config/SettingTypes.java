package app.myphone.config;

import app.myphone.config.SettingType.Form;
import app.myphone.text.PlainText;
import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The kinds of values that settings have. */
final class SettingTypes {
  private static final List<String> ADDRESSES = List.of("https://login.example.com", "http://localhost:8080");
  private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]{1,200}");
  private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,2}");
  private static final int MOST_SECONDS = 600;
  private static final int LONGEST_QUERY = 200;

  private SettingTypes() {}

  /** On the command line without a value. */
  static SettingType<Boolean> onOrOff() {
    return new SettingType<>(Form.SWITCH, List.of("true", "false"), SettingTypes::truth, String::valueOf);
  }

  static SettingType<Boolean> trueOrFalse() {
    return new SettingType<>(Form.CHOICE, List.of("true", "false"), SettingTypes::truth, String::valueOf);
  }

  /** One of these, spelt exactly so. */
  static SettingType<String> oneOf(String... values) {
    return oneOf(values, Function.identity());
  }

  static <T> SettingType<T> oneOf(T[] values, Function<T, String> id) {
    return new SettingType<>(Form.CHOICE, Arrays.stream(values).map(id).toList(),
        written -> Arrays.stream(values).filter(value -> id.apply(value).equals(written)).findFirst(), id);
  }

  static SettingType<Issuer> server() {
    return new SettingType<>(Form.ADDRESS, ADDRESSES, SettingTypes::issuer, Issuer::value);
  }

  static SettingType<URI> address() {
    return new SettingType<>(Form.ADDRESS, ADDRESSES, written -> issuer(written).map(Issuer::uri), URI::toString);
  }

  /** ASCII without blanks, as a client ID. */
  static SettingType<String> id() {
    return new SettingType<>(Form.TEXT, List.of("123456789012345678"),
        written -> Optional.of(written.strip()).filter(id -> PRINTABLE.matcher(id).matches()), Function.identity());
  }

  /** Whatever it is, as long as something can be read in it; understood by {@code AccountQuery}. */
  static SettingType<String> query() {
    return new SettingType<>(Form.TEXT, List.of("+41 79 123 45 67", "ada@example.com", "ada", "123456789012345678"),
        written -> Optional.of(written).filter(text -> !PlainText.clean(text, LONGEST_QUERY).isEmpty()),
        Function.identity());
  }

  /** Whom a person means; who that is, the list of accounts says. */
  static SettingType<String> account() {
    return new SettingType<>(Form.TEXT, List.of("ada@example.com", "123456789012345678@login.example.com"),
        written -> Optional.of(written.strip()).filter(text -> !text.isEmpty() && PlainText.clean(text, LONGEST_QUERY).equals(text)),
        Function.identity());
  }

  /** A telephone number with its country; what can be read in it is for whoever sends it to say. */
  static SettingType<String> number() {
    return new SettingType<>(Form.TEXT, List.of("+41 79 123 45 67"),
        written -> Optional.of(written.strip()).filter(text -> text.startsWith("+") && text.length() <= LONGEST_QUERY),
        Function.identity());
  }

  /** A code that may be left out: then it is asked for. It is never written again. */
  static SettingType<TypedCode> code() {
    return new SettingType<>(Form.OPTIONAL, List.of("7GOI4X"), written -> Optional.of(TypedCode.of(written)), _ -> "•••");
  }

  /** A BCP 47 tag; the values are those that have words of their own. */
  static SettingType<Locale> language() {
    return new SettingType<>(Form.CHOICE, new LanguageTags(), SettingTypes::locale, Locale::toLanguageTag);
  }

  /** With or without a percent sign. */
  static SettingType<Integer> percent(Integer... sizes) {
    return new SettingType<>(Form.CHOICE, Arrays.stream(sizes).map(String::valueOf).toList(), written -> {
      String percent = written.strip().replaceFirst("\\s*%$", "");
      return Arrays.stream(sizes).filter(size -> size.toString().equals(percent)).findFirst();
    }, String::valueOf);
  }

  static SettingType<Duration> seconds() {
    return new SettingType<>(Form.TEXT, List.of("1 … " + MOST_SECONDS),
        written -> Optional.of(written.strip()).filter(text -> SECONDS.matcher(text).matches())
            .map(Integer::parseInt).filter(seconds -> seconds <= MOST_SECONDS).map(Duration::ofSeconds),
        duration -> String.valueOf(duration.toSeconds()));
  }

  /** In a settings file a relative one would be another folder at each start. */
  static SettingType<Path> folder(String example) {
    return new SettingType<>(Form.FOLDER, List.of(example),
        written -> path(written.strip()).filter(Path::isAbsolute), Path::toString);
  }

  static SettingType<Path> file(String example) {
    return new SettingType<>(Form.FILE, List.of(example),
        written -> path(written).map(Path::toAbsolutePath), Path::toString);
  }

  /** Looked into at once: a list that is not there would be missed only when a server is refused. */
  static SettingType<Path> certificates() {
    return new SettingType<>(Form.FILE, List.of("/…/company-ca.pem (PEM, DER, PKCS #7; ≤ 8 MB)"),
        written -> path(written).map(Path::toAbsolutePath).filter(SettingTypes::hasCertificates), Path::toString);
  }

  private static Optional<Boolean> truth(String written) {
    return switch (written.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Issuer> issuer(String written) {
    try {
      return Optional.of(Issuer.parse(written));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Locale> locale(String written) {
    try {
      return Optional.of(new Locale.Builder().setLanguageTag(written.strip()).build())
          .filter(known -> !known.getLanguage().isEmpty());
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> path(String written) {
    try {
      return Optional.of(written).filter(text -> !text.isBlank()).map(Path::of);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean hasCertificates(Path file) {
    try {
      new CertificateFile(file).all();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
