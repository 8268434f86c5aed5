package app.myphone.zitadel;

import app.myphone.http.Answer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads and writes JSON objects. Nesting, numbers and strings are bounded by Jackson's own limits and the body's; of duplicate
 * keys the last counts; a byte order mark is skipped.
 */
final class Json {
  private static final ObjectReader OBJECTS = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().readerFor(JsonNode.class);

  private static final ObjectWriter WRITER = new JsonMapper().writer();

  private Json() {}

  /** Maps, lists, text and numbers as JSON. */
  static byte[] bytes(Object value) {
    try {
      return WRITER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether an answer says it is JSON. */
  static boolean isJson(Answer answer) {
    String type = answer.mediaType();
    return type.equals("application/json") || (type.startsWith("application/") && type.endsWith("+json"));
  }

  /** The object of a body; empty when it is cut, nonsense or no object. */
  static Optional<ObjectNode> object(byte[] body) {
    try {
      return OBJECTS.readTree(body) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
