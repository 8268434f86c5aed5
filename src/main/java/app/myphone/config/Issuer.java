package app.myphone.config;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A ZITADEL server's address, in the one spelling that is compared with discovery's {@code issuer} character for
 * character (OpenID Connect Discovery 1.0, section 4.3).
 *
 * @param value scheme, host in lower case, port when it is not the scheme's own, path without a trailing slash
 */
public record Issuer(String value) {
  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://.*");
  private static final Pattern LOOPBACK_V4 = Pattern.compile("127(\\.\\d{1,3}){3}");

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

  /** The address as a URI; never fails, the value was checked. */
  public URI uri() {
    return URI.create(value);
  }

  /** Host and port as a person would say them: {@code login.example.ch}, {@code localhost:8080}. */
  public String authority() {
    return uri().getRawAuthority();
  }

  /** Whether it has more than scheme, host and port, which no ZITADEL has. */
  public boolean hasPath() {
    return !uri().getRawPath().isEmpty();
  }

  /** Whether a host name or address is this computer's own: {@code localhost}, 127.0.0.0/8, [::1]. */
  public static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("[::1]") || host.equals("::1")
        || LOOPBACK_V4.matcher(host).matches();
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
    URI uri = parsed(SCHEME.matcher(text).matches() ? text : "https://" + text);
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new IllegalArgumentException("scheme");
    }
    if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawQuery() != null
        || uri.getRawFragment() != null || uri.getPort() > 65_535) {
      throw new IllegalArgumentException("malformed");
    }
    String host = withoutTrailingDot(uri.getHost().toLowerCase(Locale.ROOT));
    if (scheme.equals("http") && !isLoopback(host)) {
      throw new IllegalArgumentException("insecure");
    }
    return scheme + "://" + host + port(scheme, uri.getPort()) + withoutTrailingSlash(uri.getRawPath());
  }

  private static URI parsed(String text) {
    try {
      return new URI(withAsciiHost(text));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new IllegalArgumentException("malformed", e);
    }
  }

  /** {@code zürich.example} as {@code xn--zrich-kva.example}: what DNS and discovery know. */
  private static String withAsciiHost(String text) {
    int start = text.indexOf("://") + 3;
    int end = start;
    while (end < text.length() && "/:?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String host = text.substring(start, end);
    boolean ascii = host.chars().allMatch(c -> c < 128);
    return ascii ? text : text.substring(0, start) + IDN.toASCII(host) + text.substring(end);
  }

  private static String withoutTrailingDot(String host) {
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  private static String port(String scheme, int port) {
    boolean own = port < 0 || port == (scheme.equals("https") ? 443 : 80);
    return own ? "" : ":" + port;
  }

  private static String withoutTrailingSlash(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }
}
