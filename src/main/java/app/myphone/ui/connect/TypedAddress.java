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

  /** Whether there is a host with a dot and something after it, an IP address, or this computer. */
  static boolean isComplete(String typed) {
    try {
      String host = Issuer.parse(typed).address().host();
      return ServerAddress.isLoopback(host) || host.startsWith("[") || host.matches(".+\\.[^.]{2,}|\\d+(\\.\\d+){3}");
    } catch (IllegalArgumentException e) {
      return "insecure".equals(e.getMessage());
    }
  }
}
