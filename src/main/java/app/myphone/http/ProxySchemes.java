package app.myphone.http;

import app.myphone.text.PlainText;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import okhttp3.Challenge;
import okhttp3.Response;

/** How a proxy wants people to sign in (RFC 9110, 11.7.1): only user name and password are possible here (RFC 7617). */
final class ProxySchemes {
  private static final int LONGEST = 20;
  private static final int MOST = 4;

  private ProxySchemes() {}

  /** A proxy that wants something else. */
  static final class UnsupportedException extends IOException {
    private static final long serialVersionUID = 1;
    private final String names;

    UnsupportedException(String names) {
      super("the proxy wants another scheme");
      this.names = names;
    }

    /** As their makers call them. */
    String names() {
      return names;
    }
  }

  /** @throws UnsupportedException when it names what it wants, and that is nothing we can do */
  static void check(Response refusal) throws UnsupportedException {
    List<String> wanted = refusal.challenges().stream().map(Challenge::scheme).map(ProxySchemes::name).distinct()
        .limit(MOST).toList();
    boolean possible = wanted.stream().anyMatch(name -> name.equals("Basic") || name.startsWith("OkHttp"));
    if (!wanted.isEmpty() && !possible) {
      throw new UnsupportedException(wanted.stream().collect(Collectors.joining(", ")));
    }
  }

  private static String name(String scheme) {
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "basic" -> "Basic";
      case "ntlm" -> "NTLM";
      case "negotiate", "kerberos" -> "Kerberos (Negotiate)";
      case "digest" -> "Digest";
      default -> PlainText.clean(scheme, LONGEST);
    };
  }
}
