package app.myphone.oidc;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * An answer to the browser; nothing of the request is in it (RFC 9700, 4.2).
 *
 * @param location a path of ours, or {@code ""}
 */
record LoopbackReply(int status, String location, CallbackPage.Kind page) {

  static LoopbackReply page(int status, CallbackPage.Kind page) {
    return new LoopbackReply(status, "", page);
  }

  static LoopbackReply nothing(int status) {
    return page(status, CallbackPage.Kind.NOTHING);
  }

  /** Takes code and state out of address bar and history (RFC 9700, 4.3.1). */
  static LoopbackReply seeOther(String path) {
    return new LoopbackReply(303, path, CallbackPage.Kind.NOTHING);
  }

  /** Nothing is kept, passed on, framed or run (RFC 9700, 4.2.4). */
  void write(OutputStream out, CallbackPage pages, boolean headOnly) throws IOException {
    byte[] body = location.isEmpty() ? pages.html(page) : new byte[0];
    String head = "HTTP/1.1 " + status + " " + reason() + "\r\n"
        + (location.isEmpty() ? "" : "Location: " + location + "\r\n")
        + (status == 405 ? "Allow: GET\r\n" : "")
        + "Content-Type: text/html; charset=utf-8\r\n"
        + "Content-Length: " + body.length + "\r\n"
        + "Cache-Control: no-store\r\n"
        + "Referrer-Policy: no-referrer\r\n"
        + "X-Content-Type-Options: nosniff\r\n"
        + "Content-Security-Policy: " + CallbackPage.policy() + "\r\n"
        + "Connection: close\r\n\r\n";
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    if (!headOnly) {
      out.write(body);
    }
    out.flush();
  }

  private String reason() {
    return switch (status) {
      case 200 -> "OK";
      case 303 -> "See Other";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 410 -> "Gone";
      case 414 -> "URI Too Long";
      case 421 -> "Misdirected Request";
      case 431 -> "Request Header Fields Too Large";
      default -> "Bad Request";
    };
  }
}
