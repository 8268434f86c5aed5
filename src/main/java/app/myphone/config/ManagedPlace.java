package app.myphone.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Where each operating system has {@code managed.properties}, and who may have written it there. The places are fixed: a
 * variable as {@code ProgramData} is whatever the person who starts the program says.
 */
final class ManagedPlace {
  private static final String FOLDER = "my-phone";
  private static final String NAME = "managed.properties";
  private static final int ROOT = 0;
  /** Who root is in a sandbox that knows only the person ({@code user_namespaces(7)}). */
  private static final int OVERFLOW = 65534;

  private ManagedPlace() {}

  static ManagedFile on(OperatingSystem system) {
    return system.choose(() -> linux(Files.exists(Path.of("/.flatpak-info"))),
        () -> new ManagedFile(Path.of("C:\\ProgramData", FOLDER, NAME), OwnedByAdministrators.ofWindows()),
        () -> posix(Path.of("/Library/Application Support"), Set.of(ROOT)));
  }

  /** @param flatpak whether this is inside one of Flatpak's sandboxes, which has the computer's {@code /etc} elsewhere */
  static ManagedFile linux(boolean flatpak) {
    return flatpak
        ? new ManagedFile(Path.of("/run/host/etc", FOLDER, NAME),
            new OwnedByRoot(Path.of("/run/host"), Set.of(ROOT, OVERFLOW)))
        : posix(Path.of("/etc"), Set.of(ROOT));
  }

  private static ManagedFile posix(Path parent, Set<Integer> owners) {
    return new ManagedFile(parent.resolve(FOLDER).resolve(NAME), new OwnedByRoot(Path.of("/"), owners));
  }
}
