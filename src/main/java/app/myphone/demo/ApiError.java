package app.myphone.demo;

import static app.myphone.demo.DemoJson.object;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An error of the API, the same for all its wires: a gRPC code, a text, and mostly ZITADEL's id. */
final class ApiError extends Exception {
  private static final Map<Integer, Integer> HTTP = Map.of(3, 400, 4, 504, 5, 404, 7, 403, 8, 429, 9, 400, 14, 503, 16, 401);
  private final int code;
  private final String text;
  private final Optional<String> id;

  ApiError(int code, String text, String id) {
    this(code, text, Optional.of(id));
  }

  ApiError(int code, String text) {
    this(code, text, Optional.empty());
  }

  private ApiError(int code, String text, Optional<String> id) {
    super(text);
    this.code = code;
    this.text = text;
    this.id = id;
  }

  int code() {
    return code;
  }

  int http() {
    return HTTP.getOrDefault(code, 500);
  }

  String text() {
    return text;
  }

  Optional<String> id() {
    return id;
  }

  /** {@code text (ID)}. */
  String message() {
    return text + id.map(value -> " (" + value + ")").orElse("");
  }

  /** google.rpc.Status as JSON; no {@code details} without an id. */
  String json() {
    Optional<List<Map<String, Object>>> details = id.map(value -> List.of(object(
        "@type", "type.googleapis.com/zitadel.v1.ErrorDetail", "id", value, "message", text)));
    return DemoJson.text(object("code", code, "message", message(), "details", details));
  }
}
