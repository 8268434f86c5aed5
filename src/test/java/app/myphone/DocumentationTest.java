package app.myphone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documentation says nothing about classes, tests, files and pages that are not there. */
class DocumentationTest {
  private static final Path PAGES = Path.of("src/site/markdown");
  private static final Path DESIGN = PAGES.resolve("design.md");
  private static final Pattern STEP = Pattern.compile("\\b([A-Z]\\w+)\\.([a-z]\\w+)\\b");
  private static final Pattern NAME = Pattern.compile("`([A-Z][a-z]+\\w*)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]*)(?:#([^)]*))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  @Test
  void thePathsThroughTheSourceAreThere() throws Exception {
    Map<String, String> classes = classes("src/main/java");
    List<String> steps = all(STEP, Files.readString(DESIGN)).map(MatchResult::group).distinct().toList();
    assertThat(steps).contains("PhoneModel.reload", "MyAccount.load", "Session.accessToken", "ZitadelApi.myPhone",
        "SearchModel.search", "AccountDirectory.find", "SupportApi.users", "HttpStack.sendRead");
    for (String step : steps) {
      String simple = step.substring(0, step.indexOf('.'));
      assertThat(classes).as(step).containsKey(simple);
      assertThat(methods(classes.get(simple))).as(step).contains(step.substring(step.indexOf('.') + 1));
    }
  }

  @Test
  void everyClassOfTheDesignPageIsThere() throws IOException {
    Map<String, String> classes = classes("src/main/java");
    classes.putAll(classes("src/test/java"));
    assertThat(all(NAME, Files.readString(DESIGN)).map(found -> found.group(1)))
        .filteredOn(name -> !List.of("Optional", "FileHandler").contains(name))
        .isNotEmpty().allSatisfy(name -> assertThat(classes).containsKey(name));
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    for (Path page : pages()) {
      all(LINK, Files.readString(page)).forEach(link -> {
        Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize();
        assertThat(target).as(page + ": " + link.group()).exists();
        if (link.group(2) != null) {
          assertThat(anchors(target)).as(page + ": " + link.group()).contains(link.group(2));
        }
      });
    }
  }

  @Test
  void theReadmeIsShort() throws IOException {
    assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(130);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      return Stream.concat(pages, Stream.of("README.md", "CHANGELOG.md", ".github/CONTRIBUTING.md", ".github/SECURITY.md",
          "packaging/README.md").map(Path::of)).toList();
    }
  }

  /** As GitHub makes them: {@code ## The browser} is {@code #the-browser}. */
  private static List<String> anchors(Path page) {
    try {
      return all(HEADING, Files.readString(page)).map(heading -> heading.group(1).toLowerCase(Locale.ROOT)
          .replaceAll("[^\\w -]", "").replace(' ', '-')).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<MatchResult> all(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }

  private static List<String> methods(String name) throws ClassNotFoundException {
    return Arrays.stream(Class.forName(name, false, DocumentationTest.class.getClassLoader()).getDeclaredMethods())
        .map(Method::getName).toList();
  }

  /** The full names of the top classes by their simple ones; of two with the same name, either. */
  private static Map<String, String> classes(String root) throws IOException {
    Path folder = Path.of(root);
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).map(folder::relativize)
          .map(file -> file.toString().replace('/', '.').replaceFirst("\\.java$", ""))
          .collect(Collectors.toMap(name -> name.substring(name.lastIndexOf('.') + 1), name -> name, (one, _) -> one,
              TreeMap::new));
    }
  }
}
