package app.myphone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.OperatingSystem;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the floors of the design: a class may use only floors below its own. */
class ArchitectureTest {
  /** Which rooms each room may use. */
  private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
      Map.entry("text", List.of()),
      Map.entry("config", List.of("problem", "text")),
      Map.entry("problem", List.of("text")),
      Map.entry("os", List.of("config", "problem", "text")),
      Map.entry("http", List.of("config", "problem", "text", "os")),
      Map.entry("store", List.of("config", "problem", "text", "os")),
      Map.entry("oidc", List.of("config", "problem", "text", "os", "http", "store")),
      Map.entry("zitadel", List.of("config", "problem", "text", "os", "http", "store")),
      Map.entry("signin", List.of("config", "problem", "text", "os", "http", "store", "oidc")),
      Map.entry("account", List.of("config", "problem", "text", "os", "http", "store", "zitadel", "signin", "oidc")),
      Map.entry("diagnosis", List.of("config", "problem", "text", "os", "http", "store", "oidc", "zitadel")),
      Map.entry("terminal", List.of("config", "problem", "text", "os", "http", "store", "oidc", "zitadel", "signin",
          "account", "diagnosis")),
      Map.entry("ui", List.of("config", "problem", "text", "os", "http", "store", "oidc", "zitadel", "signin",
          "account", "diagnosis")),
      Map.entry("demo", List.of("text")));

  /** Packages of the window: parts that every screen may use, and screens. */
  private static final List<String> PARTS = List.of("common", "problem", "shell");
  private static final List<String> SCREENS =
      List.of("account", "accounts", "connect", "connection", "diagnosis", "lookup", "phone", "settings", "signin");

  /** The look-up shows an account with the cards of one's own; on those one's number can be changed. */
  private static final Map<String, Set<String>> MAY_SHOW =
      Map.of("lookup", Set.of("account"), "account", Set.of("phone"));

  private static final JavaClasses PROGRAM = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("app.myphone");

  @Test
  void everyRoomUsesOnlyTheFloorsBelow() {
    MAY_USE.forEach((room, below) -> classes().that(livesIn(room))
        .should().onlyDependOnClassesThat(areOutsideOrIn(room, below))
        .allowEmptyShould(true)
        .check(PROGRAM));
  }

  @Test
  void everyPackageIsARoomOfTheDesign() {
    assertThat(PROGRAM.stream().filter(c -> !room(c).isEmpty()).map(ArchitectureTest::room).distinct())
        .isSubsetOf(MAY_USE.keySet());
  }

  @Test
  void noPackageKnowsAPackageThatKnowsIt() {
    slices().matching("app.myphone.(**)").should().beFreeOfCycles().check(PROGRAM);
  }

  /** Parts below, screens above them; a screen knows of the others what the navigator offers. */
  @Test
  void noScreenKnowsAnother() {
    for (String screen : SCREENS) {
      noClasses().that().resideInAPackage("app.myphone.ui." + screen + "..")
          .should().dependOnClassesThat(DescribedPredicate.describe("are another screen's or above", (JavaClass c) ->
              isAnotherScreen(screen, c) || c.getPackageName().equals("app.myphone.ui")))
          .check(PROGRAM);
    }
  }

  @Test
  void everyPackageOfUiIsAScreenOrAPartBelow() {
    assertThat(PROGRAM.stream().map(JavaClass::getPackageName).filter(name -> name.startsWith("app.myphone.ui."))
        .map(name -> name.substring("app.myphone.ui.".length())).distinct())
        .allMatch(name -> SCREENS.contains(name) || PARTS.contains(name));
  }

  @Test
  void onlyDesktopKnowsScenesAndStagesOutsideOfUi() {
    noClasses().that().resideOutsideOfPackages("app.myphone.ui..", "app.myphone")
        .should().dependOnClassesThat().resideInAnyPackage("javafx..")
        .check(PROGRAM);
    noClasses().that().resideInAPackage("app.myphone").and().haveNameNotMatching("app\\.myphone\\.Desktop(\\$.*)?")
        .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..")
        .check(PROGRAM);
  }

  /** What a server sends is turned into what the program means by it one floor above. */
  @Test
  void noRecordOfZitadelIsSeenAboveAccount() {
    noClasses().that().resideInAnyPackage("app.myphone.ui..", "app.myphone.terminal..", "app.myphone.signin..")
        .should().dependOnClassesThat().resideInAPackage("app.myphone.zitadel..")
        .check(PROGRAM);
  }

  @Test
  void nothingButARecordTakesMoreThanFiveParameters() {
    assertThat(PROGRAM.stream().flatMap(c -> c.getCodeUnits().stream())
        .filter(unit -> unit.getRawParameterTypes().size() > 5)
        .filter(unit -> !isWrittenByTheCompiler(unit) && !isAskedForByALibrary(unit))
        .map(JavaCodeUnit::getFullName)).isEmpty();
  }

  @Test
  void onlyBackgroundLeavesTheFxThread() {
    noClasses().that().resideInAPackage("app.myphone.ui..").and().haveNameNotMatching(".*\\.Background(Threads)?(\\$.*)?")
        .should().dependOnClassesThat().haveFullyQualifiedName("java.lang.Thread")
        .orShould().callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  @Test
  void onlyTokenClientSeesScribejava() {
    noClasses().that(DescribedPredicate.not(DescribedPredicate.describe("TokenClient and its parts",
            (JavaClass c) -> c.getFullName().startsWith("app.myphone.oidc.TokenClient")
                || c.getFullName().startsWith("app.myphone.oidc.Scribe"))))
        .should().dependOnClassesThat().resideInAPackage("com.github.scribejava..")
        .check(PROGRAM);
  }

  /** What differs is a class for each system, and {@code choose} picks one; nothing else asks, and {@code --version} only prints. */
  @Test
  void onlyOperatingSystemAsksWhichOneThisIs() throws IOException {
    for (String constant : List.of("LINUX", "WINDOWS", "MACOS")) {
      noClasses().that(DescribedPredicate.not(DescribedPredicate.describe("OperatingSystem and its parts",
              (JavaClass c) -> c.getFullName().startsWith(OperatingSystem.class.getName()))))
          .should().accessField(OperatingSystem.class, constant)
          .orShould().callMethod(OperatingSystem.class, "values")
          .orShould().callMethod(OperatingSystem.class, "name")
          .orShould().callMethod(OperatingSystem.class, "ordinal")
          .check(PROGRAM);
    }
    Pattern question = Pattern.compile("\"os\\.(name|arch|version)\"|getSeparator\\(|[sS]eparatorChar|File\\.separator|SystemUtils|jna.Platform");
    assertThat(sources().filter(file -> question.matcher(text(file)).find()).map(file -> file.getFileName().toString()))
        .containsExactlyInAnyOrder("OperatingSystem.java", "Version.java");
  }

  @Test
  void noEmbeddedBrowserAnywhere() {
    noClasses().should().dependOnClassesThat().resideInAPackage("javafx.scene.web..").check(PROGRAM);
    assertThat(Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator"))))
        .noneMatch(jar -> jar.contains("javafx-web"));
  }

  @Test
  void noFileIsAMaze() throws IOException {
    assertThat(sources().filter(file -> lines(file) > 220).map(Path::getFileName)).isEmpty();
    long small = sources().filter(file -> lines(file) <= 190).count();
    assertThat(small).isGreaterThanOrEqualTo(sources().count() * 9 / 10);
  }

  private static boolean isAnotherScreen(String screen, JavaClass c) {
    return SCREENS.stream()
        .filter(other -> !other.equals(screen) && !MAY_SHOW.getOrDefault(screen, Set.of()).contains(other))
        .anyMatch(other -> (c.getPackageName() + ".").startsWith("app.myphone.ui." + other + "."));
  }

  /** A record's constructor, a lambda's body and what is generated from the protocol's messages. */
  private static boolean isWrittenByTheCompiler(JavaCodeUnit unit) {
    return unit.isConstructor() && unit.getOwner().isRecord()
        || unit.getModifiers().contains(JavaModifier.SYNTHETIC)
        || unit.getOwner().isAssignableTo("com.google.protobuf.MessageLite");
  }

  private static boolean isAskedForByALibrary(JavaCodeUnit unit) {
    return unit.getOwner().getAllRawInterfaces().stream().filter(type -> !type.getFullName().startsWith("app.myphone"))
        .anyMatch(type -> type.tryGetMethod(unit.getName(),
            unit.getRawParameterTypes().stream().map(JavaClass::getFullName).toArray(String[]::new)).isPresent());
  }

  private static Stream<Path> sources() throws IOException {
    return Files.walk(Path.of("src/main/java")).filter(file -> file.toString().endsWith(".java"));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static DescribedPredicate<JavaClass> livesIn(String room) {
    return DescribedPredicate.describe("live in " + room, c -> room(c).equals(room));
  }

  private static DescribedPredicate<JavaClass> areOutsideOrIn(String room, List<String> below) {
    return DescribedPredicate.describe("are outside the program or in " + room + " or " + below, c -> {
      String base = c.getBaseComponentType().getFullName();
      return !base.startsWith("app.myphone") || room(c.getBaseComponentType()).equals(room)
          || below.contains(room(c.getBaseComponentType()));
    });
  }

  private static String room(JavaClass c) {
    String rest = c.getPackageName().replaceFirst("^app\\.myphone\\.?", "");
    return rest.split("\\.")[0];
  }
}
