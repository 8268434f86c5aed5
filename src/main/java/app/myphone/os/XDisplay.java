package app.myphone.os;

import java.util.Map;
import java.util.Optional;

/**
 * Linux: an X server that {@code DISPLAY} names and that can be reached. JavaFX needs X11; {@code WAYLAND_DISPLAY} alone
 * is none.
 */
record XDisplay(Map<String, String> environment, XServers servers) implements Display {

  @Override
  public String name() {
    return display().replaceFirst("(:\\d+)\\.\\d+$", "$1");
  }

  @Override
  public Optional<Missing> missing() throws InterruptedException {
    String name = display();
    if (name.isEmpty()) {
      boolean wayland = !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
      return Optional.of(new Missing(wayland ? Reason.ONLY_WAYLAND : Reason.NOT_SET, ""));
    }
    return servers.answers(name) ? Optional.empty() : Optional.of(new Missing(Reason.NOT_REACHABLE, name));
  }

  private String display() {
    return environment.getOrDefault("DISPLAY", "").strip();
  }
}
