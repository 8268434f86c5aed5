package app.myphone.os;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * First the commands of {@code $BROWSER}, for pages only: a list with colons between, each split as a shell splits words,
 * {@code %s} standing for the address, which else comes last; then the desktop's openers.
 *
 * @param display whether there is one; without, only {@code $BROWSER} is tried
 */
record LinuxOpeners(Map<String, String> environment, boolean display) implements Openers {
  private static final List<String> DESKTOP =
      List.of("xdg-open %s", "gio open %s", "wslview %s", "x-www-browser %s", "gnome-open %s", "kde-open %s");

  @Override
  public List<List<String>> pages(String address) {
    Stream<List<String>> desktop = display ? DESKTOP.stream().map(command -> List.of(command.split(" "))) : Stream.empty();
    return Stream.concat(chosen(), desktop).map(command -> complete(command, address))
        .flatMap(command -> installed(command).stream()).toList();
  }

  @Override
  public List<List<String>> folders(Path folder) {
    return Stream.of("xdg-open", "gio").filter(_ -> display)
        .map(program -> program.equals("gio") ? List.of(program, "open", folder.toString()) : List.of(program, folder.toString()))
        .flatMap(command -> installed(command).stream()).toList();
  }

  @Override
  public boolean isDone(int code) {
    return code == 0;
  }

  @Override
  public String nothing() {
    return "/dev/null";
  }

  /** A path with blanks may stand there as it is, too. */
  private Stream<List<String>> chosen() {
    return ShellWords.commands(environment.getOrDefault("BROWSER", "")).stream()
        .map(command -> isProgram(command.text()) ? List.of(command.text()) : words(command))
        .filter(words -> !words.isEmpty());
  }

  /** A last {@code &} is a shell's word for "do not wait", which nobody does here. */
  private static List<String> words(ShellWords.Command command) {
    List<String> words = command.words();
    boolean background = command.text().matches("(?s).*(\\s|%s)&") && words.size() > 1;
    return !background ? words : words.getLast().equals("&") ? words.subList(0, words.size() - 1)
        : Stream.concat(words.stream().limit(words.size() - 1), Stream.of(words.getLast().replaceFirst("&$", ""))).toList();
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
    return places.filter(LinuxOpeners::isProgram).findFirst()
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
