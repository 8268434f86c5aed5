package app.myphone.terminal;

import app.myphone.phone.Profile;
import app.myphone.problem.ProblemException;
import app.myphone.signin.Registration;
import app.myphone.signin.Session;
import app.myphone.signin.SignInProgress;

/**
 * What is done in a terminal.
 *
 * @param registration the server and the client; the demo's is known only once it runs
 * @param work signs in there and loads; told what to do in the browser by the progress it is given
 */
public record Job(Registration registration, Work work) {

  public Job(Registration registration, SignIn signIn, Load load) {
    this(registration, progress -> load.of(signIn.run(progress)));
  }

  /** Blocks until there is something to show. */
  @FunctionalInterface
  public interface Work {
    Profile run(SignInProgress progress) throws ProblemException, InterruptedException;
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
}
