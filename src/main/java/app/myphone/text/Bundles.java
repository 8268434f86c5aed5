package app.myphone.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Which languages a resource bundle speaks, by its files: no list of them is written anywhere. Thread-safe. */
public final class Bundles {
  private static final String END = ".properties";

  private Bundles() {}

  /**
   * English first, which is the file without a language in its name, then by their tags; with a region where a file has
   * only what differs there. Looks through the folder or the jar at each call: not for a start.
   *
   * @param path the bundle's, such as {@code app/myphone/messages}
   */
  public static List<Locale> locales(String path) {
    URL english = Objects.requireNonNull(Bundles.class.getResource("/" + path + END), path);
    try {
      return Stream.concat(Stream.of(Locale.ENGLISH), files(english, path).flatMap(file -> locale(file, path)))
          .sorted(Comparator.comparing((Locale locale) -> !locale.getLanguage().equals("en"))
              .thenComparing(Locale::toLanguageTag)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there is a bundle for a language, whatever the region. */
  static boolean has(String path, String language) {
    return language.equals(Locale.ENGLISH.getLanguage())
        || Bundles.class.getResource("/" + path + "_" + language + END) != null;
  }

  private static Stream<String> files(URL english, String path) throws IOException {
    if (english.openConnection() instanceof JarURLConnection jar) {
      return jar.getJarFile().stream().map(ZipEntry::getName);
    }
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    Path here = Objects.requireNonNull(Path.of(URI.create(english.toString())).getParent());
    try (Stream<Path> files = Files.list(here)) {
      return files.map(file -> folder + file.getFileName()).toList().stream();
    }
  }

  private static Stream<Locale> locale(String file, String path) {
    return file.startsWith(path + "_") && file.endsWith(END)
        ? Stream.of(Locale.forLanguageTag(
            file.substring(path.length() + 1, file.length() - END.length()).replace('_', '-')))
        : Stream.empty();
  }
}
