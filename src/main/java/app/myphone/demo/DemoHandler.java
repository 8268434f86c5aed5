package app.myphone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okio.ByteString;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Between Jetty and the endpoints: reads a request whole, notes it, and writes the answer. */
final class DemoHandler extends Handler.Abstract {
  private static final int BODY_LIMIT = 64 * 1024;
  private static final int NOTED = 500;
  private final DemoRoutes routes;
  private final DemoFaults faults;
  private final CountDownLatch closing;
  private final Deque<DemoRequest> requests = new ArrayDeque<>();
  private long count;

  DemoHandler(DemoRoutes routes, DemoFaults faults, CountDownLatch closing) {
    this.routes = routes;
    this.faults = faults;
    this.closing = closing;
  }

  /** The last requests, oldest first. */
  List<DemoRequest> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  long count() {
    synchronized (requests) {
      return count;
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    DemoRequest arrived = read(request);
    note(arrived);
    DemoReply reply = faults.reply(arrived, () -> routes.answer(arrived));
    if (reply.gate().isPresent()) {
      await(reply.gate().get());
    }
    write(reply, response, callback);
    return true;
  }

  private void note(DemoRequest request) {
    synchronized (requests) {
      count++;
      if (requests.size() == NOTED) {
        requests.removeFirst();
      }
      requests.addLast(request);
    }
  }

  private static DemoRequest read(Request request) throws IOException {
    List<DemoHeader> headers = new ArrayList<>();
    for (HttpField field : request.getHeaders()) {
      String value = field.getValue();
      headers.add(new DemoHeader(field.getName(), value == null ? "" : value));
    }
    if (!request.getHeaders().contains("Host")) {
      headers.add(new DemoHeader("Host", String.valueOf(request.getHttpURI().getAuthority())));
    }
    String query = request.getHttpURI().getQuery();
    try (InputStream body = Request.asInputStream(request)) {
      return new DemoRequest(request.getMethod(), request.getHttpURI().getPath(), query == null ? "" : query, headers,
          ByteString.of(body.readNBytes(BODY_LIMIT)),
          request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_2);
    }
  }

  private static void write(DemoReply reply, Response response, Callback callback) {
    response.setStatus(reply.status());
    for (DemoHeader header : reply.headers()) {
      response.getHeaders().add(header.name(), header.value());
    }
    if (!reply.trailers().isEmpty()) {
      HttpFields.Mutable trailers = HttpFields.build();
      reply.trailers().forEach(trailer -> trailers.add(trailer.name(), trailer.value()));
      response.setTrailersSupplier(() -> trailers);
    }
    ByteBuffer body = reply.body().asByteBuffer();
    response.write(true, body, callback);
  }

  private void await(CountDownLatch gate) throws InterruptedException {
    while (gate.getCount() > 0 && closing.getCount() > 0) {
      gate.await(20, TimeUnit.MILLISECONDS);
    }
  }
}
