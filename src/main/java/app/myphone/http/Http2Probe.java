package app.myphone.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import okhttp3.HttpUrl;

/**
 * Finds out which protocol a plain http address speaks, on a connection of its own: whoever speaks HTTP/2 answers the
 * client's preface with a SETTINGS frame (<a href="https://www.rfc-editor.org/rfc/rfc9113#section-3.4">RFC 9113,
 * 3.4</a>). Which exception a failed call ended in, and when, says nothing about that. Blocks for two seconds at most.
 */
final class Http2Probe {
  private static final int LIMIT = (int) Duration.ofMillis(500).toMillis();
  private static final int FRAME_HEAD = 9;
  private static final int SETTINGS = 4;
  private static final int LONGEST_SETTINGS = 16_384;
  private static final byte[] PREFACE =
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

  private final HttpUrl url;

  Http2Probe(HttpUrl url) {
    this.url = url;
  }

  /** Whether something is there that speaks, but no HTTP/2. */
  boolean isHttp2Missing() {
    try {
      byte[] first = firstBytes(PREFACE);
      return first.length == 0 ? isHttp1() : !isSettings(first);
    } catch (IOException e) {
      return isHttp1(); // hung up on the preface
    }
  }

  private boolean isHttp1() {
    byte[] request = ("OPTIONS * HTTP/1.1\r\nHost: " + url.host() + "\r\nConnection: close\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
    try {
      return new String(firstBytes(request), StandardCharsets.ISO_8859_1).startsWith("HTTP/1.");
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isSettings(byte[] first) {
    if (first.length < FRAME_HEAD) {
      return false;
    }
    int length = ByteBuffer.wrap(first).getInt() >>> 8;
    int stream = ByteBuffer.wrap(first).getInt(FRAME_HEAD - Integer.BYTES);
    return first[3] == SETTINGS && stream == 0 && length <= LONGEST_SETTINGS;
  }

  /** What is said to that: as much as the head of a frame has; nothing when nothing came in time. */
  private byte[] firstBytes(byte[] request) throws IOException {
    try (Socket socket = new Socket(Proxy.NO_PROXY)) {
      socket.connect(new InetSocketAddress(url.host(), url.port()), LIMIT);
      socket.setSoTimeout(LIMIT);
      socket.getOutputStream().write(request);
      return read(socket.getInputStream());
    }
  }

  private static byte[] read(InputStream in) throws IOException {
    try {
      return in.readNBytes(FRAME_HEAD);
    } catch (SocketTimeoutException e) {
      return new byte[0];
    }
  }
}
