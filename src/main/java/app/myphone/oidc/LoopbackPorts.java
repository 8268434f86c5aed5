package app.myphone.oidc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Takes a free port of this computer's own addresses, never of any other (RFC 8252, 8.3). */
final class LoopbackPorts {
  private static final byte[] V4 = {127, 0, 0, 1};
  private static final byte[] V6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
  private static final int BACKLOG = 128;
  private static final int TRIES = 5;

  private LoopbackPorts() {}

  /** 127.0.0.1; with {@code localhost} also [::1] at the same port, for browsers that try that first. */
  static List<ServerSocket> open(String host) throws IOException {
    return host.equals("localhost") && hasV6() ? both() : List.of(bound(V4, 0));
  }

  private static List<ServerSocket> both() throws IOException {
    List<ServerSocket> unfit = new ArrayList<>();
    try {
      for (int i = 0; i < TRIES; i++) {
        ServerSocket v4 = bound(V4, 0);
        try {
          return List.of(v4, bound(V6, v4.getLocalPort()));
        } catch (IOException taken) {
          unfit.add(v4);
        }
      }
      throw new IOException("no port free on both addresses");
    } finally {
      for (ServerSocket socket : unfit) {
        socket.close();
      }
    }
  }

  private static boolean hasV6() {
    try (ServerSocket probe = bound(V6, 0)) {
      return probe.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static ServerSocket bound(byte[] address, int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.setReuseAddress(false);
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(address), port), BACKLOG);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
