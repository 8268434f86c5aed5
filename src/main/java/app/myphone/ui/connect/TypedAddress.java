package app.myphone.ui.connect;

import app.myphone.config.Issuer;
import app.myphone.config.ServerAddress;
import java.util.Optional;

/** What stands in the field of the address, which may still be being typed. */
final class TypedAddress {
  private TypedAddress() {}

  /** The address, as far as it is one. */
  static Optional<Issuer> parse(String typed) {
    try {
      return Optional.of(Issuer.parse(typed));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether it can never be one, however it goes on: {@code hello world}, {@code ftp://x.y}. */
  static boolean isNone(String typed) {
    return !typed.isBlank() && path(typed).isEmpty() && parse(typed).isEmpty();
  }

  /** What follows the host of an address, as {@code /ui/console}: no ZITADEL has a path. */
  static Optional<String> path(String typed) {
    String address = typed.replaceFirst("[?].*", "");
    return parse(address).filter(issuer -> issuer.hasPath() || !address.equals(typed))
        .map(issuer -> issuer.value().substring(issuer.address().origin().length()));
  }

  /** The address without what follows its host. */
  static String withoutPath(String typed) {
    return parse(typed.replaceFirst("[?].*", "")).map(issuer -> issuer.address().origin()).orElse(typed);
  }

  /** Whether there is a host with a dot and something after it, an IP address, or this computer. */
  static boolean isComplete(String typed) {
    try {
      String host = Issuer.parse(typed.replaceFirst("[?].*", "")).address().host();
      return ServerAddress.isLoopback(host) || host.startsWith("[") || host.matches(".+\\.[^.]{2,}|\\d+(\\.\\d+){3}");
    } catch (IllegalArgumentException e) {
      return "insecure".equals(e.getMessage());
    }
  }
}
