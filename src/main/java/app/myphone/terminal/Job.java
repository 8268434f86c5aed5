package app.myphone.terminal;

import app.myphone.phone.Profile;
import app.myphone.problem.ProblemException;
import app.myphone.signin.Registration;
import app.myphone.signin.Session;
import app.myphone.signin.SignInProgress;

/**
 * What is done in a terminal: sign in there, load with the session, forget the session.
 *
 * @param registration the server and the client; the demo's is known only once it runs
 */
public record Job(Registration registration, SignIn signIn, Load load) {

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
