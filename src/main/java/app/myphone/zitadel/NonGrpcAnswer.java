package app.myphone.zitadel;

import app.myphone.config.Wire;
import app.myphone.http.Answer;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.ServerError;
import java.util.List;
import java.util.Optional;

/**
 * An answer to gRPC that is not gRPC, from the server's gateway or something in between, as
 * <a href="https://github.com/grpc/grpc/blob/master/doc/http-grpc-status-mapping.md">http-grpc-status-mapping</a> says:
 * 502, 503 and 504 are UNAVAILABLE; where it would be UNKNOWN, INTERNAL or UNIMPLEMENTED, the wire is blocked.
 */
final class NonGrpcAnswer {
  private NonGrpcAnswer() {}

  static ProblemException exception(GrpcAnswer grpc) {
    Answer answer = grpc.answer();
    return switch (answer.status()) {
      case 502, 503, 504 -> grpc.unusable(ProblemCode.SERVER_UNAVAILABLE);
      case 401, 403, 407, 429, 451, 511 -> JsonErrors.refusal(answer, grpc.host());
      case 404 -> isAboutInstance(answer, grpc.host()) ? JsonErrors.refusal(answer, grpc.host()) : blocked(grpc);
      default -> answer.status() / 100 == 3 ? grpc.unusable(ProblemCode.ANSWER_REDIRECT) : blocked(grpc);
    };
  }

  /** The gateway knows no such host, or has no database: true on every wire. */
  private static boolean isAboutInstance(Answer answer, String host) {
    ProblemCode code = JsonErrors.refusal(answer, host).problem().code();
    return code == ProblemCode.API_UNKNOWN_INSTANCE || code == ProblemCode.SERVER_UNAVAILABLE;
  }

  private static ProblemException blocked(GrpcAnswer grpc) {
    ServerError error = JsonErrors.refusal(grpc.answer(), grpc.host()).problem().serverError().orElseThrow();
    return new ProblemException(blocked(grpc.wire(), grpc.host(), Optional.of(error)));
  }

  /** A wire that does not get through, and the one that would. */
  static Problem blocked(Wire wire, String host, Optional<ServerError> error) {
    return new Problem.BadAnswer(ProblemCode.WIRE_BLOCKED,
        List.of(host, wire.title(), Wire.JSON.title(), Wire.JSON.id()), error);
  }
}
