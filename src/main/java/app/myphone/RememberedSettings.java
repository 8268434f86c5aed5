package app.myphone;

import app.myphone.config.SettingsFile;
import app.myphone.os.AppDirectories;
import app.myphone.ui.shell.Preferences;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;

/**
 * The settings file as the window's memory: read once, written when something changes. Thread-safe. Its logger is made
 * when there is something to say: the first frame does not wait for it.
 */
final class RememberedSettings implements Preferences {
  private final SettingsFile file;
  private final boolean forgetful;
  private final Map<String, String> values;
  private final Set<String> unwritten = ConcurrentHashMap.newKeySet();

  RememberedSettings(Path path) {
    this.file = new SettingsFile(path);
    this.forgetful = AppDirectories.isNowhere(path);
    this.values = new ConcurrentHashMap<>(read());
  }

  @Override
  public Optional<String> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  @Override
  public Map<String, String> all() {
    return Map.copyOf(values);
  }

  @Override
  public boolean put(String key, String value) {
    if (value.equals(values.put(key, value)) && !unwritten.contains(key)) {
      return true;
    }
    try {
      file.put(Map.of(key, value));
      unwritten.remove(key);
      return true;
    } catch (IOException e) {
      unwritten.add(key);
      if (!forgetful) { // the launcher has said so for all of them
        LoggerFactory.getLogger(RememberedSettings.class)
            .warn("{} is not remembered: {}", key, e.getClass().getSimpleName());
      }
      return false;
    }
  }

  private Map<String, String> read() {
    try {
      return file.read();
    } catch (IOException e) {
      return Map.of();
    }
  }
}
