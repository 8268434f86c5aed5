package app.myphone.account;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.ServerError;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a refusal means to whoever acts on their own number. ZITADEL's ids are not unique: the code of gRPC and the id
 * together tell it, and what is refused before anything is looked at has only a text, which is never translated.
 */
final class ActRefusals {
  private static final Map<String, ProblemCode> BY_ID = Map.ofEntries(
      Map.entry("3 PHONE-so0wa", ProblemCode.PHONE_INVALID), Map.entry("3 PHONE-Zt0NV", ProblemCode.PHONE_INVALID),
      Map.entry("3 PHONE-YlbwO", ProblemCode.PHONE_INVALID),
      Map.entry("9 COMMAND-wF94r", ProblemCode.PHONE_UNCHANGED),
      Map.entry("9 COMMAND-Uch5e", ProblemCode.PHONE_UNCHANGED),
      Map.entry("3 COMMAND-sM0cs", ProblemCode.PHONE_CODE_WRONG),
      Map.entry("3 COMMAND-eis9R", ProblemCode.PHONE_CODE_WRONG),
      Map.entry("3 COMMAND-wMe9f", ProblemCode.PHONE_CODE_LENGTH),
      Map.entry("5 COMMAND-Rsj8c", ProblemCode.PHONE_CODE_NOT_OPEN),
      Map.entry("9 COMMAND-2M9sf", ProblemCode.PHONE_VERIFIED),
      Map.entry("9 PHONE-5xrra88eq8", ProblemCode.PHONE_VERIFIED),
      Map.entry("5 COMMAND-2b7Hf", ProblemCode.PHONE_NONE), Map.entry("5 COMMAND-p6rsc", ProblemCode.PHONE_NONE),
      Map.entry("9 COMMAND-ieJ2e", ProblemCode.PHONE_NONE),
      Map.entry("9 COMMAND-3M0fs", ProblemCode.API_NOT_HUMAN), Map.entry("9 COMMAND-Rsj8c", ProblemCode.API_NOT_HUMAN),
      Map.entry("9 COMMAND-2M0fs", ProblemCode.API_NOT_HUMAN), Map.entry("9 COMMAND-3M9fs", ProblemCode.API_NOT_HUMAN),
      Map.entry("5 COMMAND-ieJ2e", ProblemCode.API_NOT_HUMAN),
      Map.entry("5 AUTHZ-cdgFk", ProblemCode.PHONE_ADMINISTRATORS));
  private static final Map<String, ProblemCode> BY_TEXT = Map.of(
      "invalid SetMyPhoneRequest.Phone", ProblemCode.PHONE_INVALID,
      "invalid SetPhoneRequest.Phone", ProblemCode.PHONE_INVALID,
      "invalid VerifyMyPhoneRequest.Code", ProblemCode.PHONE_CODE_LENGTH,
      "invalid VerifyPhoneRequest.VerificationCode", ProblemCode.PHONE_CODE_LENGTH);
  /** After these nobody knows whether the server did it. */
  private static final Set<ProblemCode> UNCERTAIN = Set.of(ProblemCode.CUT_OFF, ProblemCode.TIMED_OUT,
      ProblemCode.SERVER_TROUBLE, ProblemCode.SERVER_UNAVAILABLE, ProblemCode.ANSWER_UNREADABLE,
      ProblemCode.ANSWER_TOO_BIG, ProblemCode.ANSWER_NOT_API, ProblemCode.WIRE_BROKEN);
  private static final int NOT_IMPLEMENTED = 12;

  private ActRefusals() {}

  /** The same problem, with the code of what it means here. */
  static ProblemException explain(ProblemException e) {
    return meaning(e.problem()).map(code -> with(code, e.problem())).orElse(e);
  }

  /** The same problem under another code. */
  static ProblemException with(ProblemCode code, Problem problem) {
    return new ProblemException(problem instanceof Problem.NoAnswer
        ? new Problem.NoAnswer(code, problem.arguments(), problem.serverError())
        : new Problem.BadAnswer(code, problem.arguments(), problem.serverError()));
  }

  /** Whether the server may have done it all the same. */
  static boolean isUncertain(Problem problem) {
    return UNCERTAIN.contains(problem.code()) && problem.serverError().filter(ActRefusals::isMissing).isEmpty();
  }

  private static Optional<ProblemCode> meaning(Problem problem) {
    if (problem.code() == ProblemCode.API_FORBIDDEN) {
      return Optional.of(ProblemCode.PHONE_ADMINISTRATORS);
    }
    return problem.serverError().flatMap(ActRefusals::meaning);
  }

  private static Optional<ProblemCode> meaning(ServerError error) {
    String code = error.grpc().map(String::valueOf).orElse("");
    Optional<ProblemCode> byId = error.id().map(id -> code + " " + id).map(BY_ID::get);
    return byId.or(() -> BY_TEXT.entrySet().stream().filter(text -> error.message().startsWith(text.getKey()))
        .map(Map.Entry::getValue).findFirst())
        .or(() -> isMissing(error) ? Optional.of(ProblemCode.PHONE_NOT_OFFERED) : Optional.empty());
  }

  /** The server has no such route: 404 "Not Found", 405, 501, or gRPC's UNIMPLEMENTED. */
  private static boolean isMissing(ServerError error) {
    int http = error.http().orElse(0);
    return http == 501 || http == 405 || error.grpc().filter(code -> code == NOT_IMPLEMENTED).isPresent()
        || (http == 404 && error.message().equals("Not Found"));
  }
}
