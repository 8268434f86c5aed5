package app.myphone.http;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which APIs their servers call deprecated (<a href="https://www.rfc-editor.org/rfc/rfc9745">RFC 9745</a>); each is
 * logged once. Thread-safe.
 */
public final class Deprecations {
  private static final Logger LOG = LoggerFactory.getLogger(Deprecations.class);
  private static final Pattern VERSION = Pattern.compile("^.*?/v\\d+\\w*(?=/|$)");
  private static final String NO = "false";
  private final Map<String, Notice> notices = new ConcurrentHashMap<>();

  /**
   * One announcement.
   *
   * @param api what is deprecated: {@code /auth/v1}, or a service of gRPC as {@code /zitadel.auth.v1.AuthService}
   * @param sunset when it ends (RFC 8594); empty when the server does not say
   */
  public record Notice(String api, Optional<Instant> sunset) {}

  /** What was said up to now. */
  public List<Notice> all() {
    return List.copyOf(notices.values());
  }

  void note(Request request, Response response) {
    String said = response.header("Deprecation");
    if (said == null || said.strip().equalsIgnoreCase(NO)) { // an earlier draft had true and false
      return;
    }
    String api = api(request.url().encodedPath());
    Notice notice = new Notice(api, Optional.ofNullable(response.headers().getDate("Sunset")).map(Date::toInstant));
    if (notices.putIfAbsent(api, notice) == null) {
      LOG.info("{} is deprecated by its server", api);
    }
  }

  /** Without what differs from call to call: {@code /auth/v1}, {@code /zitadel.auth.v1.AuthService}. */
  private static String api(String path) {
    Matcher version = VERSION.matcher(path);
    return version.find() ? version.group() : path.replaceFirst("(?<=.)/.*", "");
  }
}
