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
public record Network(Trust trust, Proxies proxies) {

  /**
   * This computer's.
   *
   * @param certificates a file of certificates that are trusted too
   */
  public static Network here(Optional<Path> certificates) {
    return new Network(Trust.here(certificates), Proxies.here());
  }

  OkHttpClient.Builder into(OkHttpClient.Builder client) {
    return client.sslSocketFactory(trust.socketFactory(), trust)
        .socketFactory(new Direct()).proxySelector(proxies).proxyAuthenticator(proxies);
  }

  /** Sockets that Java does not send through a SOCKS proxy behind our back: which proxy to use is settled before. */
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
