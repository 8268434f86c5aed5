package app.myphone.os;

import java.util.Map;
import java.util.Optional;

/** A display that is always there: Windows' and macOS', and the one that JavaFX plays. */
record OwnDisplay(String name) implements Display {

  /** Somebody may be signed in at the computer and over the network at once: windows of one are not seen at the other. */
  static OwnDisplay windows(Map<String, String> environment) {
    return new OwnDisplay(environment.getOrDefault("SESSIONNAME", "Console"));
  }

  @Override
  public Optional<Missing> missing() {
    return Optional.empty();
  }
}
