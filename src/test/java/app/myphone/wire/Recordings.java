package app.myphone.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads the recorded exchanges of a real ZITADEL in {@code src/test/resources/wire}. */
public final class Recordings {
  private Recordings() {}

  /**
   * One recorded exchange.
   *
   * @param heading the {@code ##} line above it, or the file's title
   * @param requestHead request line and headers, or the pseudo-headers of HTTP/2
   * @param status 0 when the recording is of HTTP/2 without a status line that could be read
   * @param headers the response's, in wire order
   * @param trailers the response's trailers (HTTP/2 recordings only)
   */
  public record Exchange(
      String file,
      String heading,
      List<String> requestHead,
      byte[] requestBody,
      int status,
      List<Header> headers,
      byte[] body,
      List<Header> trailers) {

    public String requestLine() {
      return requestHead.isEmpty() ? "" : requestHead.getFirst();
    }

    public Optional<String> header(String name) {
      return headers.stream().filter(h -> h.name().equalsIgnoreCase(name)).map(Header::value).findFirst();
    }

    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether the body was shortened when it was recorded. */
    public boolean isCut() {
      return text().contains("[... cut, ");
    }

    @Override
    public String toString() {
      return file + ": " + heading + " (" + requestLine() + " → " + status + ")";
    }
  }

  public record Header(String name, String value) {}

  /** The exchanges of one file, in order: {@code of("03-phone-get-success")}. */
  public static List<Exchange> of(String name) {
    List<String> lines = lines(name);
    List<Exchange> exchanges = new ArrayList<>();
    String heading = lines.getFirst();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("## ")) {
        heading = lines.get(i).substring(3);
      } else if (lines.get(i).startsWith(">>> REQUEST")) {
        int answer = next(lines, i + 1, "<<< RESPONSE");
        if (answer < lines.size()) {
          exchanges.add(exchange(name, heading, lines.subList(i + 1, answer), section(lines, answer + 1)));
        }
      }
    }
    return exchanges;
  }

  /** The first exchange whose heading contains the text. */
  public static Exchange of(String name, String heading) {
    return of(name).stream().filter(e -> e.heading().contains(heading)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no exchange " + heading + " in " + name));
  }

  private static Exchange exchange(String file, String heading, List<String> request, List<String> response) {
    int blank = request.indexOf("");
    List<String> head = blank < 0 ? request : request.subList(0, blank);
    byte[] requestBody = blank < 0 ? new byte[0] : body(request.subList(blank + 1, request.size()));
    boolean http2 = !response.isEmpty() && response.getFirst().startsWith("-- HEADERS");
    return http2 ? http2(file, heading, head, requestBody, response) : http1(file, heading, head, requestBody, response);
  }

  private static Exchange http1(String file, String heading, List<String> head, byte[] sent, List<String> response) {
    int blank = Math.max(response.indexOf(""), 1);
    String[] status = response.getFirst().split(" ");
    return new Exchange(file, heading, head, sent, status.length > 1 ? Integer.parseInt(status[1]) : 0,
        headers(response.subList(1, blank)),
        blank + 1 <= response.size() ? body(response.subList(blank + 1, response.size())) : new byte[0], List.of());
  }

  private static Exchange http2(String file, String heading, List<String> head, byte[] sent, List<String> response) {
    List<Header> headers = new ArrayList<>();
    List<Header> trailers = new ArrayList<>();
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    String part = "";
    for (String line : response) {
      if (line.startsWith("-- ")) {
        part = line.startsWith("-- HEADERS") ? "headers" : line.startsWith("-- DATA") ? "data"
            : line.startsWith("-- TRAILERS") ? "trailers" : "";
      } else if (line.isEmpty()) {
        part = part.equals("data") ? part : part.equals("trailers") ? "" : part;
      } else if (part.equals("data") && hex(line).isPresent()) {
        data.writeBytes(hex(line).get());
      } else if (part.equals("headers") || part.equals("trailers")) {
        header(line).ifPresent((part("headers", part) ? headers : trailers)::add);
      }
    }
    int status = headers.stream().filter(h -> h.name().equals(":status")).map(h -> Integer.parseInt(h.value()))
        .findFirst().orElse(0);
    return new Exchange(file, heading, head, sent, status, headers, data.toByteArray(), trailers);
  }

  private static boolean part(String wanted, String part) {
    return wanted.equals(part);
  }

  private static byte[] body(List<String> lines) {
    List<String> real = lines.stream().filter(l -> !l.startsWith("-- ") && !l.startsWith("DATA (")).toList();
    if (real.isEmpty() || real.getFirst().equals("(no body)")) {
      return new byte[0];
    }
    if (real.getFirst().startsWith("(binary, ") || real.stream().filter(l -> !l.isEmpty()).allMatch(l -> hex(l).isPresent())) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (String line : real.subList(real.getFirst().startsWith("(binary") ? 1 : 0, real.size())) {
        if (hex(line).isEmpty()) {
          break;
        }
        bytes.writeBytes(hex(line).get());
      }
      return bytes.toByteArray();
    }
    int end = real.size();
    if (end > 0 && real.get(end - 1).isEmpty()) {
      end--;
    }
    return String.join("\n", real.subList(0, end)).getBytes(StandardCharsets.UTF_8);
  }

  /** Up to the next exchange, heading or remark. */
  private static List<String> section(List<String> lines, int from) {
    int end = from;
    while (end < lines.size() && !lines.get(end).startsWith("## ") && !lines.get(end).startsWith(">>> ")
        && !lines.get(end).startsWith("<<< ") && !lines.get(end).equals("#") && !lines.get(end).startsWith("# ")) {
      end++;
    }
    return lines.subList(from, end);
  }

  private static Optional<byte[]> hex(String line) {
    if (!line.matches("[0-9a-f]{8}  [0-9a-f ]+\\|.*\\|")) {
      return Optional.empty();
    }
    return Optional.of(HexFormat.of().parseHex(line.substring(10, line.indexOf('|')).replace(" ", "")));
  }

  private static List<Header> headers(List<String> lines) {
    return lines.stream().map(Recordings::header).flatMap(Optional::stream).toList();
  }

  private static Optional<Header> header(String line) {
    int colon = line.indexOf(':', 1);
    return colon < 0 ? Optional.empty()
        : Optional.of(new Header(line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
  }

  private static int next(List<String> lines, int from, String prefix) {
    int i = from;
    while (i < lines.size() && !lines.get(i).startsWith(prefix)) {
      i++;
    }
    return i;
  }

  private static List<String> lines(String name) {
    try (InputStream in = Recordings.class.getResourceAsStream("/wire/" + name + ".txt")) {
      if (in == null) {
        throw new IllegalArgumentException("no recording " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
