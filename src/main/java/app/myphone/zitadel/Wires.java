package app.myphone.zitadel;

import app.myphone.config.Wire;
import app.myphone.http.HttpStack;
import app.myphone.http.Retries;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;

/** The three ways to ask one API for the same, each made when it is first asked for. Thread-safe. */
public final class Wires {
  private final HttpStack http;
  private final HttpUrl address;
  private final Retries retries;
  private final Map<Wire, ZitadelApi> made = new ConcurrentHashMap<>();

  /** @param address of the API, with or without a trailing slash */
  public Wires(HttpStack http, HttpUrl address, Retries retries) {
    this.http = http;
    this.address = address;
    this.retries = retries;
  }

  /** The same object each time: it remembers which version of the API the server has. */
  public ZitadelApi over(Wire wire) {
    return made.computeIfAbsent(wire, this::make);
  }

  private ZitadelApi make(Wire wire) {
    return switch (wire) {
      case JSON -> new JsonWire(http, address, retries);
      case GRPC -> new GrpcWire(http, address, retries);
      case GRPC_WEB -> new GrpcWebWire(http, address, retries);
    };
  }
}
