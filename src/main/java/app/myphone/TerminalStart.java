package app.myphone;

import app.myphone.account.AccountQuery;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.config.SettingsLoader;
import app.myphone.os.Clock;
import app.myphone.os.Display;
import app.myphone.problem.ProblemException;
import app.myphone.signin.Registration;
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
      return run(terminal, new Wiring(inTerminal, shared), query);
    }
  }

  private static int run(Terminal terminal, Wiring wiring, Optional<AccountQuery> query) {
    Optional<Registration> server = wiring.registration();
    if (server.isEmpty()) {
      return terminal.withoutServer();
    }
    if (wiring.settings().get(Setting.DIAGNOSE)) {
      return terminal.run(wiring.diagnosis(server.get()));
    }
    if (LookUpOption.isList(wiring.settings())) {
      return terminal.lookUpEach(System.in, wiring.signIn(), server.get());
    }
    return query.isPresent()
        ? terminal.lookUp(query.get(), wiring.signIn(), server.get())
        : terminal.run(wiring.signIn(), server.get());
  }
}
