package app.myphone.ui;

import app.myphone.config.Wire;
import app.myphone.phone.MyPhone;
import app.myphone.phone.Profile;
import app.myphone.problem.Blocking;
import app.myphone.problem.ProblemException;
import app.myphone.signin.Registration;
import app.myphone.signin.Session;
import app.myphone.signin.SignInProgress;
import app.myphone.ui.phone.SignedIn;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javafx.beans.property.SimpleBooleanProperty;

/** Makes of a session somebody who is signed in, with what the window can ask for them. */
record Arrivals(Program program) {

  /** Signs in; blocking. */
  SignedIn signIn(Registration at, boolean another, SignInProgress progress)
      throws ProblemException, InterruptedException {
    return of(at, program.signIn().run(at, another, progress));
  }

  SignedIn of(Registration at, Session session) {
    Map<Wire, MyPhone> phones = new ConcurrentHashMap<>();
    Function<Wire, MyPhone> over =
        wire -> phones.computeIfAbsent(wire, one -> program.phones().apply(session, one));
    Function<Wire, Blocking<Profile>> loads = wire -> over.apply(wire)::load;
    return new SignedIn(at, session.identity(), loads, wire -> over.apply(wire).ready(), session::notKept,
        session::signOut, program.lookUps().apply(session), new SimpleBooleanProperty());
  }
}
