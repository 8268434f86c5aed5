package app.myphone.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In processes of their own: logging is set up once in the life of a process. */
class LoggingTest {
  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d) ";

  @TempDir
  private Path folder;

  @Test
  void ourLevelIsForOurCodeAndLibrariesOnlyWarn() throws Exception {
    assertThat(logged("DEBUG")).containsExactly(
        "DEBUG CallLog - debug Zürich", "INFO CallLog - info",
        "WARN CallLog - warn (java.lang.IllegalStateException)", "ERROR CallLog - error",
        "WARN Server - warn (java.lang.IllegalStateException)", "ERROR Server - error",
        "WARN css - css warning", "ERROR Later - after the file");
  }

  @Test
  void aLogOfErrorsHoldsNoWarningOfALibraryEither() throws Exception {
    assertThat(logged("ERROR")).containsExactly("ERROR CallLog - error", "ERROR Server - error",
        "ERROR Later - after the file");
  }

  @Test
  void theMostTalkativeLogShowsWhatWeTrace() throws Exception {
    assertThat(logged("TRACE")).contains("TRACE CallLog - trace").doesNotContain("TRACE Server - trace");
  }

  @Test
  void theFileHasWhatStderrHasUntilItIsTakenAway() throws Exception {
    List<String> err = logged("INFO");
    assertThat(withoutTime(Files.readAllLines(folder.resolve("my-phone.log"))))
        .isEqualTo(err.subList(0, err.size() - 1));
  }

  @Test
  void aConfigurationOfOnesOwnWins() throws Exception {
    Path own = Files.writeString(folder.resolve("own.properties"), "handlers=\n");
    assertThat(logged("TRACE", "-Djava.util.logging.config.file=" + own)).isEmpty();
  }

  private List<String> logged(String level, String... flags) throws Exception {
    List<String> command = new ArrayList<>(
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(flags));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), LoggedWords.class.getName(), level,
        folder.toString()));
    Path err = folder.resolve("err");
    Process process = new ProcessBuilder(command).redirectError(err.toFile()).start();
    assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(err)).isZero();
    return withoutTime(Files.readAllLines(err));
  }

  private static List<String> withoutTime(List<String> lines) {
    assertThat(lines).allMatch(line -> line.matches(TIME + ".*"));
    return lines.stream().map(line -> line.replaceFirst(TIME, "")).toList();
  }
}
