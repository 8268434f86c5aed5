package app.myphone.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads and writes JSON objects. Nesting, numbers and strings are bounded by Jackson's own limits; nothing may follow
 * the object; a byte order mark is skipped.
 */
public final class Json {
  /** Names and numbers may be longer than any we want: what nobody asks for must not hide what is wanted. */
  private static final StreamReadConstraints LONG = StreamReadConstraints.builder()
      .maxNameLength(1 << 20).maxNumberLength(1 << 16).build();
  private static final ObjectReader LENIENT = JsonMapper.builder(
      JsonFactory.builder().streamReadConstraints(LONG).build())
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().readerFor(JsonNode.class);
  private static final ObjectReader STRICT = LENIENT.with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
  private static final ObjectWriter WRITER = new JsonMapper().writer();
  private static final ObjectWriter INDENTED = WRITER.with(new DefaultPrettyPrinter()
      .withObjectIndenter(new DefaultIndenter("  ", "\n")).withArrayIndenter(new DefaultIndenter("  ", "\n")));

  /** What has no member and no element. */
  public static final JsonNode NOTHING = MissingNode.getInstance();

  private Json() {}

  /** Loads what it takes to read, some 40 ms of work at a start: for whoever has to wait for what is to be read. */
  public static void prepare() {
    object(new byte[] {'{', '}'});
  }

  /** An object in which of duplicate keys the last counts; empty when it is cut, nonsense or no object. */
  public static Optional<ObjectNode> object(byte[] text) {
    return read(LENIENT, text);
  }

  /** The same, but an object with a duplicate key is none. */
  public static Optional<ObjectNode> strictObject(byte[] text) {
    return read(STRICT, text);
  }

  /** An object without members. */
  public static ObjectNode newObject() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** A member that is a string and not empty. */
  public static Optional<String> string(ObjectNode object, String name) {
    JsonNode member = object.get(name);
    return member != null && member.isTextual() && !member.textValue().isEmpty()
        ? Optional.of(member.textValue())
        : Optional.empty();
  }

  /** Maps, lists, text and numbers on one line, members in their order. */
  public static String text(Object value) {
    return written(WRITER, value);
  }

  /** The same for people to read. */
  public static String indented(Object value) {
    return written(INDENTED, value);
  }

  private static Optional<ObjectNode> read(ObjectReader reader, byte[] text) {
    try {
      return reader.readTree(text) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String written(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
