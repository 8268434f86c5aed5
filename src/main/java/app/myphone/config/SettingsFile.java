package app.myphone.config;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/**
 * {@code settings.properties}, in UTF-8. Writing changes only the keys that are given: other keys, comments and their
 * order stay. Thread-safe; a reader sees the old file or the new one, never half of one.
 */
public final class SettingsFile {
  private static final long LARGEST = 1 << 20;

  private final Path path;

  public SettingsFile(Path path) {
    this.path = path;
  }

  public Path path() {
    return path;
  }

  /**
   * Every key and its value; nothing when there is no file.
   *
   * @throws IOException when there is something that cannot be read, or is no settings file
   */
  public Map<String, String> read() throws IOException {
    return content().values();
  }

  /** One value; empty when it is not there. */
  public Optional<String> get(String key) throws IOException {
    return Optional.ofNullable(read().get(key));
  }

  /**
   * Remembers values; an empty one forgets its key. Folders are made as needed.
   *
   * @throws IOException when it cannot be written; the file is then as before
   */
  public synchronized void put(Map<String, String> changes) throws IOException {
    PropertiesText before = content();
    PropertiesText after = before.with(changes);
    if (!after.equals(before)) {
      write(after.text());
    }
  }

  private PropertiesText content() throws IOException {
    try {
      if (Files.size(path) > LARGEST) {
        throw new IOException("too big for a settings file");
      }
      return new PropertiesText(Files.readString(path));
    } catch (NoSuchFileException e) {
      return new PropertiesText("");
    }
  }

  /** Beside the file first, then in its place; a link stays a link. */
  private void write(String text) throws IOException {
    Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    Path folder = Optional.ofNullable(target.getParent()).orElseThrow(() -> new IOException("a folder"));
    Files.createDirectories(folder);
    Path fresh = Files.createTempFile(folder, "settings", ".tmp");
    try {
      Files.writeString(fresh, text);
      move(fresh, target);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
