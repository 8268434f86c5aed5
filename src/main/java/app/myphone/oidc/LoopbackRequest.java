package app.myphone.oidc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The head of an HTTP/1 request, read with limits on size, number and time, so that nobody on this computer can block the port.
 *
 * @param query as sent, without the question mark; {@code ""} when there is none
 */
record LoopbackRequest(String method, String path, String query, List<Header> headers) {
  private static final int LONGEST_LINE = 8 * 1024;
  private static final int LONGEST_HEAD = 64 * 1024;
  private static final int MOST_HEADERS = 100;
  private static final long LONGEST_WAIT = Duration.ofSeconds(10).toNanos();

  /** @param name in lower case */
  record Header(String name, String value) {}

  /** Why a request is not one; the status to answer with. */
  static final class MalformedException extends IOException {
    private static final long serialVersionUID = 1L;
    private final int status;

    MalformedException(int status) {
      super(String.valueOf(status));
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  /**
   * @throws MalformedException for what is not HTTP, or too much of it
   * @throws IOException when the other side hangs up or says nothing
   */
  static LoopbackRequest read(InputStream in) throws IOException {
    long end = System.nanoTime() + LONGEST_WAIT;
    String[] line = line(in, end, LONGEST_LINE, 414).split(" ", -1);
    if (line.length != 3 || !line[1].startsWith("/") || !line[2].matches("HTTP/1\\.[01]")) {
      throw new MalformedException(400);
    }
    int mark = line[1].indexOf('?');
    return new LoopbackRequest(line[0], mark < 0 ? line[1] : line[1].substring(0, mark),
        mark < 0 ? "" : line[1].substring(mark + 1), headers(in, end));
  }

  /** The only value of a header; empty when it was not sent, or more than once. */
  Optional<String> only(String name) {
    List<String> values = headers.stream().filter(header -> header.name.equals(name)).map(Header::value).toList();
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  boolean has(String name) {
    return headers.stream().anyMatch(header -> header.name.equals(name));
  }

  /** Without the query: it has code and state. */
  @Override
  public String toString() {
    return method + " " + path;
  }

  /** Cookies of other programs on this computer come too, since a cookie knows no port; they are dropped at once. */
  private static List<Header> headers(InputStream in, long end) throws IOException {
    List<Header> headers = new ArrayList<>();
    int left = LONGEST_HEAD;
    for (String line = line(in, end, left, 431); !line.isEmpty(); line = line(in, end, left, 431)) {
      left -= line.length();
      Header header = header(line);
      if (headers.size() == MOST_HEADERS) {
        throw new MalformedException(431);
      }
      if (!header.name.equals("cookie")) {
        headers.add(header);
      }
    }
    return headers;
  }

  private static Header header(String line) throws MalformedException {
    int colon = line.indexOf(':');
    if (colon < 1 || line.substring(0, colon).isBlank() || line.startsWith(" ") || line.startsWith("\t")) {
      throw new MalformedException(400);
    }
    return new Header(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
  }

  private static String line(InputStream in, long end, int longest, int tooLong) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0 || System.nanoTime() > end) {
        throw new IOException("no complete request");
      }
      if (line.size() == longest) {
        throw new MalformedException(tooLong);
      }
      line.write(c);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
