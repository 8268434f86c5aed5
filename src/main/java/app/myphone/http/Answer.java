package app.myphone.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import okhttp3.Headers;

/**
 * A complete answer, of whatever status.
 *
 * @param request method and path, as {@code GET /auth/v1/users/me/phone}: for logs and reports
 * @param body after decompression, at most {@link Body#LIMIT} bytes
 */
@SuppressWarnings("ArrayRecordComponent") // up to a megabyte that is not copied; nobody changes or compares it
public record Answer(String request, int status, Headers headers, byte[] body) {
  private static final List<String> REQUEST_IDS = List.of("X-Request-Id", "X-Correlation-Id", "CF-Ray");

  /** Media type in lower case without parameters, {@code ""} when there is none. */
  public String mediaType() {
    String type = Optional.ofNullable(headers.get("Content-Type")).orElse("");
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** Whether it says it is JSON, of whatever kind. */
  public boolean isJson() {
    String type = mediaType();
    return type.equals("application/json") || (type.startsWith("application/") && type.endsWith("+json"));
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** {@code Retry-After} in seconds (RFC 9110, 10.2.3); a date or nonsense counts as absent. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(headers.get("Retry-After")).map(String::strip)
        .filter(value -> value.matches("\\d{1,7}")).map(Long::parseLong).map(Duration::ofSeconds);
  }

  /** What the server, or whoever answered in its place, calls this request. */
  public Optional<String> requestId() {
    return REQUEST_IDS.stream().map(headers::get).filter(Objects::nonNull).findFirst();
  }

  /** Prints no header and no body: either may hold a secret. */
  @Override
  public String toString() {
    return request + " → " + status;
  }
}
