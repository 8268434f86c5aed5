package app.myphone;

import app.myphone.account.AccountQuery;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.config.SettingsLoader;
import app.myphone.os.Clock;
import app.myphone.os.Display;
import app.myphone.problem.ProblemException;
import app.myphone.signin.Registration;
import app.myphone.signin.SignInTarget;
import app.myphone.terminal.AccountsTerminal;
import app.myphone.terminal.LookUpOption;
import app.myphone.terminal.Streams;
import app.myphone.terminal.Terminal;
import java.util.Optional;

/** Does in the terminal what the settings ask for. */
record TerminalStart(SettingsLoader loader, Streams streams) {

  /**
   * Returns the exit code.
   *
   * @param why there is no window, when one was asked for
   * @param display whether a browser could be seen
   */
  int run(Settings settings, Optional<Display.Missing> why, boolean display)
      throws ProblemException, InterruptedException {
    Settings inTerminal = settings.inTerminal();
    Terminal terminal = new Terminal(inTerminal, streams, Clock.system());
    why.ifPresent(terminal::withoutDisplay);
    Optional<AccountQuery> query = LookUpOption.query(inTerminal);
    try (Shared shared = Shared.system(loader, display)) {
      Wiring wiring = new Wiring(inTerminal, shared);
      return inTerminal.get(Setting.ACCOUNTS) || inTerminal.get(Setting.SIGN_OUT)
          ? accounts(terminal, wiring) : run(terminal, wiring, query);
    }
  }

  private int accounts(Terminal terminal, Wiring wiring) {
    AccountsTerminal accounts = new AccountsTerminal(terminal, wiring.settings(), streams, wiring.accounts());
    return wiring.settings().get(Setting.ACCOUNTS) ? accounts.list() : accounts.signOut(wiring.signIn());
  }

  private static int run(Terminal terminal, Wiring wiring, Optional<AccountQuery> query)
      throws ProblemException, InterruptedException {
    Optional<Registration> server = wiring.registration();
    if (server.isPresent() && wiring.settings().get(Setting.DIAGNOSE)) {
      return terminal.run(wiring.diagnosis(server.get()));
    }
    Optional<SignInTarget> target = wiring.target();
    if (target.isEmpty()) {
      return terminal.withoutServer();
    }
    if (LookUpOption.isList(wiring.settings())) {
      return terminal.lookUpEach(System.in, wiring.signIn(), target.get());
    }
    return query.isPresent()
        ? terminal.lookUp(query.get(), wiring.signIn(), target.get())
        : terminal.run(wiring.signIn(), target.get());
  }
}
