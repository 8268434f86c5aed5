package app.myphone.ui.problem;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import java.util.Set;

/** What goes wrong and may pass without anybody doing anything. */
public final class TransientProblems {
  private static final Set<ProblemCode> OFFLINE = Set.of(ProblemCode.HOST_UNKNOWN, ProblemCode.NOT_REACHABLE,
      ProblemCode.PROXY_NOT_REACHABLE, ProblemCode.PROXY_SCRIPT, ProblemCode.CUT_OFF, ProblemCode.TIMED_OUT);

  private TransientProblems() {}

  /** Whether the network is away: a state of the page, no matter for a dialog. */
  public static boolean isOffline(Problem problem) {
    return OFFLINE.contains(problem.code());
  }

  /** Never a complete answer that said no, nor 429, which asks for patience. */
  public static boolean mayPass(Problem problem) {
    return problem.code() == ProblemCode.SERVER_UNAVAILABLE || problem instanceof Problem.NoAnswer;
  }
}
