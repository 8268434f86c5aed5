package app.myphone.ui;

import app.myphone.account.AccountSignIn;
import app.myphone.config.Settings;
import app.myphone.diagnosis.DiagnosisFactory;
import app.myphone.os.Browser;
import app.myphone.os.Clock;
import app.myphone.os.NetworkWatch;
import app.myphone.problem.ProblemException;
import app.myphone.signin.KeptAccounts;
import app.myphone.signin.Registration;
import app.myphone.signin.ServerCheck;
import app.myphone.text.Messages;
import java.util.Map;
import java.util.function.BiConsumer;

/** What the window needs from below, put together by the composition root for one set of settings. */
public interface WindowDependencies {
  Settings settings();

  Messages messages();

  AccountSignIn signIn();

  /** Who is signed in, also at other servers. */
  KeptAccounts accounts();

  ServerCheck check();

  DiagnosisFactory diagnoses();

  /** Where the built-in demo server is, which is started unless it runs; blocking. */
  Registration demo();

  /** Tells each text message that the demo would send: the number, then the code. On any thread. */
  void onDemoTextMessage(BiConsumer<String, String> listener);

  Browser browser();

  NetworkWatch networkWatch();

  Clock clock();

  /**
   * The same with other settings, which hold from now on; server, sessions and network stay. Blocking.
   *
   * @param entries what the settings file says or would say
   * @throws ProblemException when that cannot be; then nothing changes
   */
  WindowDependencies with(Map<String, String> entries) throws ProblemException;
}
