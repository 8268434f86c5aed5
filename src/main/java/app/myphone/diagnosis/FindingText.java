package app.myphone.diagnosis;

import app.myphone.text.Messages;
import java.util.List;
import java.util.stream.Collectors;

/** Lines as plain text, for a terminal and for the clipboard. */
public final class FindingText {
  private FindingText() {}

  /** One line a check, its advice beneath. */
  public static String of(List<Finding> lines, Messages messages) {
    return lines.stream().map(line -> of(line, messages)).collect(Collectors.joining("\n"));
  }

  private static String of(Finding line, Messages messages) {
    String fact = "[" + messages.get("diagnosis.state." + line.state().word()) + "] " + line.name() + ": " + line.text();
    return line.advice().map(advice -> fact + "\n    → " + advice).orElse(fact);
  }
}
