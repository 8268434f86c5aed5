package app.myphone.zitadel;

import app.myphone.config.Wire;
import app.myphone.foreign.ArmeriaServer;
import app.myphone.foreign.BytesService;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Others' servers with one answer for all: grpc-java over h2c and TLS, Armeria for gRPC and gRPC-Web. */
final class ForeignServers implements AutoCloseable {
  private static final HeldCertificate CERTIFICATE =
      new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
  private final io.grpc.Server plain;
  private final io.grpc.Server tls;
  private final ArmeriaServer.Running armeria;

  /** Each server, as each wire it speaks. */
  enum Peer {
    GRPC_JAVA_H2C(Wire.GRPC),
    GRPC_JAVA_TLS(Wire.GRPC),
    ARMERIA_H2C(Wire.GRPC),
    ARMERIA_TLS(Wire.GRPC),
    ARMERIA_WEB(Wire.GRPC_WEB),
    ARMERIA_WEB_TLS(Wire.GRPC_WEB);

    private final Wire wire;

    Peer(Wire wire) {
      this.wire = wire;
    }
  }

  /** @param answers of a method's name and message the answer, as {@link BytesService#of} wants it */
  ForeignServers(BiFunction<String, byte[], Object[]> answers) throws Exception {
    InetSocketAddress any = new InetSocketAddress("localhost", 0);
    plain = NettyServerBuilder.forAddress(any).addService(BytesService.of(answers)).build().start();
    tls = NettyServerBuilder.forAddress(any).addService(BytesService.of(answers))
        .sslContext(GrpcSslContexts.forServer(pem(CERTIFICATE.certificatePem()), pem(CERTIFICATE.privateKeyPkcs8Pem()))
            .build()).build().start();
    armeria = ArmeriaServer.start(answers, CERTIFICATE.certificatePem(), CERTIFICATE.privateKeyPkcs8Pem());
  }

  /** A client of one of them, to be closed. */
  Api api(Peer peer) {
    HandshakeCertificates trust =
        new HandshakeCertificates.Builder().addTrustedCertificate(CERTIFICATE.certificate()).build();
    return Api.over(peer.wire, url(peer),
        new OkHttpClient.Builder().sslSocketFactory(trust.sslSocketFactory(), trust.trustManager()));
  }

  @Override
  public void close() throws IOException {
    plain.shutdownNow();
    tls.shutdownNow();
    armeria.close();
  }

  private HttpUrl url(Peer peer) {
    int port = switch (peer) {
      case GRPC_JAVA_H2C -> plain.getPort();
      case GRPC_JAVA_TLS -> tls.getPort();
      case ARMERIA_H2C, ARMERIA_WEB -> armeria.http().getAsInt();
      case ARMERIA_TLS, ARMERIA_WEB_TLS -> armeria.https().getAsInt();
    };
    return HttpUrl.get((peer.name().endsWith("TLS") ? "https" : "http") + "://localhost:" + port);
  }

  private static InputStream pem(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }
}
