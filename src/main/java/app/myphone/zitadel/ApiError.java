package app.myphone.zitadel;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.ServerError;
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
    Optional<Duration> retryAfter) {
  private static final String NO_INSTANCE = "unable to set instance";
  private static final List<String> UNKNOWN_HOST = List.of("QUERY-1kIjX", "QUERY-IuGh1");

  ProblemException exception() {
    return new ProblemException(problem());
  }

  /** An error of REST is told by its HTTP status, one of gRPC by the status its code stands for. */
  Problem problem() {
    int status = http < 300 ? GrpcCode.http(grpc.orElse(GrpcCode.UNKNOWN)) : http;
    if (http < 300 && status == 504) {
      return new Problem.NoAnswer(ProblemCode.TIMED_OUT, List.of(host), Optional.of(serverError()));
    }
    ProblemCode code = code(status);
    String argument = code == ProblemCode.API_TOO_MANY ? pause() : host;
    return new Problem.BadAnswer(code, serverError(), argument);
  }

  private ProblemCode code(int status) {
    return switch (status) {
      case 401 -> ProblemCode.API_NOT_SIGNED_IN;
      case 403 -> forbidden();
      case 404 -> notFound();
      case 429 -> ProblemCode.API_TOO_MANY;
      case 503 -> ProblemCode.SERVER_UNAVAILABLE;
      default -> status < 400 ? ProblemCode.ANSWER_REDIRECT
          : status >= 500 ? ProblemCode.SERVER_TROUBLE
          : hasId("QUERY-hliQl") ? ProblemCode.API_NOT_HUMAN : ProblemCode.API_REFUSED;
    };
  }

  private ProblemCode forbidden() {
    return hasId("AUTHZ-Kl3p0") ? ProblemCode.API_SECOND_FACTOR
        : hasId("AUTHZ-EGDo3") ? ProblemCode.API_NOT_SIGNED_IN : ProblemCode.API_FORBIDDEN;
  }

  /** A database that is down answers 404 as well; only the id tells it from an unknown host. */
  private ProblemCode notFound() {
    if (!message.contains(NO_INSTANCE)) {
      return ProblemCode.API_NOT_FOUND;
    }
    return UNKNOWN_HOST.stream().anyMatch(message::contains)
        ? ProblemCode.API_UNKNOWN_INSTANCE : ProblemCode.SERVER_UNAVAILABLE;
  }

  private boolean hasId(String id) {
    return serverError().id().filter(id::equals).isPresent();
  }

  private ServerError serverError() {
    return new ServerError(request, Optional.of(http), grpc, withoutInnards(message), details, retryAfter);
  }

  /** The parent of an error names the server's database, its user and address: not for a dialog. */
  private static String withoutInnards(String message) {
    int parent = message.indexOf(" Parent=(");
    return parent < 0 ? message : message.substring(0, parent);
  }

  /** How long to wait, in units that every language writes alike. */
  private String pause() {
    long seconds = Math.max(1, retryAfter.orElse(Duration.ofMinutes(1)).toSeconds());
    return seconds < 60 ? seconds + " s"
        : seconds < 7200 ? (seconds + 59) / 60 + " min" : (seconds + 3599) / 3600 + " h";
  }
}
