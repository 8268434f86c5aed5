package app.myphone;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Real components that tests use: where one is missing a test is skipped and says so; in CI it fails. */
public final class Component {
  private Component() {}

  /** Goes on only where each program is on the path. */
  public static void need(String... programs) {
    for (String program : programs) {
      if (Stream.of(System.getenv("PATH").split(File.pathSeparator)).noneMatch(d -> Files.isExecutable(Path.of(d, program)))) {
        missing(program + " is not installed");
      }
    }
  }

  /** Skips, or fails in CI. */
  public static void missing(String what) {
    if ("true".equals(System.getenv("CI"))) {
      fail(what + ", and in CI it must be");
    }
    abort(what);
  }
}
