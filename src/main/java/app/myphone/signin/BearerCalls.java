package app.myphone.signin;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import java.util.Optional;

/** Calls the API with a session's token. Thread-safe; blocks; honours interruption. */
public final class BearerCalls {
  private final Session session;

  public BearerCalls(Session session) {
    this.session = session;
  }

  /** A call to the API with a token. */
  @FunctionalInterface
  public interface Call<T> {
    T with(Secret token) throws ProblemException, InterruptedException;
  }

  /** One retry after a refresh, then it is said: sign in again (RFC 6750, 3.1). */
  public <T> T call(Call<T> call) throws ProblemException, InterruptedException {
    Secret token = session.accessToken();
    try {
      return call.with(token);
    } catch (ProblemException refused) {
      if (refused.problem().code() != ProblemCode.API_NOT_SIGNED_IN) {
        throw refused;
      }
      Optional<Secret> newer = session.tokenAfterRefused(token);
      if (newer.isEmpty()) {
        throw diagnose(refused, token);
      }
      return again(call, newer.get());
    }
  }

  private <T> T again(Call<T> call, Secret token) throws ProblemException, InterruptedException {
    try {
      return call.with(token);
    } catch (ProblemException refused) {
      throw refused.problem().code() == ProblemCode.API_NOT_SIGNED_IN ? diagnose(refused, token) : refused;
    }
  }

  /** Userinfo takes the token and the API does not: the audience scope did not take. */
  private ProblemException diagnose(ProblemException refused, Secret token)
      throws ProblemException, InterruptedException {
    return session.userinfoAccepts(token) ? audienceMissing(refused.problem()) : refused;
  }

  private static ProblemException audienceMissing(Problem refused) {
    return new ProblemException(
        new Problem.BadAnswer(ProblemCode.API_AUDIENCE_MISSING, refused.arguments(), refused.serverError()));
  }
}
