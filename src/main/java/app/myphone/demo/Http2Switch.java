package app.myphone.demo;

import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;

/** HTTP/2 in clear text, which can be taken away: its connection preface is then a bad request, as to a server of old. */
final class Http2Switch extends HTTP2CServerConnectionFactory {
  private final BooleanSupplier on;

  Http2Switch(HttpConfiguration http, BooleanSupplier on) {
    super(http);
    this.on = on;
  }

  @Override
  public Connection upgradeConnection(Connector connector, EndPoint endPoint, MetaData.Request request,
      HttpFields.Mutable response) {
    if (!on.getAsBoolean()) {
      throw new HttpException.RuntimeException(HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505, "HTTP/1.1 only");
    }
    return super.upgradeConnection(connector, endPoint, request, response);
  }
}
