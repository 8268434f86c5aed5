package app.myphone.terminal;

import app.myphone.config.OutputMode;
import app.myphone.diagnosis.Finding;
import app.myphone.diagnosis.FindingText;
import app.myphone.text.Json;
import app.myphone.text.Messages;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code --diagnose} prints: a line a check, or one object {@code {"checks":[…]}}. */
record DiagnosisReport(Messages messages) {

  void show(List<Finding> lines, OutputMode form, PrintStream out) {
    out.println(form == OutputMode.JSON
        ? Json.text(Map.of("checks", lines.stream().map(DiagnosisReport::members).toList()))
        : FindingText.of(lines, messages));
    out.flush();
  }

  private static Map<String, @Nullable Object> members(Finding line) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("id", line.id());
    members.put("state", line.state().id());
    members.put("text", line.text());
    members.put("advice", line.advice().orElse(null));
    members.put("ms", line.took().toMillis());
    return members;
  }
}
