package app.myphone.config;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The text of a properties file; changing a value leaves comments, order and other keys alone. */
record PropertiesText(String text) {

  /** @throws IOException when it is no text or breaks the form of {@link Properties} */
  Map<String, String> values() throws IOException {
    if (text.indexOf('\0') >= 0) {
      throw new IOException("not a text");
    }
    try {
      Properties properties = new Properties();
      properties.load(new StringReader(text));
      return properties.stringPropertyNames().stream()
          .collect(Collectors.toMap(key -> key, properties::getProperty));
    } catch (IllegalArgumentException e) {
      throw new IOException("not properties", e);
    }
  }

  /** The text with these values instead; an empty one takes its key out. */
  PropertiesText with(Map<String, String> changes) throws IOException {
    values();
    Map<String, String> left = new TreeMap<>(changes);
    StringBuilder after = new StringBuilder();
    for (PropertiesText line : logicalLines()) {
      after.append(line.changed(changes, left));
    }
    left.forEach((key, value) -> after.append(entry(key, value)));
    return new PropertiesText(after.toString());
  }

  /** One line with its new value; a key that was there twice is there once afterwards. */
  private String changed(Map<String, String> changes, Map<String, String> left) throws IOException {
    for (Map.Entry<String, String> old : values().entrySet()) {
      String value = changes.get(old.getKey());
      if (value != null) {
        boolean first = left.remove(old.getKey()) != null;
        String line = value.equals(old.getValue()) ? text : entry(old.getKey(), value);
        return first ? line : "";
      }
    }
    return text;
  }

  /** Lines together with those they go on in (a backslash at the end), each with its line break. */
  private List<PropertiesText> logicalLines() {
    List<PropertiesText> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String part : text.lines().toList()) {
      boolean starts = line.isEmpty();
      line.append(part).append('\n');
      if (!goesOn(part) || (starts && isComment(part))) {
        lines.add(new PropertiesText(line.toString()));
        line.setLength(0);
      }
    }
    if (!line.isEmpty()) {
      lines.add(new PropertiesText(line.toString()));
    }
    return lines;
  }

  private static boolean isComment(String line) {
    String start = line.stripLeading();
    return start.isEmpty() || start.startsWith("#") || start.startsWith("!");
  }

  private static boolean goesOn(String line) {
    int backslashes = 0;
    while (line.length() > backslashes && line.charAt(line.length() - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  private static String entry(String key, String value) {
    if (value.isEmpty()) {
      return "";
    }
    Properties one = new Properties();
    one.setProperty(key, value);
    StringWriter written = new StringWriter();
    try {
      one.store(written, null);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return written.toString().lines().filter(line -> !line.startsWith("#"))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
