package app.myphone.zitadel;

import app.myphone.text.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Pattern;

/** JSON for people to read: indented, and without the value of whatever sounds secret; yes or no is none. */
final class Redacted {
  private static final Pattern SECRET = Pattern.compile(
      "(?i).*(secret|token(?!Type)|passw(?!ordChange)|hash|code|private|credential|signature).*");

  private Redacted() {}

  static String text(JsonNode node) {
    JsonNode copy = node.deepCopy();
    redact(copy);
    return Json.indented(copy);
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
