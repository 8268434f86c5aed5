package app.myphone.config;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything that can be set, after command line, environment, settings file and defaults were put together.
 *
 * @param issuer the server, absent until somebody names one
 * @param clientId the native app's client ID at that server
 * @param apiUrl where the API is when it is not the issuer's origin (rule 37)
 * @param wire how the API is spoken to
 * @param demo whether the built-in demo server is used
 * @param demoPerson who is signed in at the demo without a browser window
 * @param mode window, text or JSON
 * @param lookUp whose account to look up, as it was typed; in a terminal only
 * @param diagnose whether the connection is checked, in the terminal, instead of signing in
 * @param language for words and for {@code Accept-Language}
 * @param theme the window's colours
 * @param textSize how big the window's words are, in percent of the usual; one of {@link #TEXT_SIZES}
 * @param timeout how long one load may take, retries included
 * @param redirectHost {@code 127.0.0.1} or {@code localhost}
 * @param keepMeSignedIn whether a sign-in outlives the process, in the system's keychain
 * @param trustedCertificates a PEM file of certificates that are trusted besides Java's and the system's
 * @param logLevel how much is logged on stderr
 * @param logFolder where a log file is written as well
 * @param given what command line and environment say, under the name it has there: the settings file cannot change it
 * @param file where settings are read from and remembered
 */
public record Settings(
    Optional<Issuer> issuer,
    Optional<String> clientId,
    Optional<URI> apiUrl,
    Wire wire,
    boolean demo,
    Optional<String> demoPerson,
    OutputMode mode,
    Optional<String> lookUp,
    boolean diagnose,
    Locale language,
    Theme theme,
    int textSize,
    Duration timeout,
    String redirectHost,
    boolean keepMeSignedIn,
    Optional<Path> trustedCertificates,
    LogLevel logLevel,
    Optional<Path> logFolder,
    Map<Setting, String> given,
    Path file) {

  /** In percent. */
  public static final List<Integer> TEXT_SIZES = List.of(100, 125, 150, 175, 200);

  public Settings {
    given = Map.copyOf(given);
    if (!TEXT_SIZES.contains(textSize)) {
      throw new IllegalArgumentException("text size");
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout");
    }
    if (demo && issuer.isPresent()) {
      throw new IllegalArgumentException("demo excludes issuer");
    }
  }

  /** The same without a window; the demo then signs {@code ada} in when nobody was named, or who may look up. */
  public Settings inTerminal(OutputMode form) {
    Optional<String> person = demo ? demoPerson.or(() -> Optional.of(lookUp.isPresent() ? "vic" : "ada")) : demoPerson;
    return new Settings(issuer, clientId, apiUrl, wire, demo, person, form, lookUp, diagnose, language, theme, textSize,
        timeout, redirectHost, keepMeSignedIn, trustedCertificates, logLevel, logFolder, given, file);
  }

  /** Where whoever uses this is at home, ISO 3166: of the language, or of the system; possibly empty. */
  public String region() {
    return language.getCountry().isEmpty() ? Locale.getDefault().getCountry() : language.getCountry();
  }

  /** Differs when another server, app or settings file is meant; gives none of them away. */
  public String fingerprint() {
    String meant = issuer + "\n" + clientId + "\n" + demo + "\n" + demoPerson + "\n" + file;
    return UUID.nameUUIDFromBytes(meant.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
