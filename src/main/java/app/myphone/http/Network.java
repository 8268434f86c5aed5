package app.myphone.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.SocketFactory;
import okhttp3.OkHttpClient;

/** How this computer gets out: whom it trusts, and through which proxy. Making one reads nothing yet. */
public record Network(Trust trust, Proxies proxies, SocketFactory sockets) {

  /** With sockets of the usual kind. */
  public Network(Trust trust, Proxies proxies) {
    this(trust, proxies, direct());
  }

  /**
   * This computer's.
   *
   * @param certificates a file of certificates that are trusted too
   */
  public static Network here(Optional<Path> certificates) {
    return here(certificates, direct());
  }

  /** The same through other sockets. */
  public static Network here(Optional<Path> certificates, SocketFactory sockets) {
    return new Network(Trust.here(certificates), Proxies.here(), sockets);
  }

  /** Sockets that Java does not send through a SOCKS proxy behind our back: which proxy to use is settled before. */
  public static SocketFactory direct() {
    return new Direct();
  }

  OkHttpClient.Builder into(OkHttpClient.Builder client) {
    return client.sslSocketFactory(trust.socketFactory(), trust)
        .socketFactory(sockets).proxySelector(proxies).proxyAuthenticator(proxies);
  }

  private static final class Direct extends SocketFactory {
    @Override
    public Socket createSocket() {
      return new Socket(Proxy.NO_PROXY);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      throw new IOException("connected by OkHttp");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
      throw new IOException("connected by OkHttp");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      throw new IOException("connected by OkHttp");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
      throw new IOException("connected by OkHttp");
    }
  }
}
