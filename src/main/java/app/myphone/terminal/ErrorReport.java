package app.myphone.terminal;

import app.myphone.config.OutputMode;
import app.myphone.config.OutputPreferences;
import app.myphone.config.Wire;
import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemText;
import app.myphone.problem.ServerError;
import app.myphone.text.Json;
import app.myphone.text.Messages;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says on stderr what went wrong: two sentences, or one line of JSON that is the last. */
public final class ErrorReport {
  private final OutputPreferences preferences;
  private final Streams streams;
  private final Clock clock;

  public ErrorReport(OutputPreferences preferences, Streams streams, Clock clock) {
    this.preferences = preferences;
    this.streams = streams;
    this.clock = clock;
  }

  /** Reports what went wrong before there was a server to talk to; returns the exit code. */
  public int show(Problem problem) {
    return show(problem, Optional.empty(), Optional.empty());
  }

  /**
   * Reports a problem.
   *
   * @param server the issuer, once one is known
   * @return the exit code
   */
  public int show(Problem problem, Optional<String> server, Optional<Wire> wire) {
    if (preferences.mode() == OutputMode.JSON) {
      streams.err().println(Json.text(Map.of("error", members(problem, server, wire))));
    } else {
      ProblemText words = words(problem);
      streams.err().println(words.message());
      streams.err().println(words.next());
    }
    return ExitCode.of(problem);
  }

  private ProblemText words(Problem problem) {
    Messages messages = Messages.in(preferences.language());
    ProblemText words = ProblemText.of(problem, messages);
    return problem.code() == ProblemCode.TIMED_OUT
        ? new ProblemText(words.message(), words.next() + " " + messages.get("terminal.longer-timeout")) : words;
  }

  /** The members of an error in JSON. */
  Map<String, @Nullable Object> members(Problem problem, Optional<String> server, Optional<Wire> wire) {
    ProblemText words = words(problem);
    Optional<ServerError> said = problem.serverError();
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("code", problem.code().id());
    members.put("message", words.message());
    members.put("next", words.next());
    members.put("http", said.flatMap(ServerError::http).orElse(null));
    members.put("grpc", said.flatMap(ServerError::grpc).orElse(null));
    members.put("id", said.flatMap(ServerError::id).orElse(null));
    members.put("requestId", said.flatMap(ServerError::requestId).orElse(null));
    members.put("serverMessage", said.map(ServerError::message).filter(text -> !text.isEmpty()).orElse(null));
    members.put("details", said.map(ServerError::details).orElse(List.of()).stream().map(ErrorReport::detail).toList());
    members.put("server", server.orElse(null));
    members.put("wire", wire.map(Wire::id).orElse(null));
    members.put("time", clock.now().truncatedTo(ChronoUnit.MILLIS).toString());
    return members;
  }

  private static Map<String, Object> detail(ServerError.Detail detail) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("@type", detail.type());
    detail.members().forEach(members::putIfAbsent);
    return members;
  }
}
