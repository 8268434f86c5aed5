package app.myphone.ui.problem;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemText;
import app.myphone.problem.ServerError;
import app.myphone.text.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A problem as it is shown and copied for support: plain text, bounded, nothing secret in it.
 *
 * @param server the server's address
 * @param wire how the API was spoken to, as a title
 * @param version of this app
 */
public record ProblemReport(Problem problem, Instant time, String server, String wire, String version) {

  /** Name and value of each thing there is to tell. */
  public List<Map.Entry<String, String>> lines(Messages messages) {
    List<Map.Entry<String, String>> lines = new ArrayList<>();
    add(lines, messages, "code", Optional.of(problem.code().id()));
    problem.serverError().ifPresent(error -> addServer(lines, error, messages));
    add(lines, messages, "server", Optional.of(server));
    add(lines, messages, "time", Optional.of(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
        .withLocale(messages.locale()).format(time.atZone(ZoneId.systemDefault())) + " (" + time + ")"));
    add(lines, messages, "app", Optional.of(messages.get("app.name") + " " + version));
    return lines;
  }

  /** The lines as one text. */
  public String details(Messages messages) {
    return lines(messages).stream().map(line -> line.getKey() + ": " + line.getValue())
        .collect(Collectors.joining("\n"));
  }

  /** What <em>Copy details</em> copies: the sentences too. */
  public String copy(Messages messages) {
    ProblemText text = ProblemText.of(problem, messages);
    return text.message() + "\n" + text.next() + "\n\n" + details(messages) + "\n";
  }

  private void addServer(List<Map.Entry<String, String>> lines, ServerError error, Messages messages) {
    add(lines, messages, "said", said(error));
    error.details().forEach(detail -> add(lines, messages, "detail", Optional.of(detail(detail))));
    add(lines, messages, "id", error.id());
    add(lines, messages, "http", error.http().map(String::valueOf));
    add(lines, messages, "request", Optional.of(error.request() + " · " + wire));
    add(lines, messages, "request-id", error.requestId());
    add(lines, messages, "retry-after", error.retryAfter().map(after -> after.toSeconds() + " s"));
  }

  private static Optional<String> said(ServerError error) {
    String said = error.grpc().map(code -> code + " " + error.message()).orElse(error.message()).strip();
    return Optional.of(said).filter(text -> !text.isEmpty());
  }

  private static String detail(ServerError.Detail detail) {
    return detail.members().entrySet().stream().map(member -> member.getKey() + "=" + member.getValue())
        .collect(Collectors.joining(" · ", detail.type().isEmpty() ? "" : "@type=" + detail.type() + " · ", ""));
  }

  private static void add(List<Map.Entry<String, String>> lines, Messages messages, String key,
      Optional<String> value) {
    value.ifPresent(text -> lines.add(Map.entry(messages.get("ui.problem.detail." + key), text)));
  }
}
