package app.myphone.account;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ServerError;
import app.myphone.zitadel.SupportApi;
import java.util.List;
import java.util.Map;

/** What a refusal means to support staff who act on an account (wire/09-support-acts). */
final class CureRefusals {
  private static final Map<String, ProblemCode> BY_ID = Map.of(
      "7 AUTH-AWfge", ProblemCode.LOOKUP_ACT_NOT_ALLOWED,
      "5 AUTHZ-cdgFk", ProblemCode.LOOKUP_ACT_OUT_OF_REACH,
      "5 COMMAND-x377t913pw", ProblemCode.LOOKUP_GONE,
      "9 COMMAND-olb9vb0oca", ProblemCode.LOOKUP_ACT_MOOT,
      "9 COMMAND-s5qqcz97hf", ProblemCode.LOOKUP_ACT_MOOT,
      "9 COMMAND-5gunjw0cd7", ProblemCode.LOOKUP_ACT_MOOT,
      "9 PHONE-5xrra88eq8", ProblemCode.LOOKUP_ACT_MOOT,
      "9 COMMAND-EF34g", ProblemCode.LOOKUP_ACT_MOOT);

  private CureRefusals() {}

  /** The same problem, with the code of what it means here. */
  static Problem explain(Problem problem) {
    return problem instanceof Problem.BadAnswer(ProblemCode code, var arguments, var error)
        ? new Problem.BadAnswer(meaning(problem, code), arguments, error) : problem;
  }

  /**
   * A session that ended before or between the steps: people learn where they sign in again what became of it.
   *
   * @param title of the account
   */
  static Problem ofEndedSession(Problem problem, boolean locked, String title) {
    ProblemCode code = locked ? ProblemCode.SESSION_ENDED_AFTER_LOCK : ProblemCode.SESSION_ENDED_BEFORE_ACT;
    return new Problem.NotSignedIn(code, List.of(title), problem.serverError());
  }

  /** The same problem after which nobody knows what was done. */
  static Problem uncertain(Problem problem) {
    return ActRefusals.with(ProblemCode.LOOKUP_ACT_UNCERTAIN, problem).problem();
  }

  private static ProblemCode meaning(Problem problem, ProblemCode code) {
    if (SupportApi.isMissing(problem)) {
      return ProblemCode.LOOKUP_ACT_NOT_OFFERED;
    }
    String id = problem.serverError().flatMap(ServerError::grpc).map(String::valueOf).orElse("")
        + " " + problem.serverError().flatMap(ServerError::id).orElse("");
    return BY_ID.getOrDefault(id, code == ProblemCode.API_FORBIDDEN ? ProblemCode.LOOKUP_ACT_NOT_ALLOWED : code);
  }
}
