package app.myphone.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import okio.ByteString;

/**
 * An answer, either an endpoint's or one scripted by a test. May hold tokens: {@link #toString} has the status only.
 *
 * @param headers all but {@code Date} and {@code Content-Length}
 * @param trailers sent after the body (HTTP/2 only)
 * @param gate the answer waits until it opens or the server is closed
 */
public record DemoReply(
    int status, List<DemoHeader> headers, ByteString body, List<DemoHeader> trailers, Optional<CountDownLatch> gate) {

  public DemoReply {
    headers = List.copyOf(headers);
    trailers = List.copyOf(trailers);
  }

  /** An answer without body and headers. */
  public static DemoReply empty(int status) {
    return new DemoReply(status, List.of(), ByteString.EMPTY, List.of(), Optional.empty());
  }

  /** A text in UTF-8 of the given content type. */
  public static DemoReply text(int status, String contentType, String body) {
    return empty(status).header("Content-Type", contentType).body(ByteString.encodeUtf8(body));
  }

  /** JSON text as is. */
  public static DemoReply json(int status, String body) {
    return text(status, "application/json", body);
  }

  /** The same with one more header. */
  public DemoReply header(String name, String value) {
    return new DemoReply(status, and(headers, name, value), body, trailers, gate);
  }

  /** The same with one more trailer. */
  public DemoReply trailer(String name, String value) {
    return new DemoReply(status, headers, body, and(trailers, name, value), gate);
  }

  /** The same with another body. */
  public DemoReply body(ByteString other) {
    return new DemoReply(status, headers, other, trailers, gate);
  }

  /** The same, sent only when the gate opens. */
  public DemoReply after(CountDownLatch opens) {
    return new DemoReply(status, headers, body, trailers, Optional.of(opens));
  }

  @Override
  public String toString() {
    return "DemoReply[" + status + "]";
  }

  private static List<DemoHeader> and(List<DemoHeader> headers, String name, String value) {
    List<DemoHeader> more = new ArrayList<>(headers);
    more.add(new DemoHeader(name, value));
    return more;
  }
}
