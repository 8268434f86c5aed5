package app.myphone;

import app.myphone.text.PluralRules;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The words of each language, as in their files. */
final class MessageBundles {
  private MessageBundles() {}

  /** The keys as the program asks for them: those that are counted without the form of the number. */
  static Set<String> asked() {
    Set<String> counted = counted();
    return keys(Locale.ENGLISH).stream().map(key -> isForm(key) && counted.contains(stem(key)) ? stem(key) : key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What has a form for one, and one for other numbers; that is English. */
  static Set<String> counted() {
    Set<String> keys = keys(Locale.ENGLISH);
    return keys.stream().filter(key -> key.endsWith(".one")).map(MessageBundles::stem)
        .filter(stem -> keys.contains(stem + ".other")).collect(Collectors.toSet());
  }

  static Set<String> forms(Locale language) {
    return LongStream.of(0, 1, 2, 3, 5, 11, 20, 100, 1_000_000).mapToObj(number -> PluralRules.category(number, language))
        .collect(Collectors.toSet());
  }

  private static boolean isForm(String key) {
    return key.endsWith(".one") || key.endsWith(".other");
  }

  static String stem(String key) {
    return key.substring(0, Math.max(0, key.lastIndexOf('.')));
  }

  static Set<String> keys(Locale language) {
    return new TreeSet<>(of(language).stringPropertyNames());
  }

  static Properties of(Locale language) {
    String name = language.equals(Locale.ENGLISH) ? "messages" : "messages_" + language;
    Properties texts = new Properties();
    try (var in = MessageBundles.class.getResourceAsStream("/app/myphone/" + name + ".properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
