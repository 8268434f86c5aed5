package app.myphone.config;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * The address of something that speaks HTTP, from a person, a settings file or a server. Read by OkHttp, which will also
 * ask there, and by nobody else; what two readers could take for two addresses is none.
 *
 * @param url with the host in lower case and in ASCII (<a href="https://www.rfc-editor.org/rfc/rfc5891">RFC 5891</a>)
 */
public record ServerAddress(HttpUrl url) {
  private static final int LONGEST = 4000;
  private static final Pattern FORM = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#]*)(.*)");
  private static final Pattern AUTHORITY = Pattern.compile("[^@%\\[\\]:]+(:[0-9]{0,5})?|\\[[0-9A-Fa-f:.]+\\](:[0-9]{0,5})?");
  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*\\.?");
  private static final Pattern CONFUSING = Pattern.compile("[\\s\\p{Cc}\\\\]|%(?![0-9A-Fa-f]{2})");
  private static final Pattern LOOPBACK_V4 = Pattern.compile("127(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|\\d{1,2})){3}");

  public ServerAddress {
    if (!isName(url.host())) {
      throw new IllegalArgumentException("malformed");
    }
  }

  /**
   * Reads an address with its scheme.
   *
   * @throws IllegalArgumentException when it is no http(s) address of a host, or has a user in it; the message is the
   *     reason's key: {@code empty}, {@code malformed}, {@code scheme}. It never repeats what was read.
   */
  public static ServerAddress parse(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("empty");
    }
    Matcher form = FORM.matcher(text);
    if (text.length() > LONGEST || CONFUSING.matcher(text).find() || !form.matches()) {
      throw new IllegalArgumentException("malformed");
    }
    String scheme = form.group(1).toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new IllegalArgumentException("scheme");
    }
    HttpUrl url = AUTHORITY.matcher(form.group(2)).matches() ? HttpUrl.parse(text) : null;
    if (url == null) {
      throw new IllegalArgumentException("malformed");
    }
    return new ServerAddress(url);
  }

  /** For whoever takes no other form; its own {@code getHost} knows no underscore, {@link #host} does. */
  public URI uri() {
    return url.uri();
  }

  /** As in an address: in brackets when it is one of IPv6; without a dot at its end. */
  public String host() {
    String host = url.host();
    if (host.indexOf(':') >= 0) {
      return "[" + host + "]";
    }
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  /** Host and port as a person would say them: {@code login.example.ch}, {@code localhost:8080}. */
  public String authority() {
    return url.port() == HttpUrl.defaultPort(url.scheme()) ? host() : host() + ":" + url.port();
  }

  /** Scheme, host and port. */
  public String origin() {
    return url.scheme() + "://" + authority();
  }

  /** Whether nobody on the way can read along: https, or this computer. */
  public boolean isSecure() {
    return url.isHttps() || isLoopback(host());
  }

  /** Whether a host name or address is this computer's own: {@code localhost}, 127.0.0.0/8, [::1]. */
  public static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("[::1]") || host.equals("::1")
        || LOOPBACK_V4.matcher(host).matches();
  }

  @Override
  public String toString() {
    return url.toString();
  }

  private static boolean isName(String host) {
    return host.indexOf(':') >= 0 || NAME.matcher(host).matches();
  }
}
