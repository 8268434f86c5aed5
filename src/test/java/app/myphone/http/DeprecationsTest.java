package app.myphone.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.os.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server says about the end of an API (RFC 9745, RFC 8594). */
@Timeout(30)
class DeprecationsTest {
  private static final Logger LOG = Logger.getLogger(Deprecations.class.getName());
  private final MockWebServer server = new MockWebServer();
  private final HttpStack http = new HttpStack("test", "en");
  private final List<String> logged = new ArrayList<>();
  private final Handler handler = new Handler() {
    @Override
    public void publish(LogRecord line) {
      logged.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  };

  @BeforeEach
  void start() throws Exception {
    server.start();
    LOG.addHandler(handler);
    LOG.setLevel(Level.INFO);
  }

  @AfterEach
  void stop() {
    LOG.removeHandler(handler);
    LOG.setLevel(null);
    http.close();
    server.close();
  }

  @Test
  void isKeptAndLoggedOnceForEachApi() throws Exception {
    for (String path : List.of("/auth/v1/users/me", "/auth/v1/users/me/phone", "/management/v1/users/4711/changes/_search")) {
      ask(path, "Deprecation", "@1790000000");
    }
    assertThat(http.deprecations().all()).extracting(Deprecations.Notice::api)
        .containsExactlyInAnyOrder("/auth/v1", "/management/v1");
    assertThat(logged).containsExactlyInAnyOrder("/auth/v1 is deprecated by its server",
        "/management/v1 is deprecated by its server");
  }

  @ParameterizedTest
  @CsvSource({"/v2/users/7, /v2", "/base/auth/v1/users/me, /base/auth/v1",
      "/zitadel.auth.v1.AuthService/GetMyPhone, /zitadel.auth.v1.AuthService", "/oauth/v2/token, /oauth/v2",
      "/something, /something", "/, /"})
  void namesTheApiNotTheCall(String path, String api) throws Exception {
    ask(path, "Deprecation", "true");
    assertThat(http.deprecations().all()).containsExactly(new Deprecations.Notice(api, Optional.empty()));
  }

  @Test
  void saysWhenItEnds() throws Exception {
    ask("/auth/v1/users/me", "Deprecation", "@1790000000", "Sunset", "Mon, 01 Mar 2027 00:00:00 GMT");
    assertThat(http.deprecations().all()).extracting(Deprecations.Notice::sunset)
        .containsExactly(Optional.of(Instant.parse("2027-03-01T00:00:00Z")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "", "32 Foo"})
  void aDateThatIsNoneIsNotSaid(String sunset) throws Exception {
    ask("/auth/v1/users/me", "Deprecation", "true", "Sunset", sunset);
    assertThat(http.deprecations().all()).extracting(Deprecations.Notice::sunset).containsExactly(Optional.empty());
  }

  @Test
  void whatIsNotDeprecatedIsNotSaid() throws Exception {
    ask("/auth/v1/users/me", "Deprecation", "false");
    ask("/auth/v1/users/me", "Sunset", "Mon, 01 Mar 2027 00:00:00 GMT");
    assertThat(http.deprecations().all()).isEmpty();
    assertThat(logged).isEmpty();
  }

  private void ask(String path, String... headers) throws Exception {
    MockResponse.Builder answer = new MockResponse.Builder().code(401);
    for (int i = 0; i < headers.length; i += 2) {
      answer.addHeader(headers[i], headers[i + 1]);
    }
    server.enqueue(answer.build());
    http.send(new Request.Builder().url(server.url(path)).build(), Deadline.in(Duration.ofSeconds(20), new TestClock()));
  }
}
