package app.myphone.zitadel;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.foreign.BytesService;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ServerError;
import app.myphone.zitadel.ForeignServers.Peer;
import com.google.protobuf.Any;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
  private static ForeignServers servers;
  private static volatile Object[] answer = {};

  @BeforeAll
  static void start() throws Exception {
    servers = new ForeignServers(ForeignServersTest::answer);
  }

  private static Object[] answer(String method, byte[] message) {
    return method.equals("GetMyUser") ? new Object[] {BytesService.PLAIN, user()} : answer;
  }

  @AfterAll
  static void stop() throws Exception {
    servers.close();
  }

  @BeforeEach
  void well() {
    answer = new Object[] {BytesService.PLAIN, phone()};
  }

  @ParameterizedTest
  @EnumSource
  void phoneIsRead(Peer peer) throws Exception {
    try (Api api = servers.api(peer)) {
      PhoneAnswer phone = api.phone();
      assertThat(phone).isEqualTo(new PhoneAnswer(ObjectDetails.NONE, Optional.of(NUMBER), true));
    }
  }

  @ParameterizedTest
  @EnumSource
  void userIsRead(Peer peer) throws Exception {
    try (Api api = servers.api(peer)) {
      assertThat(api.user()).isEqualTo(new UserAnswer("7", ObjectDetails.NONE, UserState.SUSPENDED, "Ada Lovelace",
          List.of("ada@example.com", "ada")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void compressedAnswerIsRead(Peer peer) throws Exception {
    answer = new Object[] {BytesService.GZIP, phone()};
    try (Api api = servers.api(peer)) {
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
    try (Api api = servers.api(peer)) {
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
    try (Api api = servers.api(peer)) {
      Problem problem = api.within(Duration.ofMillis(500)).problem();
      assertThat(problem.code()).as(problem.toString()).isEqualTo(ProblemCode.TIMED_OUT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void manyCallsShareOneConnection(Peer peer) throws Exception {
    try (Api api = servers.api(peer)) {
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
}
