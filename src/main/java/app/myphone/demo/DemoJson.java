package app.myphone.demo;

import app.myphone.text.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** JSON as the server's gateway writes it. */
final class DemoJson {
  private DemoJson() {}

  /** Names and values in turn; {@code false} and empty Optionals are left out, as in protobuf's JSON. */
  static Map<String, Object> object(Object... pairs) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      String name = (String) pairs[i];
      Object value = pairs[i + 1] instanceof Optional<?> maybe ? maybe.orElse(null) : pairs[i + 1];
      if (value != null && !Boolean.FALSE.equals(value)) {
        object.put(name, value);
      }
    }
    return object;
  }

  static String text(Object value) {
    return Json.text(value);
  }
}
