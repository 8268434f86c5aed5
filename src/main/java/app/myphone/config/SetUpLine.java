package app.myphone.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Server and client ID in one line, which colleagues give each other: {@code https://login.example.ch#client-id=4009…}.
 * What stands behind the {@code #} never leaves the computer when somebody opens it in a browser by mistake.
 */
public record SetUpLine(Issuer issuer, String clientId) {
  private static final String KEY = "client-id=";
  private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9._~@:+-]{1,200}");
  private static final Pattern FORM = Pattern.compile("([^#]*)#" + KEY + "(" + CLIENT_ID.pattern() + ")");

  public SetUpLine {
    if (!CLIENT_ID.matcher(clientId).matches()) {
      throw new IllegalArgumentException("client-id");
    }
  }

  /** Whether a text is meant as one: an address has no {@code #}. */
  public static boolean isMeant(String text) {
    return text.indexOf('#') >= 0;
  }

  /** Empty unless it is an address and a client ID, and nothing else. */
  public static Optional<SetUpLine> parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    try {
      return form.matches() ? Optional.of(new SetUpLine(Issuer.parse(form.group(1)), form.group(2))) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Empty for a client ID that cannot stand in one. */
  public static Optional<SetUpLine> of(Issuer issuer, String clientId) {
    return CLIENT_ID.matcher(clientId).matches() ? Optional.of(new SetUpLine(issuer, clientId)) : Optional.empty();
  }

  /** The line itself. */
  public String text() {
    return issuer.value() + "#" + KEY + clientId;
  }

  @Override
  public String toString() {
    return text();
  }
}
