package app.myphone;

import app.myphone.config.OutputMode;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.config.SettingsLoader;
import app.myphone.config.Version;
import app.myphone.diagnosis.Diagnosis;
import app.myphone.lookup.AccountQuery;
import app.myphone.os.AppDirectories;
import app.myphone.os.Clock;
import app.myphone.os.Display;
import app.myphone.os.Logging;
import app.myphone.os.PrivateFolder;
import app.myphone.os.SingleInstance;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import app.myphone.terminal.ErrorReport;
import app.myphone.terminal.ExitCode;
import app.myphone.terminal.Help;
import app.myphone.terminal.LookUpOption;
import app.myphone.terminal.Streams;
import app.myphone.terminal.Terminal;
import app.myphone.text.Messages;
import app.myphone.text.PlainText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Where the program starts: arguments lead to the window or to the terminal. Not an {@code Application}: JavaFX refuses
 * one as the main class of a class path.
 */
public final class Launcher {
  private static final int LONGEST_PATH = 200;

  private final Streams streams;
  private final SettingsLoader loader;

  private Launcher(Streams streams, SettingsLoader loader) {
    this.streams = streams;
    this.loader = loader;
  }

  /** Ends with an exit code of the contract; nothing a library left running keeps the process alive. */
  public static void main(String[] args) {
    useProxiesOfSystem();
    Streams streams = Streams.standard();
    SettingsLoader loader =
        new SettingsLoader(List.of(args), System.getenv(), AppDirectories.system().configuration());
    System.exit(run(streams, loader));
  }

  /** All but the process: returns the exit code. */
  static int run(Streams streams, SettingsLoader loader) {
    Launcher launcher = new Launcher(streams, loader);
    int code = launcher.run();
    return streams.isLost() ? launcher.failed(new Problem.NotWritten()) : code;
  }

  /** Read by Java once, at the first connection (rule 55); whoever starts Java may say otherwise. */
  private static void useProxiesOfSystem() {
    if (System.getProperty("java.net.useSystemProxies") == null) {
      System.setProperty("java.net.useSystemProxies", "true");
    }
  }

  private int run() {
    try {
      return loader.wantsHelp() || loader.wantsVersion() ? help() : start(loader.load());
    } catch (ProblemException e) {
      return failed(e.problem());
    } catch (InterruptedException e) {
      return ExitCode.INTERRUPTED;
    } catch (RuntimeException | Error e) {
      return failed(Problem.Bug.of(e));
    }
  }

  private int help() {
    Help help = new Help(Messages.in(loader.preferences().language()));
    streams.out().print(loader.wantsHelp() ? help.text() : help.version(Version.current()) + "\n");
    streams.out().flush();
    return ExitCode.SHOWN;
  }

  private int start(Settings settings) throws ProblemException, InterruptedException {
    Logging.start(settings.get(Setting.LOG_LEVEL));
    keepLog(settings);
    Display display = Display.system();
    Optional<Display.Missing> missing = display.missing();
    if (settings.mode() == OutputMode.WINDOW && missing.isEmpty()) {
      return window(settings, display.name());
    }
    Settings inTerminal = settings.inTerminal();
    Terminal terminal = new Terminal(inTerminal, streams, Clock.system());
    if (settings.mode() == OutputMode.WINDOW) {
      missing.ifPresent(terminal::withoutDisplay);
    }
    Optional<AccountQuery> query = LookUpOption.query(inTerminal);
    return terminal(terminal, new Wiring(inTerminal, missing.isEmpty()), query);
  }

  /** A log that cannot be kept is no reason not to start. */
  private void keepLog(Settings settings) {
    try {
      Logging.keepIn(settings.get(Setting.LOG_FOLDER));
    } catch (IOException e) {
      streams.err().println(Messages.in(settings.get(Setting.LANGUAGE))
          .get("terminal.no-log-file", PlainText.clean(settings.text(Setting.LOG_FOLDER), LONGEST_PATH)));
    }
  }

  /** Opens the window, or brings the one that is open to the front; that one keeps its settings. */
  private int window(Settings settings, String display) throws InterruptedException {
    PrivateFolder folder = new PrivateFolder(AppDirectories.system().runtime());
    try (SingleInstance place = new SingleInstance(folder, display, settings::fingerprint, Clock.system())) {
      Optional<String> other = place.other();
      if (other.isEmpty()) {
        return Desktop.show(settings, place, loader);
      }
      if (!other.get().equals(settings.fingerprint())) {
        streams.err().println(Messages.in(settings.get(Setting.LANGUAGE)).get("terminal.other-window"));
      }
      return ExitCode.SHOWN;
    }
  }

  private static int terminal(Terminal terminal, Wiring wiring, Optional<AccountQuery> query) {
    try (wiring) {
      Optional<Diagnosis> diagnosis = wiring.diagnosisToPrint();
      if (diagnosis.isPresent()) {
        return terminal.run(diagnosis.get());
      }
      return query.isPresent()
          ? wiring.job(query.get()).map(terminal::lookUp).orElseGet(terminal::withoutServer)
          : wiring.job().map(terminal::run).orElseGet(terminal::withoutServer);
    }
  }

  private int failed(Problem problem) {
    return new ErrorReport(loader.preferences(), streams, Clock.system()).show(problem);
  }
}
