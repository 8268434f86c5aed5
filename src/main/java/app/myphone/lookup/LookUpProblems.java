package app.myphone.lookup;

import app.myphone.problem.Blocking;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.ServerError;
import java.util.Optional;

/** What a refusal means when somebody else's account was asked for; the server's own words mislead (section 3). */
final class LookUpProblems {
  private LookUpProblems() {}

  static <T> T told(Blocking<T> asked) throws ProblemException, InterruptedException {
    try {
      return asked.get();
    } catch (ProblemException e) {
      throw told(e);
    }
  }

  /** Who may not even ask what they may, may not. */
  static boolean falseWhenRefused(Blocking<Boolean> asked) throws ProblemException, InterruptedException {
    try {
      return asked.get();
    } catch (ProblemException e) {
      if (e.problem().code() == ProblemCode.API_FORBIDDEN || e.problem().code() == ProblemCode.API_NOT_FOUND) {
        return false;
      }
      throw e;
    }
  }

  private static ProblemException told(ProblemException e) {
    return meaning(e.problem()).map(code -> new ProblemException(
        new Problem.BadAnswer(code, e.problem().arguments(), e.problem().serverError()))).orElse(e);
  }

  private static Optional<ProblemCode> meaning(Problem problem) {
    String id = problem.serverError().flatMap(ServerError::id).orElse("");
    return switch (problem.code()) {
      case API_FORBIDDEN -> Optional.of(ProblemCode.LOOKUP_NOT_ALLOWED);
      case API_NOT_FOUND -> switch (id) {
        case "AUTHZ-cdgFk", "MANAG-fpo4B" -> Optional.of(ProblemCode.LOOKUP_OUT_OF_REACH);
        case "QUERY-Dfbg2" -> Optional.of(ProblemCode.LOOKUP_GONE);
        default -> Optional.empty();
      };
      default -> Optional.empty();
    };
  }
}
