package app.myphone.account;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.ServerError;
import app.myphone.zitadel.SupportApi;
import java.util.Optional;

/**
 * What a refusal means when somebody else's account was asked for. ZITADEL's own words mislead: it answers
 * <em>not found</em> also for an account that is there and may not be seen.
 */
final class Refusals {
  private Refusals() {}

  /** The same problem, with the code of what it means here. */
  static ProblemException explain(ProblemException e) {
    return meaning(e.problem()).map(code -> new ProblemException(
        new Problem.BadAnswer(code, e.problem().arguments(), e.problem().serverError()))).orElse(e);
  }

  /** The same of the history, which only v1 has. */
  static ProblemException explainHistory(ProblemException e) {
    return SupportApi.isMissing(e.problem()) ? new ProblemException(new Problem.BadAnswer(
        ProblemCode.LOOKUP_HISTORY_GONE, e.problem().arguments(), e.problem().serverError())) : explain(e);
  }

  /** Who may not even ask what they may, may not. */
  static boolean isRefused(Problem problem) {
    return problem.code() == ProblemCode.API_FORBIDDEN || problem.code() == ProblemCode.API_NOT_FOUND;
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
