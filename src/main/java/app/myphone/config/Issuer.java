package app.myphone.config;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * A ZITADEL server's address, in the one spelling that is compared with discovery's {@code issuer} character for
 * character (OpenID Connect Discovery 1.0, section 4.3).
 *
 * @param value scheme, host in lower case, port when it is not the scheme's own, path without a trailing slash
 */
public record Issuer(String value) {
  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://.*", Pattern.DOTALL);
  private static final Pattern SLASHES = Pattern.compile("/+$");

  public Issuer {
    if (!value.equals(normalised(value))) {
      throw new IllegalArgumentException("not in its normal form");
    }
  }

  /**
   * Reads what a person typed: trimmed, {@code https://} added when there is no scheme, host in lower case, trailing
   * dot and slash taken off.
   *
   * @throws IllegalArgumentException when it is no http(s) address of a host, or is http to another computer; the
   *     message is the reason's key: {@code empty}, {@code malformed}, {@code scheme}, {@code insecure}
   */
  public static Issuer parse(String typed) {
    return new Issuer(normalised(typed));
  }

  /** Whether a text is one, in its normal form. */
  public static boolean isNormal(String text) {
    try {
      return normalised(text).equals(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  public ServerAddress address() {
    return ServerAddress.parse(value);
  }

  /** The address as a URI; never fails, the value was checked. Its host is asked of {@link #address}. */
  public URI uri() {
    return URI.create(value);
  }

  /** Host and port as a person would say them: {@code login.example.ch}, {@code localhost:8080}. */
  public String authority() {
    return address().authority();
  }

  /** Whether it has more than scheme, host and port, which no ZITADEL has. */
  public boolean hasPath() {
    return !value.equals(address().origin());
  }

  @Override
  public String toString() {
    return value;
  }

  private static String normalised(String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      throw new IllegalArgumentException("empty");
    }
    ServerAddress address = ServerAddress.parse(SCHEME.matcher(text).matches() ? text : "https://" + text);
    if (text.indexOf('?') >= 0 || text.indexOf('#') >= 0) {
      throw new IllegalArgumentException("malformed");
    }
    if (!address.isSecure()) {
      throw new IllegalArgumentException("insecure");
    }
    String path = SLASHES.matcher(address.url().encodedPath()).replaceFirst("");
    if (path.indexOf('[') >= 0 || path.indexOf(']') >= 0) {
      throw new IllegalArgumentException("malformed");
    }
    return address.origin() + path;
  }
}
