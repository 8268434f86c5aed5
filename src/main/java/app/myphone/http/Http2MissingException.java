package app.myphone.http;

import java.io.IOException;
import java.util.stream.Stream;
import okhttp3.internal.http2.ConnectionShutdownException;

/** What is at an address speaks no HTTP/2. */
public final class Http2MissingException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Whether a call with prior knowledge failed for this reason. OkHttp tries a connection that ended once more, so one
   * that ended again before any stream was opened does not speak HTTP/2.
   */
  static boolean isReasonOf(IOException cause) {
    return isHttp1(cause) || cause instanceof ConnectionShutdownException;
  }

  /** "HTT" read as the length of a frame. OkHttp may have tried again since: then it is among what was suppressed. */
  private static boolean isHttp1(Throwable thrown) {
    return "FRAME_SIZE_ERROR: 4740180".equals(thrown.getMessage())
        || Stream.of(thrown.getSuppressed()).anyMatch(Http2MissingException::isHttp1)
        || (thrown.getCause() != null && isHttp1(thrown.getCause()));
  }
}
