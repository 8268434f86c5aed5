package app.myphone.os;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The variables a browser gets: those the person has, without what a launcher set for this program alone.
 *
 * @param ours of this process
 * @param changed names of variables that are set for us alone, or with {@code =} what they were before
 */
record BrowserEnvironment(Map<String, String> ours, List<String> changed) {
  Map<String, String> asBefore() {
    Map<String, String> variables = new HashMap<>(ours);
    withoutOurLibraries(variables);
    changed.forEach(variable -> asBefore(variable, variables));
    return variables;
  }

  private static void asBefore(String variable, Map<String, String> environment) {
    int end = variable.indexOf('=');
    if (end > 0) {
      environment.put(variable.substring(0, end), variable.substring(end + 1));
    } else {
      environment.remove(variable);
    }
  }

  /** A packaged app may bring libraries that would break the browser. */
  private static void withoutOurLibraries(Map<String, String> environment) {
    Path ours = Path.of(System.getProperty("java.home")).toAbsolutePath();
    String bundle = environment.getOrDefault("APPDIR", ours.toString());
    environment.computeIfPresent("LD_LIBRARY_PATH", (_, folders) -> {
      String others = Arrays.stream(folders.split(":"))
          .filter(folder -> !folder.startsWith(bundle) && !folder.startsWith(ours.toString()))
          .collect(Collectors.joining(":"));
      return others.isEmpty() ? null : others;
    });
  }
}
