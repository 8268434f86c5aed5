package app.myphone.os;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out whether an X server listens (X(7), "Display names").
 *
 * @param sockets the folder of the servers' sockets
 * @param localSockets where Linux lists sockets without a file
 * @param limit for one connection
 */
record XServers(Path sockets, Path localSockets, Duration limit) {
  private static final Path SOCKETS = Path.of("/tmp/.X11-unix");
  private static final Path LOCAL_SOCKETS = Path.of("/proc/net/unix");
  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final Pattern NAME =
      Pattern.compile("(?:[a-z]+/)?(?<host>[^/]*?)(?:/unix)?:(?<number>\\d{1,5})(?:\\.\\d+)?");
  private static final int FIRST_PORT = 6000;

  static XServers ofThisComputer() {
    return new XServers(SOCKETS, LOCAL_SOCKETS, LIMIT);
  }

  boolean answers(String display) throws InterruptedException {
    Matcher name = NAME.matcher(display);
    if (!name.matches() || Integer.parseInt(name.group("number")) + FIRST_PORT > 0xffff) {
      return false;
    }
    int number = Integer.parseInt(name.group("number"));
    String host = name.group("host");
    return (host.isEmpty() || host.equals("unix"))
        ? hasLocalSocket(number) || connects(() -> local(number)) || connects(() -> remote("127.0.0.1", number))
        : connects(() -> remote(host, number));
  }

  private boolean local(int number) throws IOException {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(sockets.resolve("X" + number)))) {
      return channel.isConnected();
    }
  }

  private boolean remote(String host, int number) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, FIRST_PORT + number), Math.toIntExact(limit.toMillis()));
      return true;
    }
  }

  /** A socket without a file, which Java cannot connect to; it vanishes with its server. */
  private boolean hasLocalSocket(int number) {
    try {
      return Files.readAllLines(localSockets).stream().anyMatch(line -> line.endsWith(" @/tmp/.X11-unix/X" + number));
    } catch (IOException e) {
      return false;
    }
  }

  /** On a thread of its own: looking a host up, or a full queue, may take for ever. */
  private boolean connects(Attempt attempt) throws InterruptedException {
    FutureTask<Boolean> task = new FutureTask<>(attempt::connect);
    Thread.ofPlatform().daemon().name("display").start(task);
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  /** Connects, or throws. */
  @FunctionalInterface
  private interface Attempt {
    boolean connect() throws IOException;
  }
}
