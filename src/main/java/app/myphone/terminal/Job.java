package app.myphone.terminal;

import app.myphone.phone.Profile;
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
public record Job(Registration registration, Work work) {

  private static final Set<ProblemCode> OVER = Set.of(ProblemCode.SESSION_ENDED, ProblemCode.API_NOT_SIGNED_IN);

  /** A session that was kept is gone on with; only when it turns out to be over somebody has to sign in. */
  public Job(Registration registration, Resume resume, SignIn signIn, Load load) {
    this(registration, progress -> {
      Optional<Profile> resumed = resumed(resume, load);
      return resumed.isPresent() ? resumed.get() : load.of(signIn.run(progress));
    });
  }

  /** Blocks until there is something to show. */
  @FunctionalInterface
  public interface Work {
    Profile run(SignInProgress progress) throws ProblemException, InterruptedException;
  }

  /** {@code app.myphone.signin.SignIn#resume} for this registration. */
  @FunctionalInterface
  public interface Resume {
    Optional<Session> run() throws ProblemException, InterruptedException;
  }

  /** {@code app.myphone.signin.SignIn#run} for this registration. */
  @FunctionalInterface
  public interface SignIn {
    Session run(SignInProgress progress) throws ProblemException, InterruptedException;
  }

  /** {@code app.myphone.phone.MyPhone#load} of a session. */
  @FunctionalInterface
  public interface Load {
    Profile of(Session session) throws ProblemException, InterruptedException;
  }

  private static Optional<Profile> resumed(Resume resume, Load load) throws ProblemException, InterruptedException {
    Optional<Session> session = resume.run();
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
