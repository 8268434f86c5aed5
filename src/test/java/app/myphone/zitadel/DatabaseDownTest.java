package app.myphone.zitadel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.config.Issuer;
import app.myphone.config.Wire;
import app.myphone.demo.DemoFault;
import app.myphone.demo.DemoZitadel;
import app.myphone.http.HttpStack;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.ServerError;
import app.myphone.wire.Recordings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server whose database is down says so as 404 or, when newer, as 500: both pass, and neither shows the database. */
@Timeout(60)
class DatabaseDownTest {
  private static final String[] INNARDS = {"user=", "database=", "5433", "Parent", "dial"};

  @ParameterizedTest
  @CsvSource({"08-database-down, JSON, GET /auth/v1/users/me/phone", "09-database-down, JSON, GET my phone",
      "09-database-down, JSON, v2: the own user", "09-database-down, JSON, healthz",
      "09-database-down, JSON, an unknown host meanwhile", "09-database-down, GRPC_WEB, gRPC-Web GetMyPhone",
      "09-database-down, GRPC, gRPC GetMyPhone"})
  void recordingsOfBothServersAreAskedAgain(String file, Wire wire, String title) throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      if (wire == Wire.GRPC) {
        server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
      }
      server.start();
      for (int i = 0; i < 3; i++) {
        server.enqueue(Served.as(Recordings.of(file, title)));
      }
      try (Api api = Api.over(wire, server.url("/"))) {
        Problem problem = api.problem();
        assertThat(problem.code()).isEqualTo(ProblemCode.SERVER_UNAVAILABLE);
        assertThat(problem.serverError().flatMap(ServerError::id)).contains("QUERY-d3fas");
        assertThat(problem.toString()).doesNotContain(INNARDS);
        assertThat(api.clock.pauses()).hasSize(2);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(value = DemoFault.class, names = {"DATABASE_DOWN_404", "DATABASE_DOWN_500"})
  void everyWireAndDiscoverySaysTheSame(DemoFault fault) throws Exception {
    try (DemoZitadel demo = DemoZitadel.start(); HttpStack http = new HttpStack("test", "en")) {
      demo.faults().turnOn(fault);
      for (Wire wire : Wire.values()) {
        try (Api api = Api.over(wire, HttpUrl.get(demo.issuer()))) {
          Problem problem = api.problem();
          assertThat(problem.code()).isEqualTo(ProblemCode.SERVER_UNAVAILABLE);
          assertThat(problem.toString()).doesNotContain(INNARDS);
        }
      }
      assertThatThrownBy(() -> new ProviderDiscovery(http, new TestClock()).find(Issuer.parse(demo.issuer())))
          .isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().code()).isEqualTo(ProblemCode.SERVER_UNAVAILABLE);
            assertThat(e.problem().toString()).doesNotContain(INNARDS);
          });
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 500})
  void unknownHostIsAnotherMatterUnderEitherStatus(int status) throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(Served.json(status, "{\"code\":5,\"message\":\"unable to set instance: ID=QUERY-1kIjX\"}"));
      try (Api api = Api.over(Wire.JSON, server.url("/"))) {
        assertThat(api.problem().code()).isEqualTo(ProblemCode.API_UNKNOWN_INSTANCE);
        assertThat(server.getRequestCount()).isEqualTo(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"db connection error Parent=(user=z)", "ID=X-1 Message=no Parent=(FATAL: role \"z\")",
      "failed to connect to `host=10.1.2.3 user=z database=z`: dial tcp", "ERROR (failed to connect to `user=z`)",
      "oops host=db.internal user=z", "FATAL: password authentication failed for user \"z\" (SQLSTATE 28P01)",
      "Errors.Internal (SQLSTATE 57P03)"})
  void noWordOfADatabaseIsShown(String said) {
    ServerError error = new ServerError("GET /x", Optional.of(500), Optional.of(13), said,
        List.of(new ServerError.Detail("t", Map.of("message", said))), Optional.empty());
    assertThat(error.toString()).doesNotContain("user=", "host=", "Parent", "FATAL", "SQLSTATE", "10.1.2.3", "\"z\"");
  }

  @Test
  void otherTroubleIsNotAskedAgain() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(Served.json(500, "{\"code\":13,\"message\":\"An internal error occurred (QUERY-Bmf2h)\"}"));
      try (Api api = Api.over(Wire.JSON, server.url("/"))) {
        assertThat(api.problem().code()).isEqualTo(ProblemCode.SERVER_TROUBLE);
        assertThat(server.getRequestCount()).isEqualTo(1);
      }
    }
  }
}
