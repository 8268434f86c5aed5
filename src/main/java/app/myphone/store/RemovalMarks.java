package app.myphone.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which sign-ins are to be removed from the keychain but may still be in it: remembered over restarts by empty files in
 * the {@link StateFolder}. Where nothing can be written it is remembered for this run. Thread-safe.
 */
public final class RemovalMarks {
  private static final Logger LOG = LoggerFactory.getLogger(RemovalMarks.class);
  private static final String ENDING = ".remove";

  private final Optional<StateFolder> folder;
  private final Set<String> unwritten = ConcurrentHashMap.newKeySet();

  /** @param folder made when it is first needed; empty: for this run only */
  public RemovalMarks(Optional<Path> folder) {
    this.folder = folder.map(StateFolder::new);
  }

  public void set(String issuer, String subject) {
    mark(name(issuer, subject));
  }

  /** The same of one that only {@link LastUsed#account} names. */
  public void set(String account) {
    mark(account + ENDING);
  }

  private void mark(String name) {
    try {
      if (folder.isPresent()) {
        folder.get().open(name).close();
        return;
      }
    } catch (IOException | SecurityException e) {
      LOG.info("a removal is not remembered over a restart: {}", e.getClass().getSimpleName());
    }
    unwritten.add(name);
  }

  public boolean isSet(String issuer, String subject) {
    String name = name(issuer, subject);
    return unwritten.contains(name) || folder.filter(place -> Files.exists(place.path().resolve(name))).isPresent();
  }

  public void clear(String issuer, String subject) {
    clear(Set.of(name(issuer, subject)));
  }

  /** All there are, by names that say nothing to others. */
  public Set<String> all() {
    Set<String> all = new HashSet<>(unwritten);
    if (folder.isPresent()) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.get().path(), "*" + ENDING)) {
        files.forEach(file -> all.add(file.getFileName().toString()));
      } catch (IOException e) {
        LOG.debug("no marks: {}", e.getClass().getSimpleName()); // mostly there is no folder yet
      }
    }
    return all;
  }

  /**
   * Takes marks away.
   *
   * @param names some of {@link #all}
   */
  public void clear(Set<String> names) {
    unwritten.removeAll(names);
    try {
      for (String name : folder.isPresent() ? names : Set.<String>of()) {
        Files.deleteIfExists(folder.get().path().resolve(name));
      }
    } catch (IOException e) {
      LOG.info("a mark stays: {}", e.getClass().getSimpleName());
    }
  }

  private static String name(String issuer, String subject) {
    return StateFolder.name(issuer, subject, ENDING);
  }
}
