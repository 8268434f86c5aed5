package app.myphone.http;

import app.myphone.problem.Secret;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

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
    return ProxyScript.isAddress(value) ? Optional.empty() : ProxyText.read(value).flatMap(text -> usable(text, from));
  }

  /** What the system's settings say. */
  static Optional<ProxyAddress> of(Proxy proxy) {
    return proxy.address() instanceof InetSocketAddress address
        ? Optional.of(new ProxyAddress(
            proxy.type(), address.getHostString(), address.getPort(), Optional.empty(), Optional.empty()))
        : Optional.empty();
  }

  private static Optional<ProxyAddress> usable(ProxyText text, String from) {
    Optional<Secret> authorization = text.user().isEmpty() && text.password().isEmpty()
        ? Optional.empty() : Optional.of(basic(text.user(), text.password()));
    return switch (text.scheme()) {
      case "http" -> Optional.of(new ProxyAddress(
          Proxy.Type.HTTP, text.host(), text.port().orElse(HTTP_PORT), Optional.of(from), authorization));
      case "socks", "socks4", "socks4a", "socks5", "socks5h" -> Optional.of(new ProxyAddress(
          Proxy.Type.SOCKS, text.host(), text.port().orElse(SOCKS_PORT), Optional.of(from), authorization));
      default -> Optional.empty();
    };
  }

  private static Secret basic(String user, String password) {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new Secret("Basic " + Base64.getEncoder().encodeToString(both));
  }
}
