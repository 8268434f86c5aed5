package app.myphone.zitadel;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Wire;
import app.myphone.foreign.ArmeriaServer;
import app.myphone.foreign.BytesService;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ServerError;
import com.google.protobuf.Any;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import zitadel.auth.v1.GetMyPhoneResponse;
import zitadel.auth.v1.GetMyUserResponse;
import zitadel.user.v1.Human;
import zitadel.user.v1.Phone;
import zitadel.user.v1.Profile;
import zitadel.user.v1.User;
import zitadel.v1.ErrorDetail;

/** The gRPC wires against others' servers: grpc-java over h2c and TLS, Armeria for gRPC and gRPC-Web. */
@Timeout(60)
class ForeignServersTest {
  private static final String NUMBER = "+41791234567";
  private static final String TEXT = "Nummer nicht geändert, 番号 100% (TEST-abc12)";
  private static final HeldCertificate CERTIFICATE =
      new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
  private static io.grpc.Server plain;
  private static io.grpc.Server tls;
  private static ArmeriaServer.Running armeria;
  private static volatile Object[] answer = {};

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

    private HttpUrl url() {
      int port = switch (this) {
        case GRPC_JAVA_H2C -> plain.getPort();
        case GRPC_JAVA_TLS -> tls.getPort();
        case ARMERIA_H2C, ARMERIA_WEB -> armeria.http().getAsInt();
        case ARMERIA_TLS, ARMERIA_WEB_TLS -> armeria.https().getAsInt();
      };
      return HttpUrl.get((name().endsWith("TLS") ? "https" : "http") + "://localhost:" + port);
    }

    Api api() {
      HandshakeCertificates trust =
          new HandshakeCertificates.Builder().addTrustedCertificate(CERTIFICATE.certificate()).build();
      return Api.over(wire, url(),
          new OkHttpClient.Builder().sslSocketFactory(trust.sslSocketFactory(), trust.trustManager()));
    }
  }

  @BeforeAll
  static void start() throws Exception {
    InetSocketAddress any = new InetSocketAddress("localhost", 0);
    plain = NettyServerBuilder.forAddress(any).addService(BytesService.of(ForeignServersTest::answer)).build().start();
    tls = NettyServerBuilder.forAddress(any).addService(BytesService.of(ForeignServersTest::answer))
        .sslContext(GrpcSslContexts.forServer(pem(CERTIFICATE.certificatePem()), pem(CERTIFICATE.privateKeyPkcs8Pem()))
            .build()).build().start();
    armeria = ArmeriaServer.start(ForeignServersTest::answer, CERTIFICATE.certificatePem(),
        CERTIFICATE.privateKeyPkcs8Pem());
  }

  private static Object[] answer(String method) {
    return method.equals("GetMyUser") ? new Object[] {BytesService.PLAIN, user()} : answer;
  }

  @AfterAll
  static void stop() throws Exception {
    plain.shutdownNow();
    tls.shutdownNow();
    armeria.close();
  }

  @BeforeEach
  void well() {
    answer = new Object[] {BytesService.PLAIN, phone()};
  }

  @ParameterizedTest
  @EnumSource
  void phoneIsRead(Peer peer) throws Exception {
    try (Api api = peer.api()) {
      PhoneAnswer phone = api.phone();
      assertThat(phone).isEqualTo(new PhoneAnswer(ObjectDetails.NONE, Optional.of(NUMBER), true));
    }
  }

  @ParameterizedTest
  @EnumSource
  void userIsRead(Peer peer) throws Exception {
    try (Api api = peer.api()) {
      assertThat(api.user()).isEqualTo(new UserAnswer("7", ObjectDetails.NONE, UserState.SUSPENDED, "Ada Lovelace",
          List.of("ada@example.com", "ada")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void compressedAnswerIsRead(Peer peer) throws Exception {
    answer = new Object[] {BytesService.GZIP, phone()};
    try (Api api = peer.api()) {
      assertThat(api.phone().number()).contains(NUMBER);
    }
  }

  static Stream<Arguments> statuses() {
    return Stream.of(Peer.values()).flatMap(peer -> IntStream.rangeClosed(1, 16).mapToObj(
        code -> Arguments.of(peer, code)));
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void everyStatusComesWithMessageAndDetails(Peer peer, int code) throws Exception {
    answer = new Object[] {code, TEXT, details(code)};
    try (Api api = peer.api()) {
      ServerError error = api.problem().serverError().orElseThrow();

      assertThat(error.grpc()).contains(code);
      assertThat(error.message()).isEqualTo(TEXT);
      assertThat(error.details()).containsExactly(new ServerError.Detail(
          "type.googleapis.com/zitadel.v1.ErrorDetail", Map.of("id", "TEST-abc12", "message", TEXT)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void serverThatNeverAnswersEndsWithTheDeadline(Peer peer) throws Exception {
    answer = new Object[] {BytesService.NEVER};
    try (Api api = peer.api()) {
      Problem problem = api.within(Duration.ofMillis(500)).problem();
      assertThat(problem.code()).isEqualTo(ProblemCode.TIMED_OUT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void manyCallsShareOneConnection(Peer peer) throws Exception {
    try (Api api = peer.api()) {
      for (int i = 0; i < 50; i++) {
        assertThat(api.phone().verified()).isTrue();
      }
    }
  }

  private static byte[] phone() {
    return GetMyPhoneResponse.newBuilder()
        .setPhone(Phone.newBuilder().setPhone(NUMBER).setIsPhoneVerified(true)).build().toByteArray();
  }

  private static byte[] user() {
    return GetMyUserResponse.newBuilder().setUser(User.newBuilder().setId("7")
        .setState(zitadel.user.v1.UserState.USER_STATE_SUSPEND).setUserName("ada").addLoginNames("ada").addLoginNames("ada@example.com")
        .setPreferredLoginName("ada@example.com")
        .setHuman(Human.newBuilder().setProfile(Profile.newBuilder().setDisplayName("Ada Lovelace"))))
        .build().toByteArray();
  }

  private static byte[] details(int code) {
    return google.rpc.Status.newBuilder().setCode(code).setMessage(TEXT)
        .addDetails(Any.newBuilder().setTypeUrl("type.googleapis.com/zitadel.v1.ErrorDetail")
            .setValue(ErrorDetail.newBuilder().setId("TEST-abc12").setMessage(TEXT).build().toByteString()))
        .build().toByteArray();
  }

  private static InputStream pem(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }
}
