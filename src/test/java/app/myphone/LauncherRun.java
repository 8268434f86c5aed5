package app.myphone;

import app.myphone.config.SettingsLoader;
import app.myphone.terminal.Streams;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The whole program but for its process: arguments and environment in, streams and exit code out. */
public record LauncherRun(int code, String out, String err) {

  /** Runs it to its end, with the settings of a person whose folder this is. */
  public static LauncherRun with(Map<String, String> environment, Path folder, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams = new Streams(
        new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    int code = Launcher.run(streams, new SettingsLoader(List.of(arguments), environment, folder));
    return new LauncherRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  public String lastLineOfErr() {
    return err.lines().reduce("", (_, last) -> last);
  }
}
