package app.myphone.zitadel;

import app.myphone.config.Wire;
import app.myphone.http.HttpStack;
import app.myphone.http.Retries;
import okhttp3.HttpUrl;

/** The three ways to ask for the same. */
public final class Wires {
  private Wires() {}

  /**
   * The API over one of them.
   *
   * @param address of the API, with or without a trailing slash
   */
  public static ZitadelApi over(Wire wire, HttpStack http, HttpUrl address, Retries retries) {
    return switch (wire) {
      case JSON -> new JsonWire(http, address, retries);
      case GRPC -> new GrpcWire(http, address, retries);
      case GRPC_WEB -> new GrpcWebWire(http, address, retries);
    };
  }
}
