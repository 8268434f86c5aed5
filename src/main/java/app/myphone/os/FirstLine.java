package app.myphone.os;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The one line that each side of a connection says, in UTF-8; the channel must not block. Any thread. */
final class FirstLine {
  private FirstLine() {}

  static void write(SocketChannel channel, String line) throws IOException {
    channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * What the other side says first, up to its line's end.
   *
   * @param longest how many bytes are read at most
   * @return empty when it says no whole line in time
   */
  static String read(SocketChannel channel, int longest, Duration limit) throws IOException {
    ByteBuffer said = ByteBuffer.allocate(longest);
    long end = System.nanoTime() + limit.toNanos();
    try (Selector ready = Selector.open()) {
      channel.register(ready, SelectionKey.OP_READ);
      while (said.hasRemaining() && !endsLine(said)) {
        long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        if (left <= 0 || ready.select(left) == 0 || channel.read(said) < 0) {
          return "";
        }
        ready.selectedKeys().clear();
      }
    }
    return endsLine(said) ? new String(said.array(), 0, said.position(), StandardCharsets.UTF_8).strip() : "";
  }

  private static boolean endsLine(ByteBuffer said) {
    return said.position() > 0 && said.get(said.position() - 1) == '\n';
  }
}
