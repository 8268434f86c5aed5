package app.myphone.zitadel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.myphone.config.Wire;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.wire.Recordings;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.Protocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An act is sent once, whatever becomes of the connection; what only reads is asked again. */
@Timeout(30)
class ActsOnceTest {
  private final MockWebServer server = new MockWebServer();
  private Api api;

  private void start(Wire wire) throws Exception {
    server.setProtocols(wire == Wire.GRPC ? List.of(Protocol.H2_PRIOR_KNOWLEDGE) : List.of(Protocol.HTTP_1_1));
    server.start();
    api = Api.over(wire, server.url("/"));
  }

  @AfterEach
  void stop() {
    api.close();
    server.close();
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void anActIsNotSentAgainWhenTheConnectionBreaks(Wire wire) throws Exception {
    start(wire);
    for (PhoneAct act : List.of(new PhoneAct.Set("+41791234567"), new PhoneAct.SendCode(), new PhoneAct.Remove())) {
      int before = server.getRequestCount();
      server.enqueue(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
      assertThat(code(act)).isEqualTo(ProblemCode.CUT_OFF);
      assertThat(server.getRequestCount()).isEqualTo(before + 1);
    }
  }

  /** A connection that was kept may turn out to be dead only when something is sent over it. */
  @ParameterizedTest
  @EnumSource(value = Wire.class, names = "GRPC", mode = EnumSource.Mode.EXCLUDE)
  void anActIsNotSentAgainOverAKeptConnectionEither(Wire wire) throws Exception {
    start(wire);
    var phone = wire == Wire.JSON ? Recordings.of("03-phone-get-success", "verified phone (opaque")
        : Recordings.of("04-grpc-web").getFirst();
    MockResponse dead = new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
    server.enqueue(Served.as(phone));
    api.phone();
    server.enqueue(dead);
    assertThat(code(new PhoneAct.Remove())).isEqualTo(ProblemCode.CUT_OFF);
    assertThat(server.getRequestCount()).isEqualTo(2);

    server.enqueue(Served.as(phone));
    api.phone();
    server.enqueue(dead);
    server.enqueue(Served.as(phone));
    api.phone();
    assertThat(server.getRequestCount()).as("a read is asked again").isEqualTo(5);
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void anActIsNotRetriedWhenTheServerIsUnavailable(Wire wire) throws Exception {
    start(wire);
    server.enqueue(new MockResponse.Builder().code(503).addHeader("Retry-After", "0").build());
    assertThat(code(new PhoneAct.SendCode())).isEqualTo(ProblemCode.SERVER_UNAVAILABLE);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  private ProblemCode code(PhoneAct act) {
    return catchThrowableOfType(ProblemException.class, () -> api.act(act)).problem().code();
  }
}
