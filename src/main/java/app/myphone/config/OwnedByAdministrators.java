package app.myphone.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * On Windows: the file and its folder belong to administrators, and nobody else may change the file or take it away.
 * Administrators are those who may change Windows itself, whatever they are called in the computer's language. Others may
 * put more files into the folder, as Windows lets them below {@code %ProgramData%}: one of theirs is refused for its owner.
 *
 * @param access who owns and who may change what
 * @param measure what only administrators may change: Windows' own folder
 */
record OwnedByAdministrators(Access access, Path measure) implements ManagedFile.Guard {
  private static final Set<AclEntryPermission> TAKE_AWAY = EnumSet.of(AclEntryPermission.DELETE,
      AclEntryPermission.DELETE_CHILD, AclEntryPermission.WRITE_ACL, AclEntryPermission.WRITE_OWNER);
  private static final Set<AclEntryPermission> CHANGE = EnumSet.of(AclEntryPermission.WRITE_DATA,
      AclEntryPermission.APPEND_DATA, AclEntryPermission.DELETE, AclEntryPermission.WRITE_ACL,
      AclEntryPermission.WRITE_OWNER);

  /** Reads who may do what. */
  @FunctionalInterface
  interface Access {
    Rights of(Path path) throws IOException;
  }

  /** What Windows says about a file or a folder. */
  record Rights(UserPrincipal owner, List<AclEntry> entries) {
    Rights {
      entries = List.copyOf(entries);
    }
  }

  static OwnedByAdministrators ofWindows() {
    return new OwnedByAdministrators(OwnedByAdministrators::rights, Path.of("C:\\Windows\\System32"));
  }

  @Override
  public Path resolve(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new NoSuchFileException(path.toString());
    }
    Path real = path.toRealPath();
    Rights windows = access.of(measure);
    Set<UserPrincipal> administrators = changers(windows, CHANGE);
    administrators.add(windows.owner());
    check(real, CHANGE, administrators);
    Path folder = real.getParent();
    if (folder != null) {
      check(folder, TAKE_AWAY, administrators);
    }
    return real;
  }

  private void check(Path path, Set<AclEntryPermission> what, Set<UserPrincipal> administrators) throws IOException {
    Rights rights = access.of(path);
    if (!administrators.contains(rights.owner()) || !administrators.containsAll(changers(rights, what))) {
      throw new OwnedByRoot.ForeignFileException(path);
    }
  }

  /** An entry that only what is made below inherits says nothing about the folder itself. */
  private static Set<UserPrincipal> changers(Rights rights, Set<AclEntryPermission> what) {
    Set<UserPrincipal> changers = new HashSet<>();
    for (AclEntry entry : rights.entries()) {
      if (entry.type() == AclEntryType.ALLOW && !entry.flags().contains(AclEntryFlag.INHERIT_ONLY)
          && entry.permissions().stream().anyMatch(what::contains)) {
        changers.add(entry.principal());
      }
    }
    return changers;
  }

  private static Rights rights(Path path) throws IOException {
    AclFileAttributeView view = Files.getFileAttributeView(path, AclFileAttributeView.class);
    if (view == null) {
      throw new OwnedByRoot.ForeignFileException(path);
    }
    return new Rights(view.getOwner(), view.getAcl());
  }
}
