package app.myphone.foreign;

import com.linecorp.armeria.common.SessionProtocol;
import com.linecorp.armeria.common.TlsKeyPair;
import com.linecorp.armeria.common.grpc.GrpcSerializationFormats;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.grpc.GrpcService;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/**
 * An Armeria server for gRPC and gRPC-Web. It needs the full protobuf where the program has the lite one, and one class
 * path cannot have both: so it lives in a class loader of its own.
 */
public final class ArmeriaServer implements Runnable, Function<Boolean, Integer> {
  private final Server server;

  /** For {@link #start} alone. */
  public ArmeriaServer(BiFunction<String, byte[], Object[]> answers, String certificate, String key) {
    server = Server.builder().unloggedExceptionsReportIntervalMillis(0)
        .localPort(0, SessionProtocol.HTTP).localPort(0, SessionProtocol.HTTPS)
        .tls(TlsKeyPair.of(pem(key), pem(certificate)))
        .service(GrpcService.builder().addService(BytesService.of(answers))
            .supportedSerializationFormats(GrpcSerializationFormats.PROTO, GrpcSerializationFormats.PROTO_WEB)
            .build())
        .build();
    server.start().join();
  }

  /** A started server, to be closed. */
  public static Running start(BiFunction<String, byte[], Object[]> answers, String certificate, String key)
      throws Exception {
    URLClassLoader loader = new URLClassLoader("armeria", classPath(), ClassLoader.getPlatformClassLoader());
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      Object server = loader.loadClass(ArmeriaServer.class.getName())
          .getConstructor(BiFunction.class, String.class, String.class).newInstance(answers, certificate, key);
      @SuppressWarnings("unchecked")
      Function<Boolean, Integer> ports = (Function<Boolean, Integer>) server;
      return new Running(() -> ports.apply(false), () -> ports.apply(true), (Runnable) server, loader);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Its ports, and how to stop it. */
  public record Running(IntSupplier http, IntSupplier https, Runnable stop, URLClassLoader loader)
      implements AutoCloseable {
    @Override
    public void close() throws IOException {
      stop.run();
      loader.close();
    }
  }

  @Override
  public Integer apply(Boolean tls) {
    return server.activeLocalPort(tls ? SessionProtocol.HTTPS : SessionProtocol.HTTP);
  }

  /** Stops it. */
  @Override
  public void run() {
    server.stop().join();
  }

  private static URL[] classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("protobuf-javalite")).map(ArmeriaServer::url).toArray(URL[]::new);
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static InputStream pem(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }
}
