package app.myphone.terminal;

import app.myphone.problem.Problem;
import java.util.List;

/** What the process ends with. */
public final class ExitCode {
  public static final int SHOWN = 0;
  public static final int USAGE = 2;
  public static final int NOT_SIGNED_IN = 3;
  public static final int BAD_ANSWER = 4;
  public static final int NO_ANSWER = 5;
  /** Of a look-up only; not 1, with which a Java that cannot start ends. */
  public static final int NOTHING_FOUND = 6;
  public static final int BUG = 70;
  /** {@code EX_IOERR} of sysexits. */
  public static final int NOT_WRITTEN = 74;
  public static final int INTERRUPTED = 130;

  /** Each of them, as help and documentation list them. */
  static final List<Integer> ALL =
      List.of(SHOWN, USAGE, NOT_SIGNED_IN, BAD_ANSWER, NO_ANSWER, NOTHING_FOUND, BUG, NOT_WRITTEN, INTERRUPTED);

  private ExitCode() {}

  public static int of(Problem problem) {
    return switch (problem) {
      case Problem.Usage _ -> USAGE;
      case Problem.NotSignedIn _ -> NOT_SIGNED_IN;
      case Problem.BadAnswer _ -> BAD_ANSWER;
      case Problem.NoAnswer _ -> NO_ANSWER;
      case Problem.NotWritten _ -> NOT_WRITTEN;
      case Problem.Bug _ -> BUG;
    };
  }
}
