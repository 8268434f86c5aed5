import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.css.Stylesheet;

/**
 * Makes the style sheets that JavaFX reads at a start, in its binary form, which takes it no time to parse: our own, and
 * AtlantaFX's two without the rules for controls that we do not use. Two thirds of its rules are for those, and each is
 * read, and looked at for each node. The theme's own files are taken where these were not made.
 *
 * <p>{@code java -classpath JAVAFX:ATLANTAFX CompileStyles.java UNUSED OWN.css FOLDER}: UNUSED is the list of style
 * classes to leave out, FOLDER is where {@code light.bss}, {@code dark.bss} and the own one go.
 */
final class CompileStyles {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*\\})");
  private static final Pattern STYLE_CLASS = Pattern.compile("\\.([a-zA-Z][a-zA-Z0-9_-]*)");

  private CompileStyles() {}

  public static void main(String[] args) throws IOException {
    Set<String> unused = Set.copyOf(Files.readAllLines(Path.of(args[0])));
    Path own = Path.of(args[1]);
    Path folder = Files.createDirectories(Path.of(args[2]));
    compile(own, folder.resolve(own.getFileName().toString().replace(".css", ".bss")));
    for (String theme : List.of("light", "dark")) {
      Path trimmed = Files.createTempFile("my-phone", ".css");
      Files.writeString(trimmed, trim(theme(theme), unused));
      compile(trimmed, folder.resolve(theme + ".bss"));
      Files.delete(trimmed);
    }
  }

  private static String theme(String name) throws IOException {
    try (InputStream css = CompileStyles.class.getResourceAsStream("/atlantafx/base/theme/primer-" + name + ".css")) {
      return COMMENT.matcher(new String(css.readAllBytes(), StandardCharsets.UTF_8)).replaceAll("");
    }
  }

  private static String trim(String css, Set<String> unused) {
    StringBuilder kept = new StringBuilder();
    Matcher rule = RULE.matcher(css);
    while (rule.find()) {
      String selectors = Arrays.stream(rule.group(1).split(",")).map(String::strip)
          .filter(selector -> styleClasses(selector).stream().noneMatch(unused::contains))
          .collect(Collectors.joining(", "));
      if (!selectors.isEmpty()) {
        kept.append(selectors).append(' ').append(rule.group(2)).append('\n');
      }
    }
    return kept.toString();
  }

  private static List<String> styleClasses(String selector) {
    return STYLE_CLASS.matcher(selector).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static void compile(Path css, Path binary) throws IOException {
    Stylesheet.convertToBinary(css.toFile(), binary.toFile());
  }
}
