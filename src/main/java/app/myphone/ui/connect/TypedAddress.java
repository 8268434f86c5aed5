package app.myphone.ui.connect;

import app.myphone.config.Issuer;
import app.myphone.config.ServerAddress;

/** Tells an address that is all typed from one that is still being typed. */
final class TypedAddress {
  private TypedAddress() {}

  /** Whether there is a host with a dot and something after it, an IP address, or this computer. */
  static boolean isComplete(String typed) {
    try {
      String host = Issuer.parse(typed).address().host();
      return ServerAddress.isLoopback(host) || host.startsWith("[") || host.matches(".+\\.[^.]{2,}|[\\d.]{7,}");
    } catch (IllegalArgumentException e) {
      return "insecure".equals(e.getMessage());
    }
  }
}
