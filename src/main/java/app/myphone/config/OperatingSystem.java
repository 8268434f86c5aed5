package app.myphone.config;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Which operating system this is: the one place that asks. Whatever differs is a class for each, and {@link #choose} is
 * all that others can do with the answer. It is read off the computer: a property as {@code os.name} is whatever the
 * person who starts the program says, and an administrator's settings depend on it.
 */
public enum OperatingSystem {
  /** Linux, and what is like it. */
  LINUX,
  WINDOWS,
  MACOS;

  private static final Path ONLY_MACOS = Path.of("/System/Library/CoreServices");
  private static final OperatingSystem HERE = of(FileSystems.getDefault().getSeparator(), Files::isDirectory);

  /** This computer's. */
  public static OperatingSystem here() {
    return HERE;
  }

  /** What this system has of its own; the other two are not made. */
  public <T> T choose(Supplier<? extends T> linux, Supplier<? extends T> windows, Supplier<? extends T> macos) {
    return switch (this) {
      case LINUX -> linux.get();
      case WINDOWS -> windows.get();
      case MACOS -> macos.get();
    };
  }

  /**
   * What a computer with these answers runs.
   *
   * @param separator between folders
   * @param isFolder whether there is such a folder
   */
  static OperatingSystem of(String separator, Predicate<Path> isFolder) {
    if (separator.equals("\\")) {
      return WINDOWS;
    }
    return isFolder.test(ONLY_MACOS) ? MACOS : LINUX;
  }
}
