package app.myphone.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.SocketFactory;

/** The network's plug: without it nothing can be reached, and the computer has no address. */
public final class NetworkSwitch extends SocketFactory {
  private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
  private volatile boolean out;

  /** From now on no connection can be made, and those there were are gone. */
  public void pull() {
    out = true;
    for (Socket socket = sockets.poll(); socket != null; socket = sockets.poll()) {
      try {
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The network is back. */
  public void putIn() {
    out = false;
  }

  public Set<String> addresses() {
    return out ? Set.of() : Set.of("192.0.2.1");
  }

  @Override
  public Socket createSocket() {
    Socket socket = new Socket() {
      @Override
      public void connect(SocketAddress to, int timeout) throws IOException {
        if (out) {
          throw new NoRouteToHostException();
        }
        super.connect(to, timeout);
      }
    };
    sockets.add(socket);
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }
}
