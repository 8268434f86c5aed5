package app.myphone.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java files that only a package build compiles fit the program they are for. */
class PackagingSourcesTest {
  @TempDir
  private Path folder;

  @Test
  void everyJavaFileOfPackagingCompiles() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled = compiler.getTask(said, files, null,
          List.of("-d", folder.toString(), "-classpath", System.getProperty("java.class.path"), "-proc:none", "-nowarn"), null,
          files.getJavaFileObjectsFromPaths(sources())).call();
      assertThat(compiled).as(said.toString()).isTrue();
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("packaging"))) {
      return all.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
