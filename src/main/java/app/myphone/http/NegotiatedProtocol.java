package app.myphone.http;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Notes which protocol the connection of a request speaks, for requests that carry one of these as a tag. */
final class NegotiatedProtocol {
  /** The network interceptor that does it. */
  static final Interceptor NOTE = NegotiatedProtocol::note;

  private final AtomicReference<@Nullable Protocol> protocol = new AtomicReference<>();

  /** Whether a connection was made, with TLS, to something that chose HTTP/1.1. */
  boolean isHttp1() {
    return protocol.get() == Protocol.HTTP_1_1;
  }

  private static Response note(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    NegotiatedProtocol note = request.tag(NegotiatedProtocol.class);
    Connection connection = chain.connection();
    if (note != null && connection != null) {
      note.protocol.set(connection.protocol());
    }
    return chain.proceed(request);
  }
}
