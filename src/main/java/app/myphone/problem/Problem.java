package app.myphone.problem;

import java.util.List;
import java.util.Optional;

/** Everything that can go wrong, in six cases, each with its exit code. */
public sealed interface Problem {

  /** Our stable code; picks the words and the remedy. */
  ProblemCode code();

  /** What fills the blanks of the sentence, as {@code {0}}, {@code {1}} …; clean text only. */
  default List<String> arguments() {
    return List.of();
  }

  /** What the server said, when it said something. */
  default Optional<ServerError> serverError() {
    return Optional.empty();
  }

  /**
   * An option, a setting or the configuration is wrong (exit 2).
   *
   * @param arguments the name of what is wrong, and where it was read from
   */
  record Usage(ProblemCode code, List<String> arguments) implements Problem {
    public Usage(ProblemCode code, String... arguments) {
      this(code, List.of(arguments));
    }
  }

  /** Sign-in was refused, cancelled, timed out or its answer did not hold (exit 3). */
  record NotSignedIn(ProblemCode code, List<String> arguments, Optional<ServerError> serverError) implements Problem {
    public NotSignedIn(ProblemCode code, String... arguments) {
      this(code, List.of(arguments), Optional.empty());
    }
  }

  /** The server gave a complete answer that is not usable (exit 4). */
  record BadAnswer(ProblemCode code, List<String> arguments, Optional<ServerError> serverError) implements Problem {
    public BadAnswer(ProblemCode code, ServerError error, String... arguments) {
      this(code, List.of(arguments), Optional.of(error));
    }
  }

  /**
   * There was no complete answer, or no valid discovery (exit 5).
   *
   * @param arguments the server's host first
   */
  record NoAnswer(ProblemCode code, List<String> arguments, Optional<ServerError> serverError) implements Problem {
    public NoAnswer(ProblemCode code, String... arguments) {
      this(code, List.of(arguments), Optional.empty());
    }
  }

  /** What was to be printed went nowhere (exit 74). */
  record NotWritten() implements Problem {
    @Override
    public ProblemCode code() {
      return ProblemCode.OUTPUT_NOT_WRITTEN;
    }
  }

  /**
   * A bug of ours (exit 70).
   *
   * @param arguments the exception's type and the line it came from, never its message
   */
  record Bug(List<String> arguments) implements Problem {
    public static Bug of(Throwable thrown) {
      StackTraceElement[] trace = thrown.getStackTrace();
      return new Bug(List.of(thrown.getClass().getName(), trace.length == 0 ? "?" : trace[0].toString()));
    }

    @Override
    public ProblemCode code() {
      return ProblemCode.BUG;
    }
  }
}
