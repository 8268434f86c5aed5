package app.myphone.zitadel;

import app.myphone.problem.Blocking;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.ServerError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Auth v1 while the server has it, then user v2, which always lets people read themselves. That v1 is gone is
 * remembered once v2 has answered. Thread-safe.
 */
final class V1ThenV2 {
  private static final Logger LOG = LoggerFactory.getLogger(V1ThenV2.class);
  private volatile boolean v1Gone;

  <T> T read(Blocking<T> v1, Blocking<T> v2) throws ProblemException, InterruptedException {
    if (v1Gone) {
      return v2.get();
    }
    try {
      return v1.get();
    } catch (ProblemException e) {
      if (!isGone(e.problem())) {
        throw e;
      }
      return insteadOf(e, v2);
    }
  }

  /** When v2 is not there either, it is v1's answer that is told. */
  private <T> T insteadOf(ProblemException gone, Blocking<T> v2) throws ProblemException, InterruptedException {
    try {
      T answer = v2.get();
      LOG.info("the Auth API v1 is gone, reading v2");
      v1Gone = true;
      return answer;
    } catch (ProblemException e) {
      throw isGone(e.problem()) || e.problem().code() == ProblemCode.WIRE_BLOCKED ? gone : e;
    }
  }

  /**
   * 501, or the gateway's own 404 {@code {"code":5,"message":"Not Found"}} or 405; over gRPC UNIMPLEMENTED. It says so
   * before anything is done.
   */
  static boolean isGone(Problem problem) {
    boolean ofApi = problem.code() == ProblemCode.API_NOT_FOUND || problem.code() == ProblemCode.SERVER_TROUBLE
        || problem.code() == ProblemCode.API_REFUSED;
    return ofApi && problem.serverError().filter(V1ThenV2::isGone).isPresent();
  }

  private static boolean isGone(ServerError error) {
    int http = error.http().orElse(0);
    int code = error.grpc().orElse(GrpcCode.UNKNOWN);
    return http == 501 || http == 405 || (http < 300 && code == GrpcCode.UNIMPLEMENTED)
        || (http == 404 && code == GrpcCode.NOT_FOUND && error.message().equals("Not Found"));
  }
}
