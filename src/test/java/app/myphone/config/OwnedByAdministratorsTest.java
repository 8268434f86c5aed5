package app.myphone.config;

import static java.nio.file.attribute.AclEntryPermission.APPEND_DATA;
import static java.nio.file.attribute.AclEntryPermission.DELETE;
import static java.nio.file.attribute.AclEntryPermission.DELETE_CHILD;
import static java.nio.file.attribute.AclEntryPermission.READ_DATA;
import static java.nio.file.attribute.AclEntryPermission.WRITE_ACL;
import static java.nio.file.attribute.AclEntryPermission.WRITE_DATA;
import static java.nio.file.attribute.AclEntryPermission.WRITE_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.config.OwnedByAdministrators.Rights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rule for Windows, told what Windows says. */
class OwnedByAdministratorsTest {
  private static final UserPrincipal INSTALLER = new Somebody("NT SERVICE\\TrustedInstaller");
  private static final UserPrincipal SYSTEM = new Somebody("NT-AUTORITÄT\\SYSTEM");
  private static final UserPrincipal ADMINISTRATORS = new Somebody("VORDEFINIERT\\Administratoren");
  private static final UserPrincipal CREATOR = new Somebody("ERSTELLER-BESITZER");
  private static final UserPrincipal USERS = new Somebody("VORDEFINIERT\\Benutzer");
  private static final AclEntryPermission[] EVERYTHING = AclEntryPermission.values();

  @TempDir Path data;
  private final Map<Path, Rights> rights = new HashMap<>();
  private Path windows = Path.of("windows");
  private Path folder = Path.of("folder");
  private Path file = Path.of("file");

  private record Somebody(String name) implements UserPrincipal {
    @Override
    public String getName() {
      return name;
    }
  }

  /** As Windows makes them: what is below ProgramData inherits that everybody may add files to folders. */
  @BeforeEach
  void asAnAdministratorMadeThem() throws IOException {
    data = data.toRealPath();
    windows = data.resolve("System32");
    folder = Files.createDirectory(data.resolve("my-phone"));
    file = Files.createFile(folder.resolve("managed.properties"));
    rights.put(windows, new Rights(INSTALLER, List.of(may(INSTALLER, EVERYTHING), may(SYSTEM, WRITE_DATA, DELETE),
        may(ADMINISTRATORS, WRITE_DATA, DELETE), may(USERS, READ_DATA), onlyBelow(CREATOR, EVERYTHING))));
    rights.put(folder, new Rights(ADMINISTRATORS, List.of(may(SYSTEM, EVERYTHING), may(ADMINISTRATORS, EVERYTHING),
        onlyBelow(CREATOR, EVERYTHING), may(USERS, READ_DATA), may(USERS, WRITE_DATA, APPEND_DATA))));
    rights.put(file, new Rights(ADMINISTRATORS,
        List.of(may(SYSTEM, EVERYTHING), may(ADMINISTRATORS, EVERYTHING), may(USERS, READ_DATA))));
  }

  @Test
  void readsWhatOnlyAdministratorsCanHaveWritten() throws Exception {
    assertThat(guard().resolve(file)).isEqualTo(file);
  }

  @Test
  void refusesAFileOfSomebodyElse() {
    rights.put(file, new Rights(USERS, rights.get(file).entries()));
    assertRefused(file);
  }

  @ParameterizedTest
  @EnumSource(names = {"WRITE_DATA", "APPEND_DATA", "DELETE", "WRITE_ACL", "WRITE_OWNER"})
  void refusesAFileThatOthersMayChange(AclEntryPermission permission) {
    add(file, may(USERS, permission));
    assertRefused(file);
  }

  @ParameterizedTest
  @EnumSource(names = {"DELETE", "DELETE_CHILD", "WRITE_ACL", "WRITE_OWNER"})
  void refusesAFolderFromWhichOthersMayTakeIt(AclEntryPermission permission) {
    add(folder, may(USERS, permission));
    assertRefused(folder);
  }

  @Test
  void refusesAFolderOfSomebodyElse() {
    rights.put(folder, new Rights(USERS, rights.get(folder).entries()));
    assertRefused(folder);
  }

  @Test
  void whatIsDeniedOrOnlyForWhatComesLaterChangesNothing() throws Exception {
    add(file, entry(AclEntryType.DENY, USERS, WRITE_DATA, DELETE).build());
    add(folder, onlyBelow(USERS, DELETE, DELETE_CHILD, WRITE_ACL, WRITE_OWNER));
    assertThat(guard().resolve(file)).isEqualTo(file);
  }

  @Test
  void looksAtTheFileBehindALink() throws Exception {
    Path elsewhere = Files.createFile(Files.createDirectory(data.resolve("elsewhere")).resolve("theirs"));
    rights.put(elsewhere, new Rights(USERS, List.of()));
    Files.delete(file);
    Files.createSymbolicLink(file, elsewhere);
    assertRefused(elsewhere);
  }

  @Test
  void aFileThatIsNotThereIsNoError() {
    assertThatThrownBy(() -> guard().resolve(folder.resolve("absent"))).isInstanceOf(NoSuchFileException.class);
  }

  private void assertRefused(Path path) {
    assertThatThrownBy(() -> guard().resolve(file)).isInstanceOfSatisfying(OwnedByRoot.ForeignFileException.class,
        refused -> assertThat(refused.path()).isEqualTo(path));
  }

  private OwnedByAdministrators guard() {
    return new OwnedByAdministrators(path -> {
      Rights found = rights.get(path);
      if (found == null) {
        throw new IOException("access denied: " + path);
      }
      return found;
    }, windows);
  }

  private void add(Path path, AclEntry entry) {
    Rights before = rights.get(path);
    List<AclEntry> entries = new ArrayList<>(before == null ? List.of() : before.entries());
    entries.add(entry);
    rights.put(path, new Rights(ADMINISTRATORS, entries));
  }

  private static AclEntry may(UserPrincipal who, AclEntryPermission... permissions) {
    return entry(AclEntryType.ALLOW, who, permissions).build();
  }

  private static AclEntry onlyBelow(UserPrincipal who, AclEntryPermission... permissions) {
    return entry(AclEntryType.ALLOW, who, permissions)
        .setFlags(AclEntryFlag.INHERIT_ONLY, AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT).build();
  }

  private static AclEntry.Builder entry(AclEntryType type, UserPrincipal who, AclEntryPermission... permissions) {
    return AclEntry.newBuilder().setType(type).setPrincipal(who)
        .setPermissions(Stream.of(permissions).collect(java.util.stream.Collectors.toSet()));
  }
}
