package app.myphone;

import app.myphone.config.Issuer;
import app.myphone.demo.DemoZitadel;
import app.myphone.os.Browser;
import app.myphone.signin.Registration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.function.BiConsumer;

/** The demo server as the rest of the program sees it: a registration like any other. Loaded only when it is used. */
final class BuiltInDemo implements AutoCloseable {
  private final DemoZitadel server;

  private BuiltInDemo(DemoZitadel server) {
    this.server = server;
  }

  static BuiltInDemo start() {
    try {
      return new BuiltInDemo(DemoZitadel.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server itself, as whoever scripts its answers needs it. */
  DemoZitadel server() {
    return server;
  }

  Registration registration() {
    Issuer issuer = Issuer.parse(server.issuer());
    return new Registration(issuer, server.clientId(), issuer.uri(), true);
  }

  /** Tells the number and the code of each text message that it would send. */
  void onTextMessage(BiConsumer<String, String> listener) {
    server.onTextMessage(message -> listener.accept(message.number(), message.code()));
  }

  /** A browser without a window, in which a demo person signs in. */
  Browser browserOf(String person) {
    return address -> visit(address, person);
  }

  @Override
  public void close() {
    server.close();
  }

  private boolean visit(URI address, String person) throws InterruptedException {
    try {
      server.visit(address, person);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
