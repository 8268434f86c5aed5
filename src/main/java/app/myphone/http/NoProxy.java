package app.myphone.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import okhttp3.HttpUrl;

/**
 * {@code NO_PROXY}: hosts that are asked without one. Entries have commas or blanks between: {@code *}, a host and all
 * below it (with or without a leading dot or {@code *.}), an address, a range of addresses as {@code 10.0.0.0/8}; each
 * may end in {@code :port}.
 */
record NoProxy(List<String> entries) {

  static NoProxy parse(String value) {
    return new NoProxy(Arrays.stream(value.toLowerCase(Locale.ROOT).split("[,\\s]+"))
        .filter(entry -> !entry.isEmpty()).toList());
  }

  boolean covers(HttpUrl url) {
    return entries.stream().anyMatch(entry -> covers(entry, url.host(), url.port()));
  }

  private static boolean covers(String entry, String host, int port) {
    int colon = entry.lastIndexOf(':');
    boolean hasPort = colon >= 0 && (entry.indexOf(':') == colon || entry.charAt(colon - 1) == ']');
    if (hasPort && !entry.substring(colon + 1).equals(Integer.toString(port))) {
      return false;
    }
    String name = (hasPort ? entry.substring(0, colon) : entry).replaceAll("^\\[|\\]$", "");
    return name.equals("*") || (name.contains("/") ? isInRange(name, host) : isBelow(name, host));
  }

  private static boolean isBelow(String name, String host) {
    String domain = name.replaceFirst("^\\*?\\.", "");
    return !domain.isEmpty() && (host.equals(domain) || host.endsWith("." + domain));
  }

  private static boolean isInRange(String range, String host) {
    try {
      byte[] network = InetAddress.ofLiteral(range.substring(0, range.indexOf('/'))).getAddress();
      byte[] address = InetAddress.ofLiteral(host).getAddress();
      int bits = Integer.parseInt(range.substring(range.indexOf('/') + 1));
      return network.length == address.length && bits >= 0 && bits <= 8 * network.length
          && isSame(network, address, bits);
    } catch (IllegalArgumentException e) {
      return false; // a name, or no range
    }
  }

  private static boolean isSame(byte[] network, byte[] address, int bits) {
    for (int bit = 0; bit < bits; bit++) {
      if (((network[bit / 8] ^ address[bit / 8]) & (0x80 >> (bit % 8))) != 0) {
        return false;
      }
    }
    return true;
  }
}
