package app.myphone.http;

import java.io.ByteArrayOutputStream;
import java.net.IDN;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of {@code [scheme://][user:password@]host[:port][/…]}, read as people write it: a password may have any
 * character in it, percent-encoded (RFC 3986, 2.1) or not, a user may be {@code DOMAIN\\user}. Where it could mean two
 * things it is not read at all, for a wrong guess would send part of a password as a host name.
 *
 * @param scheme in lower case; {@code http} when there is none
 * @param user decoded, possibly empty
 * @param password decoded, possibly empty
 * @param host a name as DNS knows it, or an address without brackets
 */
record ProxyText(String scheme, String user, String password, String host, OptionalInt port) {
  private static final int LONGEST_HOST = 253;
  private static final Pattern SCHEME = Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?<rest>.*)");
  private static final Pattern PLACE =
      Pattern.compile("(?:\\[(?<address>[^\\[\\]]+)\\]|(?<name>[^:\\[\\]]+))(?::(?<port>\\d{0,5}))?");
  private static final Pattern NAME = Pattern.compile("(?:[a-z0-9_][a-z0-9_-]{0,62}\\.)*[a-z0-9_][a-z0-9_-]{0,62}\\.?");
  /** What would be a user or its password, but for a path behind a host. */
  private static final Pattern ALSO_A_HOST = Pattern.compile("(?:\\[[^\\]]*\\]|[\\w.-]+)(?::\\d{1,5})?[/?#].*");
  /** A scheme that lacks a part of its {@code ://}: not the user's name, not the host's. */
  private static final Pattern HALF_A_SCHEME = Pattern.compile(
      "(?i)(?:https?|ftp|socks[0-9a-z]*):(?!\\d{1,5}(?:[/?#]|$)).*|:?[/?#].*");

  @Override
  public String toString() {
    return "ProxyText[" + host + "]"; // never the password
  }

  /** Empty when it is none, or may be read in two ways. */
  static Optional<ProxyText> read(String value) {
    String text = value.strip();
    Matcher matcher = SCHEME.matcher(text);
    boolean hasScheme = matcher.matches();
    String scheme = hasScheme ? matcher.group("scheme").toLowerCase(Locale.ROOT) : "http";
    String rest = hasScheme ? matcher.group("rest") : text;
    int at = rest.indexOf('@');
    int slash = rest.indexOf('/', at + 1);
    String authority = slash < 0 ? rest : rest.substring(0, slash);
    boolean halfAScheme = !hasScheme && HALF_A_SCHEME.matcher(text).matches();
    boolean doubtful = at >= 0 && (ALSO_A_HOST.matcher(rest).matches() || (slash >= 0 && rest.indexOf('@', slash) >= 0));
    return halfAScheme || doubtful ? Optional.empty() : ofAuthority(scheme, authority);
  }

  private static Optional<ProxyText> ofAuthority(String scheme, String authority) {
    int at = authority.lastIndexOf('@');
    Matcher place = PLACE.matcher(authority.substring(at + 1));
    if (!place.matches()) {
      return Optional.empty();
    }
    String who = at < 0 ? "" : authority.substring(0, at);
    int colon = who.indexOf(':');
    Optional<String> user = decoded(colon < 0 ? who : who.substring(0, colon));
    Optional<String> password = decoded(colon < 0 ? "" : who.substring(colon + 1));
    Optional<String> host = place.group("address") == null ? name(place.group("name")) : address(place.group("address"));
    String port = place.group("port") == null ? "" : place.group("port");
    return user.isEmpty() || password.isEmpty() || host.isEmpty() || !isPort(port) ? Optional.empty()
        : Optional.of(new ProxyText(scheme, user.get(), password.get(), host.get(),
            port.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(port))));
  }

  private static boolean isPort(String port) {
    return port.isEmpty() || (Integer.parseInt(port) >= 1 && Integer.parseInt(port) <= 0xffff);
  }

  /** Underscores too: company networks have them. */
  private static Optional<String> name(String typed) {
    try {
      String name = IDN.toASCII(typed).toLowerCase(Locale.ROOT);
      return Optional.of(name).filter(text -> text.length() <= LONGEST_HOST && NAME.matcher(text).matches());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> address(String typed) {
    try {
      return typed.contains(":") && !typed.contains("%")
          ? Optional.of(InetAddress.ofLiteral(typed)).map(_ -> typed.toLowerCase(Locale.ROOT)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A percent sign that begins no code stands for itself; what is no UTF-8 then is nothing anybody meant. */
  private static Optional<String> decoded(String text) {
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream();
    for (int i = 0; i < raw.length; i++) {
      int code = raw[i] == '%' && i + 2 < raw.length ? hex(raw[i + 1], raw[i + 2]) : -1;
      decoded.write(code < 0 ? raw[i] : code);
      i += code < 0 ? 0 : 2;
    }
    try {
      String clear = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded.toByteArray())).toString();
      return Optional.of(clear).filter(found -> found.chars().noneMatch(Character::isISOControl));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static int hex(byte high, byte low) {
    int both = 16 * Character.digit(high, 16) + Character.digit(low, 16);
    return Character.digit(high, 16) < 0 || Character.digit(low, 16) < 0 ? -1 : both;
  }
}
