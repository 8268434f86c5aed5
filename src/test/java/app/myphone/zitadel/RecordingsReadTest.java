package app.myphone.zitadel;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.wire.Recordings;
import app.myphone.wire.Recordings.Exchange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that was recorded of one's own number, factors and history is left unread: who reads it, or why nobody does. */
class RecordingsReadTest {
  private static final List<String> FAMILIES = List.of("05-phone-grpc-errors", "05-phone-no-sms-provider",
      "05-phone-remove", "05-phone-set", "05-phone-set-twice", "05-phone-verify", "05-phone-verify-expired",
      "06-v2-phone-national", "06-v2-phone-write", "07-auth-factors", "07-my-user", "07-my-user-others",
      "07-my-user-sessions", "09-own-sessions");

  /** What the program never asks, and why it was recorded. */
  private static final Map<String, String> NEVER_ASKED = Map.ofEntries(
      Map.entry("(GET|PUT|POST) /admin/v1/.*", "what was set at the server for the recording"),
      Map.entry("POST /auth/v1/users/me/auth_factors/.*(sms|email|_verify) .*", "setting a factor up"),
      Map.entry("POST /auth/v1/users/me/phone/(verify|_resend) .*", "no such route"),
      Map.entry("GET /auth/v1/users/me/(sessions|mfa|memberships|_changes) .*", "no such route"),
      Map.entry("POST /auth/v1/users/me/memberships/_search .*", "no such route"),
      Map.entry("PATCH /v2/users/.*", "another way to set a number"),
      Map.entry("GET /auth/v1/users/me/(profile|email) .*", "parts of what is asked as a whole"),
      Map.entry("POST /auth/v1/memberships/.*", "the permissions tell"),
      Map.entry("POST /auth/v1/permissions/me/_search .*", "permissions in projects"),
      Map.entry("(GET|POST) /auth/v1/(users/me/)?(policies|languages|passwordless|idps|metadata).*", "not shown"),
      Map.entry("POST /auth/v1/(usergrants|global/projectorgs)/.*", "not shown"),
      Map.entry("(GET|POST|DELETE) /(v2/sessions|auth/v1/users/me/(sessions|tokens)).*",
          "signing out everywhere is not to be had"));

  private static Map<String, Stream<Exchange>> readers() {
    Map<String, Stream<Exchange>> readers = new LinkedHashMap<>();
    readers.put("RecordedActsTest.acts", RecordedActsTest.acts());
    readers.put("RecordedActsTest.actsOfV2", RecordedActsTest.actsOfV2());
    readers.put("RecordedActsTest.actsOverGrpc", RecordedActsTest.actsOverGrpc());
    readers.put("RecordedActsTest.histories", RecordedActsTest.histories());
    readers.put("RecordedActsTest.factors", RecordedActsTest.factors());
    readers.put("RecordedRestTest.phones", RecordedRestTest.phones());
    readers.put("RecordedRestTest.users", RecordedRestTest.users());
    readers.put("RecordedRestTest.usersOfV2", RecordedRestTest.usersOfV2());
    readers.put("RecordedRestTest.errors", RecordedRestTest.errors());
    readers.put("SupportApiTest.permissions", SupportApiTest.permissions());
    readers.put("OidcEndpointsTest", Recordings.of("05-phone-remove").stream()
        .filter(e -> e.requestLine().contains("/userinfo")));
    return readers;
  }

  @ParameterizedTest
  @ValueSource(strings = {"05-", "06-v2-phone-", "07-", "09-own-"})
  void everyExchangeIsReadByATestOrNeverAsked(String family) {
    List<String> read = readers().values().stream().flatMap(stream -> stream).map(Exchange::toString).toList();
    List<Exchange> recorded = FAMILIES.stream().filter(file -> file.startsWith(family))
        .flatMap(file -> Recordings.of(file).stream()).toList();
    assertThat(recorded).isNotEmpty().filteredOn(exchange -> !exchange.isCut() && !read.contains(exchange.toString()))
        .allSatisfy(exchange -> assertThat(NEVER_ASKED.keySet()).as(exchange.toString())
            .anyMatch(exchange.requestLine()::matches));
  }

  @Test
  void noReasonIsIdle() {
    List<String> lines = FAMILIES.stream().flatMap(file -> Recordings.of(file).stream()).map(Exchange::requestLine).toList();
    assertThat(NEVER_ASKED.keySet()).allSatisfy(pattern -> assertThat(lines).anyMatch(line -> line.matches(pattern)));
  }
}
