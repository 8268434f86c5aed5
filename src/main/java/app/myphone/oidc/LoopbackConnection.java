package app.myphone.oidc;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;

/** One connection of a browser, or of whoever found the port: one request, one reply, limits on silence and on leaving. */
final class LoopbackConnection {
  private static final Duration SILENCE = Duration.ofSeconds(5);
  private static final Duration HANGING_UP = Duration.ofMillis(500);

  private final Socket socket;
  private final InputStream in;

  LoopbackConnection(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout((int) SILENCE.toMillis());
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Reads a request and replies by the rules; gives the status that was sent. */
  int answer(LoopbackRules rules, CallbackPage pages) throws IOException {
    LoopbackReply reply;
    boolean headOnly = false;
    try {
      LoopbackRequest request = LoopbackRequest.read(in);
      headOnly = request.method().equals("HEAD");
      reply = rules.reply(request);
    } catch (LoopbackRequest.MalformedException e) {
      reply = LoopbackReply.nothing(e.status());
    }
    reply.write(socket.getOutputStream(), pages, headOnly);
    return reply.status();
  }

  /** Closing with unread bytes would make the system throw our answer away. */
  void drain() throws IOException {
    socket.shutdownOutput();
    socket.setSoTimeout((int) HANGING_UP.toMillis());
    long end = System.nanoTime() + HANGING_UP.toNanos();
    byte[] unread = new byte[8192];
    while (System.nanoTime() < end && in.read(unread) >= 0) {
      // not wanted
    }
  }
}
