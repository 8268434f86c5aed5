package app.myphone.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import okhttp3.HttpUrl;

/** A server that is handed each connection as a bare socket, for answers no HTTP library would give. */
public final class Raw implements AutoCloseable {
  private final ServerSocket socket;
  private final boolean readsHead;

  /** What is done with a connection once a request's head has come. */
  @FunctionalInterface
  public interface Reply {
    void to(Socket client) throws IOException, InterruptedException;
  }

  public Raw(Reply reply) throws IOException {
    this(reply, true);
  }

  private Raw(Reply reply, boolean readsHead) throws IOException {
    this.readsHead = readsHead;
    socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    Thread.ofVirtual().start(() -> serve(reply));
  }

  /** One that answers without waiting for a request's head, as when it is handed something that is no HTTP. */
  public static Raw atOnce(Reply reply) throws IOException {
    return new Raw(reply, false);
  }

  /** Sends text, ends the output, and takes what still comes: closing before that would reset the connection. */
  public static Reply text(String text) {
    return client -> {
      client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      client.shutdownOutput();
      client.getInputStream().transferTo(OutputStream.nullOutputStream());
    };
  }

  public HttpUrl url() {
    return HttpUrl.get("http://127.0.0.1:" + socket.getLocalPort());
  }

  private void serve(Reply reply) {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> serve(reply, client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Reply reply, Socket client) {
    try (client) {
      if (readsHead) {
        readHead(client.getInputStream());
      }
      reply.to(client);
    } catch (SocketException e) {
      // the client went away, as it should
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void readHead(InputStream in) throws IOException {
    int last = 0;
    for (int c = in.read(); c >= 0 && (last & 0xffffff) != 0x0d0a0d || c != '\n'; c = in.read()) {
      if (c < 0) {
        return;
      }
      last = last << 8 | c;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
