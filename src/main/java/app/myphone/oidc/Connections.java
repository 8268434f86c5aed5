package app.myphone.oidc;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;

/** The open connections, at most {@value #MOST}: a newer one pushes out the oldest, so none can block. */
final class Connections {
  static final int MOST = 64;

  private final Deque<Socket> open = new ArrayDeque<>();
  private boolean closed;

  synchronized void add(Socket socket) {
    if (closed) {
      closeQuietly(socket);
      return;
    }
    open.addLast(socket);
    if (open.size() > MOST) {
      closeQuietly(open.removeFirst());
    }
  }

  synchronized void remove(Socket socket) {
    open.remove(socket);
  }

  synchronized void closeAll() {
    closed = true;
    open.forEach(Connections::closeQuietly);
    open.clear();
  }

  static void closeQuietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      // closed it is
    }
  }
}
