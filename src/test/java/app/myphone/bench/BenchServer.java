package app.myphone.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.io.RateControl;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import zitadel.auth.v1.GetMyPhoneResponse;
import zitadel.user.v1.Phone;
import zitadel.v1.ObjectDetails;

/** One phone, over each wire, on one port; a process of its own, so that what it allocates is not counted. */
public final class BenchServer {
  private static final byte[] JSON = ("{\"details\":{\"sequence\":\"3\","
      + "\"creationDate\":\"2026-11-23T20:42:16.406731Z\","
      + "\"changeDate\":\"2026-11-23T20:42:16.406731Z\",\"resourceOwner\":\"400925939430657062\"},"
      + "\"phone\":{\"phone\":\"+41791234567\",\"isPhoneVerified\":true}}").getBytes(StandardCharsets.UTF_8);
  private static final byte[] USER = ("{\"user\":{\"id\":\"ada\",\"state\":\"USER_STATE_ACTIVE\",\"userName\":\"ada\","
      + "\"human\":{\"profile\":{\"displayName\":\"Ada\"}}}}").getBytes(StandardCharsets.UTF_8);
  private static final byte[] MESSAGE = frame(0, GetMyPhoneResponse.newBuilder()
      .setDetails(ObjectDetails.newBuilder().setSequence(3).setResourceOwner("400925939430657062"))
      .setPhone(Phone.newBuilder().setPhone("+41791234567").setIsPhoneVerified(true)).build().toByteArray());
  private static final byte[] TRAILERS = frame(0x80, "grpc-status: 0\r\n".getBytes(StandardCharsets.US_ASCII));

  private BenchServer() {}

  /** Prints its port; ends when its input ends. */
  public static void main(String[] arguments) throws Exception {
    HttpConfiguration http = new HttpConfiguration();
    Server server = new Server();
    HTTP2CServerConnectionFactory http2 = new HTTP2CServerConnectionFactory(http);
    http2.setRateControlFactory(new RateControl.Factory() { });
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http), http2);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(new Handler.Abstract() {
      @Override
      public boolean handle(Request request, Response response, Callback callback) throws IOException {
        return answer(request, response, callback);
      }
    });
    server.start();
    System.out.println(connector.getLocalPort());
    while (System.in.read() >= 0) {
      // until our parent is gone
    }
    server.stop();
  }

  private static boolean answer(Request request, Response response, Callback callback) {
    String type = String.valueOf(request.getHeaders().get(HttpHeader.CONTENT_TYPE));
    HttpFields.Mutable headers = response.getHeaders();
    if (type.startsWith("application/grpc-web")) {
      headers.put(HttpHeader.CONTENT_TYPE, "application/grpc-web+proto");
      byte[] both = ByteBuffer.allocate(MESSAGE.length + TRAILERS.length).put(MESSAGE).put(TRAILERS).array();
      response.write(true, ByteBuffer.wrap(both), callback);
    } else if (type.startsWith("application/grpc")) {
      headers.put(HttpHeader.CONTENT_TYPE, "application/grpc");
      response.setTrailersSupplier(() -> HttpFields.build().put("grpc-status", "0"));
      response.write(true, ByteBuffer.wrap(MESSAGE), callback);
    } else {
      headers.put(HttpHeader.CONTENT_TYPE, "application/json");
      boolean phone = request.getHttpURI().getPath().endsWith("/phone");
      response.write(true, ByteBuffer.wrap(phone ? JSON : USER), callback);
    }
    return true;
  }

  private static byte[] frame(int flag, byte[] payload) {
    return ByteBuffer.allocate(5 + payload.length).put((byte) flag).putInt(payload.length).put(payload).array();
  }
}
