package app.myphone.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which account was used last, remembered over restarts as a hash in the {@link StateFolder}: no name is on the disk. Of
 * two processes that use two accounts at once, one is remembered, never half of each. Where nothing can be written it is
 * remembered for this run. Thread-safe.
 */
public final class LastUsed {
  private static final Logger LOG = LoggerFactory.getLogger(LastUsed.class);
  private static final String NAME = "last-used";
  private static final int LONGEST = 100;
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");

  private final Optional<StateFolder> folder;
  private volatile String unwritten = "";

  /** @param folder made when it is first needed; empty: for this run only */
  public LastUsed(Optional<Path> folder) {
    this.folder = folder.map(StateFolder::new);
  }

  /** From now on it is this one. */
  public void set(String issuer, String subject) {
    String hash = StateFolder.name(issuer, subject, "");
    if (folder.isEmpty() || !hash.equals(read())) {
      unwritten = hash;
      folder.ifPresent(place -> write(place, hash));
    }
  }

  /** Whether it is this one. */
  public boolean is(String issuer, String subject) {
    String hash = StateFolder.name(issuer, subject, "");
    return hash.equals(unwritten.isEmpty() ? read() : unwritten);
  }

  /** By a name that says nothing to others; empty when nobody was. */
  public Optional<String> account() {
    return Optional.of(unwritten.isEmpty() ? read() : unwritten).filter(name -> HASH.matcher(name).matches());
  }

  private void write(StateFolder place, String hash) {
    String fresh = NAME + "." + UUID.randomUUID();
    try {
      try (FileChannel file = place.open(fresh)) {
        file.write(ByteBuffer.wrap(hash.getBytes(StandardCharsets.US_ASCII)));
      }
      Files.move(place.path().resolve(fresh), place.path().resolve(NAME), StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      unwritten = "";
    } catch (IOException | SecurityException e) {
      LOG.info("the account is not remembered as the last one: {}", e.getClass().getSimpleName());
    }
  }

  private String read() {
    if (folder.isEmpty()) {
      return "";
    }
    Path file = folder.get().path().resolve(NAME);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return "";
    }
    try (FileChannel in = FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
      ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
      in.read(bytes);
      return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
    } catch (IOException | SecurityException e) {
      LOG.debug("no last account: {}", e.getClass().getSimpleName());
      return "";
    }
  }
}
