package app.myphone.zitadel;

import app.myphone.wire.Recordings.Exchange;
import app.myphone.wire.Recordings.Header;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import mockwebserver3.MockResponse;
import okhttp3.Headers;
import okio.Buffer;

/** A recorded exchange as the answer of a mock server: same status, headers, bytes and trailers. */
final class Served {
  private static final List<String> OF_CONNECTION = List.of("content-length", "transfer-encoding", "connection");

  private Served() {}

  static MockResponse as(Exchange exchange) {
    return new MockResponse.Builder().code(exchange.status()).headers(headers(exchange.headers()))
        .body(new Buffer().write(body(exchange))).trailers(headers(exchange.trailers())).build();
  }

  /** The bytes on the wire; of base64 the recording shows the decoded bytes below the one line that was sent. */
  static byte[] body(Exchange exchange) {
    boolean base64 = exchange.header("Content-Type").orElse("").contains("grpc-web-text");
    return base64 ? exchange.text().lines().findFirst().orElse("").getBytes(StandardCharsets.US_ASCII)
        : exchange.body();
  }

  /** JSON of a status. */
  static MockResponse json(int status, String body) {
    return new MockResponse.Builder().code(status).addHeader("Content-Type", "application/json").body(body).build();
  }

  private static Headers headers(List<Header> recorded) {
    Headers.Builder headers = new Headers.Builder();
    recorded.stream()
        .filter(h -> !h.name().startsWith(":") && !OF_CONNECTION.contains(h.name().toLowerCase(Locale.ROOT)))
        .forEach(h -> headers.addUnsafeNonAscii(h.name(), h.value()));
    return headers.build();
  }
}
