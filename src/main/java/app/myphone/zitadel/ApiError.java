package app.myphone.zitadel;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.ServerError;
import app.myphone.problem.ServerRefusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * ZITADEL's refusal, {@code {code, message, details[{@type, …}]}}, the same whichever wire it came over, and what it
 * means to us. Key on status and id: the text is translated.
 *
 * @param request method and path, as {@code GET /auth/v1/users/me/phone}
 * @param host who answered
 * @param http the HTTP status; 200 on the gRPC wires
 * @param grpc the gRPC code, when there was one
 * @param message the server's sentence, possibly empty
 */
record ApiError(
    String request,
    String host,
    int http,
    Optional<Integer> grpc,
    String message,
    List<ServerError.Detail> details,
    Optional<Duration> retryAfter,
    Optional<String> requestId) {

  ProblemException exception() {
    return new ProblemException(problem());
  }

  /** An error of REST is told by its HTTP status, one of gRPC by the status its code stands for. */
  Problem problem() {
    int status = http < 300 ? GrpcCode.http(grpc.orElse(GrpcCode.UNKNOWN)) : http;
    if (http < 300 && status == 504) {
      return new Problem.NoAnswer(ProblemCode.TIMED_OUT, List.of(host), Optional.of(serverError()));
    }
    return problem(ServerRefusal.code(status, message).orElseGet(() -> code(status)));
  }

  Problem problem(ProblemCode code) {
    return ServerRefusal.problem(code, serverError(), host);
  }

  private ProblemCode code(int status) {
    return switch (status) {
      case 401 -> ProblemCode.API_NOT_SIGNED_IN;
      case 403 -> forbidden();
      case 404 -> ProblemCode.API_NOT_FOUND;
      default -> hasId("QUERY-hliQl") ? ProblemCode.API_NOT_HUMAN : ProblemCode.API_REFUSED;
    };
  }

  private ProblemCode forbidden() {
    return hasId("AUTHZ-Kl3p0") ? ProblemCode.API_SECOND_FACTOR
        : hasId("AUTHZ-EGDo3") ? ProblemCode.API_NOT_SIGNED_IN : ProblemCode.API_FORBIDDEN;
  }

  private boolean hasId(String id) {
    return serverError().id().filter(id::equals).isPresent();
  }

  private ServerError serverError() {
    return new ServerError(request, Optional.of(http), grpc, message, details, retryAfter, requestId);
  }
}
