package app.myphone.zitadel;

import app.myphone.zitadel.ChangesAnswer.Event;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** ZITADEL's JSON about other people's accounts as our records. A row that makes no sense hides no other. */
final class SupportAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(SupportAnswers.class);
  private static final int MOST = 1000;

  private SupportAnswers() {}

  /** {@code POST /auth/v1/permissions/zitadel/me/_search}; none are {@code {}}. */
  static List<String> permissions(JsonNode body) throws UnreadableException {
    return texts(list(body, "result"));
  }

  /** {@code GET /v2/users/{id}/authentication_methods}. */
  static List<String> authenticationMethods(JsonNode body) throws UnreadableException {
    return texts(list(body, "authMethodTypes"));
  }

  /** {@code POST /auth/v1/users/me/auth_factors/_search}: those that are set up, by their names in v2. */
  static List<String> factors(JsonNode body) throws UnreadableException {
    return list(body, "result").stream()
        .filter(factor -> factor.path("state").asText("").equals("AUTH_FACTOR_STATE_READY"))
        .map(SupportAnswers::method).toList();
  }

  private static String method(JsonNode factor) {
    String name = factor.has("otp") ? "TOTP" : factor.has("u2f") ? "U2F" : factor.has("otpSms") ? "OTP_SMS"
        : factor.has("otpEmail") ? "OTP_EMAIL" : "UNSPECIFIED";
    return "AUTHENTICATION_METHOD_TYPE_" + name;
  }

  /** {@code POST /v2/users}: of nothing found neither the total nor the result is sent. */
  static UsersAnswer users(JsonNode body) throws UnreadableException {
    List<AccountAnswer> rows = new ArrayList<>();
    for (JsonNode row : list(body, "result")) {
      try {
        rows.add(JsonAnswers.accountOfV2(row, ""));
      } catch (UnreadableException e) {
        LOG.info("a row of the search cannot be read: {}", e.getMessage());
      }
    }
    return new UsersAnswer(Math.max(total(body.path("details").path("totalResult")), rows.size()), rows);
  }

  /** {@code GET /v2/users/{id}}. */
  static AccountAnswer user(JsonNode body) throws UnreadableException {
    JsonNode user = body.path("user");
    return JsonAnswers.accountOfV2(user, Redacted.text(user));
  }

  /** {@code POST /management/v1/users/{id}/changes/_search}; a full page means there may be more. */
  static ChangesAnswer changes(JsonNode body) throws UnreadableException {
    List<JsonNode> rows = list(body, "result");
    Optional<String> last = rows.size() < SupportApi.EVENTS ? Optional.empty()
        : text(rows.getLast().path("sequence")).filter(sequence -> sequence.matches("\\d{1,20}"));
    return new ChangesAnswer(rows.stream().filter(JsonNode::isObject).map(SupportAnswers::event).toList(), last);
  }

  /** {@code POST /v2/organizations/_search}: of what one may not see there is a total and no result. */
  static Optional<String> organisationName(JsonNode body, String id) throws UnreadableException {
    return list(body, "result").stream().filter(row -> row.path("id").asText().equals(id))
        .flatMap(row -> text(row.path("name")).stream()).findFirst();
  }

  private static Event event(JsonNode row) {
    JsonNode type = row.path("eventType");
    return new Event(text(row.path("changeDate")), text(type.path("key")).orElse(""),
        text(type.path("localizedMessage")).orElse(""), text(row.path("editorId")),
        text(row.path("editorDisplayName")), text(row.path("editorPreferredLoginName")));
  }

  /** A uint64, which JSON has as a string; what is none counts as nothing. */
  private static long total(JsonNode node) {
    String digits = node.isTextual() || node.isIntegralNumber() ? node.asText() : "";
    return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
  }

  private static List<JsonNode> list(JsonNode body, String name) throws UnreadableException {
    JsonNode list = body.path(name);
    if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
      throw new UnreadableException(name);
    }
    return stream(list).limit(MOST).toList();
  }

  private static List<String> texts(List<JsonNode> nodes) {
    return nodes.stream().map(SupportAnswers::text).flatMap(Optional::stream).toList();
  }

  private static Optional<String> text(JsonNode node) {
    return AnswerRules.text(JsonAnswers.text(node));
  }

  private static Stream<JsonNode> stream(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false);
  }
}
