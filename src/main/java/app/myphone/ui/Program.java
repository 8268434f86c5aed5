package app.myphone.ui;

import app.myphone.account.AccountSignIn;
import app.myphone.config.Settings;
import app.myphone.diagnosis.Diagnosis;
import app.myphone.diagnosis.DiagnosisTarget;
import app.myphone.os.Browser;
import app.myphone.os.Clock;
import app.myphone.os.NetworkWatch;
import app.myphone.problem.Blocking;
import app.myphone.problem.ProblemException;
import app.myphone.signin.Registration;
import app.myphone.signin.ServerCheck;
import app.myphone.text.Messages;
import app.myphone.ui.shell.Preferences;
import java.util.Map;
import java.util.function.Function;

/**
 * What the window needs from below, put together by the composition root.
 *
 * @param version of this app, for About and for support
 * @param diagnoses makes one run of <em>Check my connection</em>; blocking, it reads what is trusted
 * @param demo starts the built-in demo server, or finds it running; blocking
 */
public record Program(
    Messages messages,
    Settings settings,
    String version,
    AccountSignIn signIn,
    ServerCheck check,
    Function<DiagnosisTarget, Diagnosis> diagnoses,
    Blocking<Registration> demo,
    Preferences remembered,
    Browser browser,
    NetworkWatch network,
    Clock clock,
    Changes changes) {

  /** Puts the program together anew, with other settings. */
  @FunctionalInterface
  public interface Changes {
    /**
     * The same server, sessions and network as before; blocking.
     *
     * @param entries what the settings file says or would say
     * @throws ProblemException when that cannot be; then nothing changes
     */
    Program with(Map<String, String> entries) throws ProblemException;
  }
}
