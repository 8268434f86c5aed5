package app.myphone.demo;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is signed in in which browser, known by its cookie {@code zitadel.useragent}. Thread-safe. */
final class BrowserSessions {
  private static final String COOKIE = "zitadel.useragent";
  private final Map<String, DemoPerson> people = new ConcurrentHashMap<>();

  /** The browser's id, empty when it has no cookie of ours yet. */
  static Optional<String> browser(DemoRequest request) {
    return request.cookie(COOKIE).filter(id -> id.matches("[0-9a-f]{32}"));
  }

  /** The cookie that every OIDC answer sets: the browser's own id again, or a new one. */
  static String cookie(DemoRequest request) {
    return COOKIE + "=" + browser(request).orElseGet(BrowserSessions::fresh)
        + "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax";
  }

  Optional<DemoPerson> person(DemoRequest request) {
    return browser(request).map(people::get);
  }

  void signIn(Optional<String> browser, DemoPerson person) {
    browser.ifPresent(id -> people.put(id, person));
  }

  void signOut(Optional<String> browser) {
    browser.ifPresent(people::remove);
  }

  private static String fresh() {
    byte[] id = new byte[16];
    new SecureRandom().nextBytes(id);
    return HexFormat.of().formatHex(id);
  }
}
