package app.myphone.config;

import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Walks to a file step by step, from the root on and through links: each folder, each link and the file itself belongs to
 * an owner who is trusted, and no group and nobody else may write there. Whoever cannot write anywhere on that way cannot
 * change between the look and the reading what is read, either.
 *
 * @param base where the walk begins, and links begin that start with a slash; not looked at itself unless it is the root
 * @param owners user IDs that are trusted
 */
record OwnedByRoot(Path base, Set<Integer> owners) implements ManagedFile.Guard {
  private static final int WRITABLE = 022;
  private static final int TYPE = 0xF000;
  private static final int LINK = 0xA000;
  private static final int MOST_LINKS = 20;

  OwnedByRoot {
    owners = Set.copyOf(owners);
  }

  /** Somebody else could have changed what is read. */
  static final class ForeignFileException extends IOException {
    private static final long serialVersionUID = 1;
    private final transient Path path;

    ForeignFileException(Path path) {
      super("others can change it");
      this.path = path;
    }

    /** What others can change: the file, or a folder or a link on the way. */
    Path path() {
      return path;
    }
  }

  /** {@inheritDoc} A link that leads nowhere is no missing file. */
  @Override
  public Path resolve(Path path) throws IOException {
    if (base.equals(base.getRoot())) {
      check(base);
    }
    return walk(base, path.isAbsolute() ? base.relativize(path) : path, 0);
  }

  /** @param from a folder that was looked at */
  private Path walk(Path from, Path way, int links) throws IOException {
    Path at = from;
    for (Path name : way) {
      at = switch (name.toString()) {
        case "", "." -> at;
        case ".." -> at.getParent() == null ? at : at.getParent();
        default -> step(at.resolve(name), links);
      };
    }
    return at;
  }

  private Path step(Path next, int links) throws IOException {
    if (!check(next)) {
      return next;
    }
    if (links == MOST_LINKS) {
      throw new IOException("too many links");
    }
    Path target = Files.readSymbolicLink(next);
    Path top = target.getRoot();
    Path folder = next.getParent();
    try {
      return top != null ? walk(base, top.relativize(target), links + 1)
          : walk(folder == null ? base : folder, target, links + 1);
    } catch (NoSuchFileException e) {
      throw new IOException("a link to nothing", e);
    }
  }

  /** Whether it is a link; the mode of one says nothing. */
  private boolean check(Path path) throws IOException {
    Map<String, Object> found = Files.readAttributes(path, "unix:uid,mode", LinkOption.NOFOLLOW_LINKS);
    int mode = number(found, "mode");
    boolean link = (mode & TYPE) == LINK;
    if (!owners.contains(number(found, "uid")) || (!link && (mode & WRITABLE) != 0)) {
      throw new ForeignFileException(path);
    }
    return link;
  }

  private static int number(Map<String, Object> found, String name) {
    return found.get(name) instanceof Integer number ? number : -1;
  }
}
