package app.myphone.terminal;

import app.myphone.problem.Blocking;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.signin.Registration;
import app.myphone.signin.Session;
import app.myphone.signin.SignInProgress;
import java.util.Optional;
import java.util.Set;

/**
 * What is done in a terminal.
 *
 * @param registration the server and the client; the demo's is known only once it runs
 * @param work signs in there and loads; told what to do in the browser by the progress it is given
 */
public record Job<T>(Registration registration, Work<T> work) {

  private static final Set<ProblemCode> OVER = Set.of(ProblemCode.SESSION_ENDED, ProblemCode.API_NOT_SIGNED_IN);

  /** A session that was kept is gone on with; only when it turns out to be over somebody has to sign in. */
  public Job(Registration registration, Blocking<Optional<Session>> resume, SignIn signIn, Load<T> load) {
    this(registration, progress -> {
      Optional<T> resumed = resumed(resume, load);
      return resumed.isPresent() ? resumed.get() : load.of(signIn.run(progress));
    });
  }

  /** Blocks until there is something to show. */
  @FunctionalInterface
  public interface Work<T> {
    T run(SignInProgress progress) throws ProblemException, InterruptedException;
  }

  /** {@code app.myphone.signin.SignIn#run} for this registration. */
  @FunctionalInterface
  public interface SignIn {
    Session run(SignInProgress progress) throws ProblemException, InterruptedException;
  }

  /** What is asked with a session, as {@code app.myphone.phone.MyPhone#load}. */
  @FunctionalInterface
  public interface Load<T> {
    T of(Session session) throws ProblemException, InterruptedException;
  }

  private static <T> Optional<T> resumed(Blocking<Optional<Session>> resume, Load<T> load)
      throws ProblemException, InterruptedException {
    Optional<Session> session = resume.get();
    try {
      return session.isPresent() ? Optional.of(load.of(session.get())) : Optional.empty();
    } catch (ProblemException e) {
      if (OVER.contains(e.problem().code())) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
