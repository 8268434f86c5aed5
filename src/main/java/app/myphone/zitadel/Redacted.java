package app.myphone.zitadel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Pattern;

/** JSON for people to read: indented, and without the value of whatever sounds secret; yes or no is none. */
final class Redacted {
  private static final Pattern SECRET = Pattern.compile(
      "(?i).*(secret|token(?!Type)|passw(?!ordChange)|hash|code|private|credential|signature).*");
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final DefaultPrettyPrinter INDENTED = new DefaultPrettyPrinter()
      .withObjectIndenter(new DefaultIndenter("  ", "\n")).withArrayIndenter(new DefaultIndenter("  ", "\n"));

  private Redacted() {}

  static String text(JsonNode node) {
    JsonNode copy = node.deepCopy();
    redact(copy);
    try {
      return MAPPER.writer(INDENTED).writeValueAsString(copy);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void redact(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().stream().filter(Redacted::isSecret).toList()
          .forEach(member -> object.put(member.getKey(), "•••"));
    }
    node.forEach(Redacted::redact);
  }

  private static boolean isSecret(Map.Entry<String, JsonNode> member) {
    return SECRET.matcher(member.getKey()).matches() && !member.getValue().isBoolean();
  }
}
