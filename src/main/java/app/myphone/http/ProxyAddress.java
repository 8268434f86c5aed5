package app.myphone.http;

import app.myphone.problem.Secret;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * A proxy on the way.
 *
 * @param from the variable that named it; empty for the system's settings
 * @param authorization for {@code Proxy-Authorization} (RFC 7617): its user and password
 */
public record ProxyAddress(Proxy.Type type, String host, int port, Optional<String> from,
    Optional<Secret> authorization) {
  private static final int HTTP_PORT = 80;
  private static final int SOCKS_PORT = 1080;

  /** Host and port, never user or password: what a log or a person may see. */
  public String authority() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }

  /** Resolved only when it is connected to. */
  Proxy proxy() {
    return new Proxy(type, InetSocketAddress.createUnresolved(host, port));
  }

  /**
   * Reads {@code [scheme://][user:password@]host[:port]}; http when there is no scheme. Empty for what cannot be used,
   * which TLS to the proxy itself cannot either: nobody's password goes over a line that was meant to be secret.
   */
  static Optional<ProxyAddress> parse(String value, String from) {
    String text = value.strip();
    String scheme = text.contains("://") ? text.substring(0, text.indexOf("://")).toLowerCase(Locale.ROOT) : "http";
    String rest = text.contains("://") ? text.substring(text.indexOf("://") + 3) : text;
    return switch (scheme) {
      case "http" -> of(Proxy.Type.HTTP, rest, HTTP_PORT, from);
      case "socks", "socks4", "socks4a", "socks5", "socks5h" -> of(Proxy.Type.SOCKS, rest, SOCKS_PORT, from);
      default -> Optional.empty();
    };
  }

  /** What the system's settings say. */
  static Optional<ProxyAddress> of(Proxy proxy) {
    return proxy.address() instanceof InetSocketAddress address
        ? Optional.of(new ProxyAddress(
            proxy.type(), address.getHostString(), address.getPort(), Optional.empty(), Optional.empty()))
        : Optional.empty();
  }

  private static Optional<ProxyAddress> of(Proxy.Type type, String rest, int usualPort, String from) {
    HttpUrl url = HttpUrl.parse("http://" + rest);
    if (url == null) {
      return Optional.empty();
    }
    int port = hasPort(rest) ? url.port() : usualPort;
    Optional<Secret> authorization = url.username().isEmpty() && url.password().isEmpty()
        ? Optional.empty() : Optional.of(basic(url.username(), url.password()));
    return Optional.of(new ProxyAddress(type, url.host(), port, Optional.of(from), authorization));
  }

  private static boolean hasPort(String rest) {
    try {
      return new URI("http://" + rest).getPort() >= 0;
    } catch (URISyntaxException e) {
      return rest.matches(".*:\\d+/?");
    }
  }

  private static Secret basic(String user, String password) {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new Secret("Basic " + Base64.getEncoder().encodeToString(both));
  }
}
