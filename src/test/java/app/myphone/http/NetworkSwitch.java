package app.myphone.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Set;
import javax.net.SocketFactory;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** The network's plug: without it nothing can be reached, and the computer has no address. */
public final class NetworkSwitch extends SocketFactory {
  private final ConnectionPool pool = new ConnectionPool();
  private volatile boolean out;

  public OkHttpClient.Builder into(OkHttpClient.Builder client) {
    return client.socketFactory(this).connectionPool(pool);
  }

  public void pull() {
    out = true;
    pool.evictAll();
  }

  public void putIn() {
    out = false;
  }

  public Set<String> addresses() {
    return out ? Set.of() : Set.of("192.0.2.1");
  }

  @Override
  public Socket createSocket() {
    return new Socket() {
      @Override
      public void connect(SocketAddress to, int timeout) throws IOException {
        if (out) {
          throw new NoRouteToHostException();
        }
        super.connect(to, timeout);
      }
    };
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
