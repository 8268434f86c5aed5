package app.myphone.oidc;

import app.myphone.http.Answer;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/** Strict reading: one JSON object, no duplicate key, nothing behind it, and labelled as JSON. */
final class Json {
  private static final ObjectReader STRICT = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build()
      .reader()
      .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private Json() {}

  /** The answer's object; empty when the body is anything else. */
  static Optional<ObjectNode> object(Answer answer) {
    if (!answer.mediaType().equals("application/json")) {
      return Optional.empty();
    }
    try {
      return STRICT.readTree(answer.body()) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A member that is a string and not empty. */
  static Optional<String> string(ObjectNode object, String name) {
    JsonNode member = object.get(name);
    return member != null && member.isTextual() && !member.textValue().isEmpty()
        ? Optional.of(member.textValue())
        : Optional.empty();
  }

  /** Whether a member is there and says something; {@code null} says nothing. */
  static boolean has(ObjectNode object, String name) {
    return object.hasNonNull(name);
  }
}
