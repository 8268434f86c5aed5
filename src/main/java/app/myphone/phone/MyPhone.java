package app.myphone.phone;

import app.myphone.http.Deadline;
import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.signin.Ahead;
import app.myphone.signin.Session;
import app.myphone.text.PhoneText;
import app.myphone.zitadel.PhoneAnswer;
import app.myphone.zitadel.UserAnswer;
import app.myphone.zitadel.ZitadelApi;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Loads the number and the account of whoever is signed in. Thread-safe; blocks; honours interruption. */
public final class MyPhone {
  private final Session session;
  private final ZitadelApi api;
  private final Duration timeout;
  private final Clock clock;
  private final Ahead<Profile> begun = new Ahead<>();

  /** @param timeout how long one load may take, retries included */
  public MyPhone(Session session, ZitadelApi api, Duration timeout, Clock clock) {
    this.session = session;
    this.api = api;
    this.timeout = timeout;
    this.clock = clock;
  }

  /** Begins a load, for the {@link #load} that is to come. */
  public void begin() {
    begun.begin(this::loaded);
  }

  /**
   * Asks for the phone and the account at the same time. Only the phone decides: when just the account fails, the
   * profile says why it is missing.
   */
  public Profile load() throws ProblemException, InterruptedException {
    return begun.or(this::loaded);
  }

  private Profile loaded() throws ProblemException, InterruptedException {
    Deadline deadline = Deadline.in(timeout, clock);
    String subject = session.identity().subject();
    session.freshToken();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<UserAnswer> user = threads.submit(
          (Callable<UserAnswer>) () -> withToken(token -> api.myUser(token, subject, deadline)));
      try {
        PhoneAnswer phone = withToken(token -> api.myPhone(token, subject, deadline));
        return profile(phone, user);
      } finally {
        user.cancel(true);
      }
    }
  }

  private Profile profile(PhoneAnswer phone, Future<UserAnswer> user) throws InterruptedException {
    try {
      return profile(phone, Optional.of(user.get()), Optional.empty());
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      Problem problem = cause instanceof ProblemException p ? p.problem() : Problem.Bug.of(cause);
      return profile(phone, Optional.empty(), Optional.of(problem));
    }
  }

  private Profile profile(PhoneAnswer answer, Optional<UserAnswer> user, Optional<Problem> problem) {
    return new Profile(phone(answer), answer.details(), user, problem, clock.now());
  }

  private static Phone phone(PhoneAnswer answer) {
    return answer.number().map(PhoneText::of)
        .<Phone>map(number -> answer.verified() ? new Phone.Verified(number) : new Phone.Unverified(number))
        .orElseGet(Phone.None::new);
  }

  /** One retry after a refresh, then it is said: sign in again (rules 38, 43). */
  private <T> T withToken(Call<T> call) throws ProblemException, InterruptedException {
    Secret token = session.freshToken();
    try {
      return call.with(token);
    } catch (ProblemException refused) {
      if (refused.problem().code() != ProblemCode.API_NOT_SIGNED_IN) {
        throw refused;
      }
      Optional<Secret> newer = session.tokenAfterRefused(token);
      if (newer.isEmpty()) {
        throw diagnosed(refused, token);
      }
      return again(call, newer.get());
    }
  }

  private <T> T again(Call<T> call, Secret token) throws ProblemException, InterruptedException {
    try {
      return call.with(token);
    } catch (ProblemException refused) {
      throw refused.problem().code() == ProblemCode.API_NOT_SIGNED_IN ? diagnosed(refused, token) : refused;
    }
  }

  /** Userinfo takes the token and the API does not: the audience scope did not take (rule 38). */
  private ProblemException diagnosed(ProblemException refused, Secret token)
      throws ProblemException, InterruptedException {
    return session.userinfoAccepts(token) ? audienceMissing(refused.problem()) : refused;
  }

  private static ProblemException audienceMissing(Problem refused) {
    return new ProblemException(
        new Problem.BadAnswer(ProblemCode.API_AUDIENCE_MISSING, refused.arguments(), refused.serverError()));
  }

  /** A call to the API with a token. */
  @FunctionalInterface
  private interface Call<T> {
    T with(Secret token) throws ProblemException, InterruptedException;
  }
}
