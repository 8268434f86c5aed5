package app.myphone.zitadel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** ZITADEL's JSON as our records: defaults are omitted, numbers may be strings, unknown fields are passed over. */
final class JsonAnswers {
  private JsonAnswers() {}

  /** {@code GET /auth/v1/users/me/phone}. */
  static PhoneAnswer phone(JsonNode body) throws UnreadableException {
    return phone(body.path("details"), body.path("phone"), "isPhoneVerified");
  }

  /** {@code GET /auth/v1/users/me}. */
  static UserAnswer user(JsonNode body) throws UnreadableException {
    return user(object(body.path("user")), "id", "userName");
  }

  /** What every act on a number answers, in either version. */
  static ObjectDetails changed(JsonNode body) {
    return details(body.path("details"));
  }

  /** The phone in {@code GET /v2/users/{id}}; empty for a service account. */
  static Optional<PhoneAnswer> phoneOfV2(JsonNode body) throws UnreadableException {
    JsonNode user = object(body.path("user"));
    return user.has("machine") ? Optional.empty()
        : Optional.of(phone(user.path("details"), user.path("human").path("phone"), "isVerified"));
  }

  /** {@code GET /v2/users/{id}}. */
  static UserAnswer userOfV2(JsonNode body) throws UnreadableException {
    return user(object(body.path("user")), "userId", "username");
  }

  /** An account of user v2, of {@code GET /v2/users/{id}} or a row of {@code POST /v2/users}. */
  static AccountAnswer accountOfV2(JsonNode node, String raw) throws UnreadableException {
    UserAnswer user = user(object(node), "userId", "username");
    if (ApiAddress.isPath(user.id())) {
      throw new UnreadableException("userId");
    }
    JsonNode human = node.path("human");
    return new AccountAnswer(user, AnswerRules.text(text(node.path("preferredLoginName"))).orElse(""),
        phone(node.path("details"), human.path("phone"), "isVerified"), email(human.path("email")),
        !node.has("machine"), raw);
  }

  private static Optional<AccountAnswer.Email> email(JsonNode email) {
    JsonNode verified = email.path("isVerified");
    return AnswerRules.text(text(email.path("email")))
        .map(address -> new AccountAnswer.Email(address, verified.isBoolean() && verified.booleanValue()));
  }

  private static PhoneAnswer phone(JsonNode details, JsonNode phone, String flag) throws UnreadableException {
    if (!phone.isMissingNode() && !phone.isNull() && !phone.isObject()) {
      throw new UnreadableException("phone");
    }
    JsonNode number = phone.path("phone");
    if (!number.isMissingNode() && !number.isNull() && !number.isTextual()) {
      throw new UnreadableException("phone.phone");
    }
    JsonNode verified = phone.path(flag);
    return AnswerRules.phone(details(details), number.asText(""), verified.isBoolean() && verified.booleanValue());
  }

  private static UserAnswer user(JsonNode user, String id, String name) {
    JsonNode human = user.path("human").path("profile").path("displayName");
    return AnswerRules.user(text(user.path(id)).orElse(""), details(user.path("details")),
        AnswerRules.state(user.path("state").asText("")),
        text(human).or(() -> text(user.path("machine").path("name"))).orElse(""),
        Stream.concat(names(user), text(user.path(name)).stream()).toList());
  }

  private static Stream<String> names(JsonNode user) {
    List<JsonNode> names = StreamSupport.stream(user.path("loginNames").spliterator(), false).toList();
    return Stream.concat(Stream.of(user.path("preferredLoginName")), names.stream())
        .map(JsonAnswers::text).flatMap(Optional::stream);
  }

  private static ObjectDetails details(JsonNode details) {
    return new ObjectDetails(AnswerRules.text(text(details.path("sequence"))), AnswerRules.text(text(details.path("creationDate"))),
        AnswerRules.text(text(details.path("changeDate"))), AnswerRules.text(text(details.path("resourceOwner"))));
  }

  private static JsonNode object(JsonNode node) throws UnreadableException {
    if (!node.isObject()) {
      throw new UnreadableException("user");
    }
    return node;
  }

  /** A string or a number as text; anything else counts as absent. */
  static Optional<String> text(JsonNode node) {
    return node.isTextual() || node.isNumber() ? Optional.of(node.asText()) : Optional.empty();
  }
}
