package app.myphone.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * On Windows: the file and its folder belong to the administrators or the system, and nobody else may change them. The
 * folder above is {@code %ProgramData%}, where others may make files but not replace those of administrators.
 */
record OwnedByAdministrators() implements ManagedFile.Guard {
  /** LocalSystem, Administrators, TrustedInstaller. */
  private static final Set<String> TRUSTED = Set.of("S-1-5-18", "S-1-5-32-544",
      "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464");
  private static final Set<AclEntryPermission> CHANGE = EnumSet.of(AclEntryPermission.WRITE_DATA,
      AclEntryPermission.APPEND_DATA, AclEntryPermission.DELETE, AclEntryPermission.DELETE_CHILD,
      AclEntryPermission.WRITE_ACL, AclEntryPermission.WRITE_OWNER);

  @Override
  public Path resolve(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new NoSuchFileException(path.toString());
    }
    Path real = path.toRealPath();
    Set<UserPrincipal> trusted = trusted(real);
    check(real, trusted);
    Path folder = real.getParent();
    if (folder != null) {
      check(folder, trusted);
    }
    return real;
  }

  private static void check(Path path, Set<UserPrincipal> trusted) throws IOException {
    AclFileAttributeView view = Files.getFileAttributeView(path, AclFileAttributeView.class);
    if (view == null || !trusted.contains(view.getOwner())
        || view.getAcl().stream().anyMatch(entry -> changes(entry) && !trusted.contains(entry.principal()))) {
      throw new OwnedByRoot.ForeignFileException(path);
    }
  }

  private static boolean changes(AclEntry entry) {
    return entry.type() == AclEntryType.ALLOW && entry.permissions().stream().anyMatch(CHANGE::contains);
  }

  private static Set<UserPrincipal> trusted(Path path) throws IOException {
    Set<UserPrincipal> trusted = new HashSet<>();
    for (String sid : TRUSTED) {
      trusted.add(path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(sid));
    }
    return trusted;
  }
}
