package app.myphone.terminal;

import app.myphone.problem.Problem;
import java.util.List;

/** What the process ends with. */
public final class ExitCode {
  public static final int SHOWN = 0;
  /** Of a look-up only. */
  public static final int NOTHING_FOUND = 1;
  public static final int USAGE = 2;
  public static final int NOT_SIGNED_IN = 3;
  public static final int BAD_ANSWER = 4;
  public static final int NO_ANSWER = 5;
  public static final int BUG = 70;
  public static final int INTERRUPTED = 130;

  /** Each of them, as help and documentation list them. */
  static final List<Integer> ALL =
      List.of(SHOWN, NOTHING_FOUND, USAGE, NOT_SIGNED_IN, BAD_ANSWER, NO_ANSWER, BUG, INTERRUPTED);

  private ExitCode() {}

  public static int of(Problem problem) {
    return switch (problem) {
      case Problem.Usage _ -> USAGE;
      case Problem.NotSignedIn _ -> NOT_SIGNED_IN;
      case Problem.BadAnswer _ -> BAD_ANSWER;
      case Problem.NoAnswer _ -> NO_ANSWER;
      case Problem.Bug _ -> BUG;
    };
  }
}
