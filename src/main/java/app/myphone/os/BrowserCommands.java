package app.myphone.os;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The commands that may open an address, in the order to try them. On Linux first those of {@code $BROWSER}: a list
 * with colons between, each split as a shell splits words, {@code %s} standing for the address, which else comes last.
 *
 * @param display whether there is one; without, only {@code $BROWSER} is tried
 */
record BrowserCommands(Map<String, String> environment, String osName, boolean display) {
  private static final List<String> DESKTOP =
      List.of("xdg-open %s", "gio open %s", "wslview %s", "x-www-browser %s", "gnome-open %s", "kde-open %s");

  List<List<String>> commands(String address) {
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      return List.of(List.of("rundll32", "url.dll,FileProtocolHandler", address));
    }
    if (os.startsWith("mac")) {
      return List.of(List.of("open", address));
    }
    Stream<List<String>> desktop = display ? DESKTOP.stream().map(command -> List.of(command.split(" "))) : Stream.empty();
    return Stream.concat(chosen(), desktop).map(command -> complete(command, address))
        .flatMap(command -> installed(command).stream()).toList();
  }

  /** Never {@code $BROWSER}: that one is for pages. */
  List<List<String>> folderCommands(Path folder) {
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      return List.of(List.of("explorer", folder.toString()));
    }
    if (os.startsWith("mac")) {
      return List.of(List.of("open", folder.toString()));
    }
    return Stream.of("xdg-open", "gio").filter(_ -> display)
        .map(program -> program.equals("gio") ? List.of(program, "open", folder.toString()) : List.of(program, folder.toString()))
        .flatMap(command -> installed(command).stream()).toList();
  }

  /** A path with blanks may stand there as it is, too. */
  private Stream<List<String>> chosen() {
    return ShellWords.commands(environment.getOrDefault("BROWSER", "")).stream()
        .map(command -> isProgram(command.text()) ? List.of(command.text()) : command.words())
        .filter(words -> !words.isEmpty());
  }

  private static List<String> complete(List<String> command, String address) {
    return command.stream().anyMatch(word -> word.contains("%s"))
        ? command.stream().map(word -> word.replace("%s", address)).toList()
        : Stream.concat(command.stream(), Stream.of(address)).toList();
  }

  /** The command with the full path of its program; empty when there is no such program. */
  private Optional<List<String>> installed(List<String> command) {
    String program = command.getFirst();
    Stream<String> places = program.contains("/")
        ? Stream.of(program)
        : Arrays.stream(environment.getOrDefault("PATH", "").split(":")).filter(folder -> !folder.isEmpty())
            .map(folder -> folder + "/" + program);
    return places.filter(BrowserCommands::isProgram).findFirst()
        .map(path -> Stream.concat(Stream.of(path), command.stream().skip(1)).toList());
  }

  private static boolean isProgram(String place) {
    try {
      Path path = Path.of(place);
      return Files.isRegularFile(path) && Files.isExecutable(path);
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
