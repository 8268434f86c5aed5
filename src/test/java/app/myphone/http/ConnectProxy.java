package app.myphone.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** An HTTP proxy on loopback that makes tunnels, all of them to one server whatever host is asked for. */
public final class ConnectProxy implements AutoCloseable {
  /** The first line of each request, and its authorization. */
  public final List<String> asked = new CopyOnWriteArrayList<>();
  private final ServerSocket door;
  private final int target;
  private volatile Optional<String> password = Optional.empty();
  private volatile int refusal;
  private volatile List<String> schemes = List.of("Basic realm=\"x\"");

  /** @param target port on this computer that every tunnel ends at */
  public ConnectProxy(int target) throws IOException {
    this.target = target;
    door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    Thread.ofVirtual().start(this::serve);
  }

  /** Lets only this user through. */
  public ConnectProxy wants(String userAndPassword) {
    password = Optional.of("Basic "
        + Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  /** Wants people to sign in so, and lets nobody through. */
  public ConnectProxy speaks(String... schemes) {
    this.schemes = List.of(schemes);
    return wants("nobody:ever");
  }

  /** Refuses every tunnel. */
  public ConnectProxy refuses(int status) {
    refusal = status;
    return this;
  }

  public int port() {
    return door.getLocalPort();
  }

  public String authority() {
    return "127.0.0.1:" + port();
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      List<String> head = head(client);
      asked.addAll(head.stream().limit(1).toList());
      boolean known = password.isEmpty()
          || head.stream().anyMatch(line -> line.equals("Proxy-Authorization: " + password.get()));
      if (refusal != 0 || !known) {
        answer(client, (known ? refusal : 407) + " No\r\n" + schemes.stream()
            .map(scheme -> "Proxy-Authenticate: " + scheme + "\r\n").collect(Collectors.joining()) + "Content-Length: 0");
      } else {
        tunnel(client);
      }
    } catch (IOException e) {
      // either side went away
    }
  }

  /** Read byte by byte: what follows belongs to the tunnel. */
  private static List<String> head(Socket client) throws IOException {
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      int c = client.getInputStream().read();
      if (c < 0) {
        throw new IOException("no request");
      }
      head.append((char) c);
    }
    return List.of(head.toString().split("\r\n"));
  }

  private void tunnel(Socket client) throws IOException {
    try (Socket server = new Socket(InetAddress.getByName("127.0.0.1"), target)) {
      answer(client, "200 OK");
      Thread back = Thread.ofVirtual().start(() -> copy(server, client));
      copy(client, server);
      back.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // the other side went away
    }
  }

  private static void answer(Socket client, String status) throws IOException {
    client.getOutputStream().write(("HTTP/1.1 " + status + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
