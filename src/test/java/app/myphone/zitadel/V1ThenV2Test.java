package app.myphone.zitadel;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Wire;
import app.myphone.problem.ProblemCode;
import app.myphone.wire.Recordings;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When the Auth API v1 is gone, the user service v2 is read instead. */
@Timeout(30)
class V1ThenV2Test {
  private static final String GONE = "{\"code\":5,\"message\":\"Not Found\"}";
  private final MockWebServer server = new MockWebServer();
  private Api api;

  @BeforeEach
  void start() throws Exception {
    server.start();
    api = Api.over(Wire.JSON, server.url("/"));
  }

  @AfterEach
  void stop() {
    api.close();
    server.close();
  }

  @Test
  void v2IsReadAndV1NotAskedAgain() throws Exception {
    server.enqueue(Served.json(404, GONE));
    for (int i = 0; i < 3; i++) {
      server.enqueue(Served.as(Recordings.of("06-v2-get-user", "self")));
    }
    assertThat(api.phone().number()).contains("+41791234567");
    assertThat(api.user().displayName()).isEqualTo("Ada Lovelace");
    assertThat(api.phone().verified()).isTrue();

    assertThat(server.takeRequest().getTarget()).isEqualTo("/auth/v1/users/me/phone");
    for (int i = 0; i < 3; i++) {
      assertThat(server.takeRequest().getTarget()).isEqualTo("/v2/users/" + Api.SUBJECT);
    }
  }

  @Test
  void anyKindOf501CountsAsGone() throws Exception {
    server.enqueue(new MockResponse.Builder().code(501).body("nope").build());
    server.enqueue(Served.as(Recordings.of("06-v2-get-user", "self")));
    assertThat(api.phone().number()).contains("+41791234567");
  }

  @Test
  void otherNotFoundIsNotTakenForGone() throws Exception {
    server.enqueue(Served.json(404, "{\"code\":5,\"message\":\"User could not be found (QUERY-DAvb3)\"}"));
    assertThat(api.problem().code()).isEqualTo(ProblemCode.API_NOT_FOUND);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void v1IsAskedAgainWhenV2DidNotAnswerEither() throws Exception {
    server.enqueue(Served.json(404, GONE));
    server.enqueue(Served.json(404, GONE));
    assertThat(api.problem().code()).isEqualTo(ProblemCode.API_NOT_FOUND);

    server.enqueue(Served.as(Recordings.of("03-phone-get-success", "verified phone (opaque")));
    assertThat(api.phone().number()).contains("+41791234567");
  }

  @Test
  void serviceAccountOfV2HasNoPhone() throws Exception {
    server.enqueue(Served.json(404, GONE));
    server.enqueue(Served.json(200, "{\"user\":{\"userId\":\"1\",\"machine\":{\"name\":\"Robot\"}}}"));
    assertThat(api.problem().code()).isEqualTo(ProblemCode.API_NOT_HUMAN);
  }

  @Test
  void flagOfV1IsNotTheFlagOfV2() throws Exception {
    server.enqueue(Served.json(404, GONE));
    server.enqueue(Served.json(200,
        "{\"user\":{\"human\":{\"phone\":{\"phone\":\"+4179\",\"isPhoneVerified\":true}}}}"));
    assertThat(api.phone().verified()).isFalse();
  }
}
