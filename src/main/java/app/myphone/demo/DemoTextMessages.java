package app.myphone.demo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Where the demo's text messages go: to whoever listens in this process. Each person has one code, always the same, so
 * that it can be tried in a terminal too, where the demo ends with each start. Thread-safe.
 */
final class DemoTextMessages {
  private static final Map<String, String> CODES = Map.of("ada", "4D4L0V", "ben", "7GOI4X", "cleo", "C1E0PH",
      "dai", "T4N4K4", "vic", "V1EW3R", "olga", "0LG4UM");
  private static final String OTHERS = "D3M0ED";

  private final List<Consumer<DemoTextMessage>> listeners = new CopyOnWriteArrayList<>();
  private volatile BooleanSupplier broken = () -> false;

  /** The code of a person. */
  static String code(DemoPerson person) {
    return CODES.getOrDefault(person.key(), OTHERS);
  }

  void listen(Consumer<DemoTextMessage> listener) {
    listeners.add(listener);
  }

  /** When this says so, there is nothing that sends. */
  void brokenWhen(BooleanSupplier says) {
    broken = says;
  }

  /** Whether it went out. */
  boolean send(DemoPerson person) {
    if (broken.getAsBoolean()) {
      return false;
    }
    DemoTextMessage message = new DemoTextMessage(person.phone().orElseThrow(), code(person));
    listeners.forEach(listener -> listener.accept(message));
    return true;
  }
}
