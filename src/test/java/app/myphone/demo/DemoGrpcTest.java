package app.myphone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.demo.GrpcClient.Answer;
import app.myphone.wire.Recordings;
import app.myphone.wire.Recordings.Exchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zitadel.auth.v1.GetMyPhoneResponse;
import zitadel.auth.v1.GetMyUserResponse;

class DemoGrpcTest {
  private static DemoClient app;
  private static GrpcClient grpc;

  @BeforeAll
  static void start() throws Exception {
    app = new DemoClient(DemoZitadel.start());
    grpc = new GrpcClient(app.demo);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @ParameterizedTest
  @CsvSource({"ada,+41791234567,true", "ben,+41791234568,false", "cleo,'',false", "dai,+819012345678,true"})
  void everyPersonIsTheSameAsOverRest(String person, String number, boolean verified) throws Exception {
    String token = app.signIn(person).access();
    var phone = GetMyPhoneResponse.parseFrom(GrpcClient.message(call("GetMyPhone", token)));
    assertThat(phone.getPhone().getPhone()).isEqualTo(number);
    assertThat(phone.getPhone().getIsPhoneVerified()).isEqualTo(verified);
    var user = GetMyUserResponse.parseFrom(GrpcClient.message(call("GetMyUser", token))).getUser();
    var rest = app.api("/auth/v1/users/me", token).json().path("user");
    assertThat(user.getId()).isEqualTo(rest.path("id").asText());
    assertThat(user.getHuman().getProfile().getDisplayName())
        .isEqualTo(rest.at("/human/profile/displayName").asText());
    assertThat(user.getDetails()).isEqualTo(phone.getDetails());
    assertThat(String.valueOf(user.getDetails().getSequence())).isEqualTo(rest.at("/details/sequence").asText());
  }

  @Test
  void serviceAccountIsRefusedInTheLanguageAskedFor() throws Exception {
    String token = app.signIn("robot").access();
    Answer german = grpc.call("GetMyPhone", "authorization", "Bearer " + token, "accept-language", "de");
    assertThat(german.trailers().get("grpc-message"))
        .isEqualTo("Der Benutzer muss eine Person sein (QUERY-hliQl)");
    var user = GetMyUserResponse.parseFrom(GrpcClient.message(call("GetMyUser", token))).getUser();
    assertThat(user.getMachine().getName()).isEqualTo("Robot");
  }

  @Test
  void downIsUnavailable() throws Exception {
    assertThat(call("GetMyPhone", app.signIn("down").access()).trailers().get("grpc-status")).isEqualTo("14");
  }

  @Test
  void otherAuthorityIsNoInstance() throws Exception {
    Answer answer = grpc.call("GetMyPhone", "host", "unknown.example");
    assertThat(answer.trailers().get("grpc-status")).isEqualTo("5");
    assertThat(answer.trailers().get("grpc-message")).contains("unable to set instance", "QUERY-1kIjX");
  }

  @Test
  void messagesArePercentEncodedAsRecorded() {
    Exchange exchange = Recordings.of("05-phone-grpc-errors", "same number, user language ja");
    String text = exchange.trailers().stream().filter(t -> t.name().equals("grpc-message")).findFirst().orElseThrow()
        .value();
    String decoded = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    ApiError error = new ApiError(9, decoded.replace(" (COMMAND-wF94r)", ""), "COMMAND-wF94r");
    assertThat(GrpcStatus.of(error)).extracting(h -> h.name() + "=" + h.value())
        .isEqualTo(exchange.trailers().stream().map(h -> h.name() + "=" + h.value()).toList());
  }

  @Test
  void scriptedTrailersAreSent() throws Exception {
    app.demo.faults().next(GrpcClient.SERVICE + "GetMyUser", DemoReply.empty(200)
        .header("Content-Type", "application/grpc")
        .trailer("grpc-status", "8").trailer("grpc-message", "busy"));
    assertThat(call("GetMyUser", "x").trailers().get("grpc-status")).isEqualTo("8");
  }

  private static Answer call(String method, String token) throws IOException {
    return grpc.call(method, "authorization", "Bearer " + token);
  }
}
