package app.myphone.ui.problem;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import java.util.Set;

/** What <em>Check my connection</em> may tell more about: network, proxy, certificate, server, clock. */
final class ConnectionProblems {
  private static final Set<ProblemCode> CODES = Set.of(ProblemCode.CLOCK_WRONG, ProblemCode.CLIENT_UNKNOWN,
      ProblemCode.REDIRECT_NOT_REGISTERED, ProblemCode.SIGN_IN_NO_PORT, ProblemCode.SERVER_TROUBLE,
      ProblemCode.SERVER_UNAVAILABLE, ProblemCode.ANSWER_NOT_API, ProblemCode.ANSWER_IN_BETWEEN, ProblemCode.ANSWER_REDIRECT,
      ProblemCode.WIRE_BLOCKED, ProblemCode.WIRE_BROKEN);

  private ConnectionProblems() {}

  static boolean includes(Problem problem) {
    return problem instanceof Problem.NoAnswer || CODES.contains(problem.code());
  }
}
