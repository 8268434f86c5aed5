package app.myphone.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;

/**
 * {@code settings.properties}: a regular file of at most 1 MiB, in UTF-8 with or without a byte order mark. Writing changes only the keys that are given: other keys, comments and their
 * order stay. Thread-safe; a reader sees the old file or the new one, never half of one.
 */
public final class SettingsFile {
  private static final int LARGEST = 1 << 20;
  private static final String BYTE_ORDER_MARK = "\ufeff";

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
      if (!Files.readAttributes(path, BasicFileAttributes.class).isRegularFile()) {
        throw new IOException("not a file");
      }
      return new PropertiesText(decoded(bytes()));
    } catch (NoSuchFileException e) {
      return new PropertiesText("");
    }
  }

  /** Its size is not asked: what a system makes while it is read (/proc) says 0. */
  private byte[] bytes() throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new IOException("too big for a settings file");
      }
      return bytes;
    }
  }

  private static String decoded(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
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
