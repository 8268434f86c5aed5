package app.myphone.zitadel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.myphone.foreign.BytesService;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import app.myphone.problem.ServerError;
import app.myphone.wire.Recordings.Exchange;
import app.myphone.zitadel.ForeignServers.Peer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import zitadel.auth.v1.ListMyAuthFactorsResponse;
import zitadel.auth.v1.ListMyUserChangesRequest;
import zitadel.auth.v1.ListMyUserChangesResponse;
import zitadel.auth.v1.SetMyPhoneRequest;
import zitadel.auth.v1.SetMyPhoneResponse;
import zitadel.auth.v1.VerifyMyPhoneRequest;
import zitadel.change.v1.Change;
import zitadel.user.v1.AuthFactor;
import zitadel.user.v1.AuthFactorOTP;
import zitadel.user.v1.AuthFactorOTPEmail;
import zitadel.user.v1.AuthFactorOTPSMS;
import zitadel.v1.ErrorDetail;
import zitadel.v1.LocalizedMessage;

/** What a real ZITADEL answered to each act over REST, as others' gRPC servers say the same: done, or refused. */
@Timeout(60)
class ForeignActsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static ForeignServers servers;
  private static volatile Object[] answer = {};
  private static volatile String asked = "";
  private static volatile byte[] message = {};

  @BeforeAll
  static void start() throws Exception {
    servers = new ForeignServers((method, sent) -> {
      asked = method;
      message = sent;
      return answer;
    });
  }

  @AfterAll
  static void stop() throws Exception {
    servers.close();
  }

  private static Stream<Peer> peers() {
    return Stream.of(Peer.GRPC_JAVA_H2C, Peer.ARMERIA_H2C, Peer.ARMERIA_WEB);
  }

  static Stream<Arguments> acts() {
    return RecordedActsTest.acts().filter(e -> !e.text().contains("Method Not Allowed") && e.status() != 404
        || e.text().contains("COMMAND-")).flatMap(e -> peers().map(peer -> Arguments.of(peer, e)));
  }

  static Stream<Arguments> histories() {
    return RecordedActsTest.histories().flatMap(e -> peers().map(peer -> Arguments.of(peer, e)));
  }

  static Stream<Arguments> factors() {
    return RecordedActsTest.factors().filter(e -> e.requestLine().startsWith("POST"))
        .flatMap(e -> peers().map(peer -> Arguments.of(peer, e)));
  }

  @ParameterizedTest
  @MethodSource("acts")
  void saysWhatRestSaid(Peer peer, Exchange recorded) throws Exception {
    JsonNode said = JSON.readTree(recorded.text());
    PhoneAct act = RecordedActsTest.act(recorded);
    try (Api api = servers.api(peer)) {
      if (recorded.status() == 200) {
        answer = done(said.path("details"));
        ObjectDetails details = api.act(act);
        assertThat(details.changeDate().map(Instant::parse)).contains(Instant.parse(said.at("/details/changeDate").asText()));
        assertThat(details.sequence()).contains(said.at("/details/sequence").asText());
      } else {
        answer = refused(said);
        Problem problem = catchThrowableOfType(ProblemException.class, () -> api.act(act)).problem();
        ServerError error = problem.serverError().orElseThrow();
        assertThat(error.grpc()).contains(said.path("code").asInt());
        assertThat(error.message()).isEqualTo(said.path("message").asText());
        assertThat(error.id().orElse("")).isEqualTo(said.at("/details/0/id").asText());
      }
    }
    checkSent(act);
  }

  private static void checkSent(PhoneAct act) throws Exception {
    switch (act) {
      case PhoneAct.Set(String number) -> {
        assertThat(asked).isEqualTo("SetMyPhone");
        assertThat(SetMyPhoneRequest.parseFrom(message).getPhone()).isEqualTo(number);
      }
      case PhoneAct.Verify(var code) -> {
        assertThat(asked).isEqualTo("VerifyMyPhone");
        assertThat(VerifyMyPhoneRequest.parseFrom(message).getCode()).isEqualTo(code.reveal());
      }
      case PhoneAct.SendCode _ -> assertThat(asked).isEqualTo("ResendMyPhoneVerification");
      case PhoneAct.Remove _ -> assertThat(asked).isEqualTo("RemoveMyPhone");
    }
  }

  @ParameterizedTest
  @MethodSource("histories")
  void readsTheSameHistory(Peer peer, Exchange recorded) throws Exception {
    JsonNode rows = JSON.readTree(recorded.text()).path("result");
    ListMyUserChangesResponse.Builder response = ListMyUserChangesResponse.newBuilder();
    rows.forEach(row -> response.addResult(change(row)));
    answer = new Object[] {BytesService.PLAIN, response.build().toByteArray()};
    try (Api api = servers.api(peer)) {
      ChangesAnswer changes = api.changes(Optional.of("400"));
      assertThat(changes.events()).hasSize(rows.size());
      for (int i = 0; i < rows.size(); i++) {
        ChangesAnswer.Event event = changes.events().get(i);
        assertThat(event.key()).isEqualTo(rows.get(i).at("/eventType/key").asText());
        assertThat(event.text()).isEqualTo(rows.get(i).at("/eventType/localizedMessage").asText());
        assertThat(event.editorId().orElse("")).isEqualTo(rows.get(i).path("editorId").asText());
        assertThat(event.editorName().orElse("")).isEqualTo(rows.get(i).path("editorDisplayName").asText());
        assertThat(event.at().map(Instant::parse)).contains(Instant.parse(rows.get(i).path("changeDate").asText()));
      }
    }
    assertThat(ListMyUserChangesRequest.parseFrom(message).getQuery().getSequence()).isEqualTo(400);
  }

  @ParameterizedTest
  @MethodSource("factors")
  void readsTheSameFactors(Peer peer, Exchange recorded) throws Exception {
    ListMyAuthFactorsResponse.Builder response = ListMyAuthFactorsResponse.newBuilder();
    JSON.readTree(recorded.text()).path("result").forEach(row -> response.addResult(factor(row)));
    answer = new Object[] {BytesService.PLAIN, response.build().toByteArray()};
    try (Api api = servers.api(peer)) {
      assertThat(api.factors()).hasSize(response.getResultCount());
      assertThat(api.factors().contains("AUTHENTICATION_METHOD_TYPE_OTP_SMS")).isEqualTo(recorded.text().contains("otpSms"));
    }
  }

  private static Object[] done(JsonNode details) {
    return new Object[] {BytesService.PLAIN, SetMyPhoneResponse.newBuilder().setDetails(
        zitadel.v1.ObjectDetails.newBuilder().setSequence(details.path("sequence").asLong())
            .setChangeDate(timestamp(details.path("changeDate").asText()))
            .setResourceOwner(details.path("resourceOwner").asText())).build().toByteArray()};
  }

  private static Object[] refused(JsonNode said) {
    google.rpc.Status.Builder status = google.rpc.Status.newBuilder().setCode(said.path("code").asInt())
        .setMessage(said.path("message").asText());
    said.path("details").forEach(detail -> status.addDetails(Any.newBuilder().setTypeUrl(detail.path("@type").asText())
        .setValue(ErrorDetail.newBuilder().setId(detail.path("id").asText())
            .setMessage(detail.path("message").asText()).build().toByteString())));
    byte[] details = said.has("details") ? status.build().toByteArray() : ByteString.EMPTY.toByteArray();
    return new Object[] {said.path("code").asInt(), said.path("message").asText(), details};
  }

  private static Change change(JsonNode row) {
    return Change.newBuilder().setChangeDate(timestamp(row.path("changeDate").asText()))
        .setEventType(LocalizedMessage.newBuilder().setKey(row.at("/eventType/key").asText())
            .setLocalizedMessage(row.at("/eventType/localizedMessage").asText()))
        .setSequence(row.path("sequence").asLong()).setEditorId(row.path("editorId").asText())
        .setEditorDisplayName(row.path("editorDisplayName").asText())
        .setEditorPreferredLoginName(row.path("editorPreferredLoginName").asText()).build();
  }

  private static AuthFactor factor(JsonNode row) {
    AuthFactor.Builder factor = AuthFactor.newBuilder().setStateValue(2);
    return (row.has("otp") ? factor.setOtp(AuthFactorOTP.getDefaultInstance())
        : row.has("otpSms") ? factor.setOtpSms(AuthFactorOTPSMS.getDefaultInstance())
        : factor.setOtpEmail(AuthFactorOTPEmail.getDefaultInstance())).build();
  }

  private static Timestamp timestamp(String text) {
    Instant instant = Instant.parse(text);
    return Timestamp.newBuilder().setSeconds(instant.getEpochSecond()).setNanos(instant.getNano()).build();
  }
}
