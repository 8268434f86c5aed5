package app.myphone;

import app.myphone.config.ManagedFile;
import app.myphone.config.OutputMode;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.config.SettingsLoader;
import app.myphone.config.Version;
import app.myphone.os.AppDirectories;
import app.myphone.os.Clock;
import app.myphone.os.Display;
import app.myphone.os.Logging;
import app.myphone.os.PrivateFolder;
import app.myphone.os.SingleInstance;
import app.myphone.os.TypedArguments;
import app.myphone.os.UncaughtExceptions;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.terminal.ErrorReport;
import app.myphone.terminal.ExitCode;
import app.myphone.terminal.Help;
import app.myphone.terminal.Streams;
import app.myphone.text.Messages;
import app.myphone.text.NativeCharacters;
import app.myphone.text.PlainText;
import app.myphone.ui.RefusedStart;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.LoggerFactory;

/**
 * Where the program starts: arguments lead to the window or to the terminal. Not an {@code Application}: JavaFX refuses
 * one as the main class of a class path.
 */
public final class Launcher {
  private static final int LONGEST_PATH = 200;
  private static final Set<String> VERSION = Set.of("--version", "-V");
  private static final Set<String> PATHS = Set.of(Setting.CONFIG.option(), Setting.TRUSTED_CERTIFICATES.option(),
      Setting.LOG_FOLDER.option());

  private final Streams streams;
  private final SettingsLoader loader;

  private Launcher(Streams streams, SettingsLoader loader) {
    this.streams = streams;
    this.loader = loader;
  }

  /** Ends with an exit code; nothing a library left running keeps the process alive. */
  public static void main(String[] args) {
    UncaughtExceptions.log();
    useProxiesOfSystem();
    Streams streams = Streams.standard();
    if (args.length == 1 && VERSION.contains(args[0]) && printVersion(streams)) {
      System.exit(ExitCode.SHOWN); // installers and scripts ask often: no option is read for it, no word looked up
    }
    SettingsLoader loader = new SettingsLoader(
        TypedArguments.read(args, PATHS), System.getenv(), AppDirectories.system().configuration(),
        Optional.of(ManagedFile.system()));
    System.exit(run(streams, loader));
  }

  /** Whether that arrived. */
  private static boolean printVersion(Streams streams) {
    streams.out().print(Version.line() + "\n");
    streams.out().flush();
    return !streams.isLost();
  }

  /** All but the process: returns the exit code. */
  static int run(Streams streams, SettingsLoader loader) {
    Launcher launcher = new Launcher(streams, loader);
    int code = launcher.run();
    return streams.isLost() ? launcher.failed(new Problem.NotWritten()) : code;
  }

  /** Read by Java once, at the first connection; whoever starts Java may say otherwise. */
  private static void useProxiesOfSystem() {
    if (System.getProperty("java.net.useSystemProxies") == null) {
      System.setProperty("java.net.useSystemProxies", "true");
    }
  }

  private int run() {
    try {
      return loader.wantsHelp() || loader.wantsVersion() ? help() : startUnlessRefused();
    } catch (InterruptedException e) {
      return ExitCode.INTERRUPTED;
    } catch (RuntimeException | Error e) {
      return failed(Problem.Bug.of(e));
    }
  }

  /** Of a start from the desktop's menu nobody sees what is printed. */
  private int startUnlessRefused() throws InterruptedException {
    try {
      return start(settings());
    } catch (ProblemException e) {
      int code = failed(e.problem());
      if (e.problem() instanceof Problem.Usage && loader.isFromMenu() && Display.system().missing().isEmpty()) {
        RefusedStart.showUnlessSeen(e.problem(), loader.preferences());
      }
      return code;
    }
  }

  private Settings settings() throws ProblemException {
    Optional<String> unreadable = AppDirectories.unreadable();
    if (unreadable.isPresent()) {
      throw new ProblemException(
          new Problem.Usage(ProblemCode.USAGE_CHARACTERS, unreadable.get(), NativeCharacters.name()));
    }
    return loader.load();
  }

  private int help() {
    streams.out().print(loader.wantsHelp() ? new Help(Messages.in(loader.preferences().language())).text()
        : Version.line() + "\n");
    streams.out().flush();
    return ExitCode.SHOWN;
  }

  private int start(Settings settings) throws ProblemException, InterruptedException {
    Logging.start(settings.get(Setting.LOG_LEVEL));
    keepLog(settings);
    if (AppDirectories.isNowhere(settings.file())) {
      streams.err().println(Messages.in(settings.get(Setting.LANGUAGE)).get("terminal.no-home"));
    }
    TerminalStart terminal = new TerminalStart(loader, streams);
    Display display = Display.system();
    Optional<Display.Missing> missing = display.missing();
    if (settings.mode() != OutputMode.WINDOW) {
      return terminal.run(settings, Optional.empty(), missing.isEmpty());
    }
    if (missing.isPresent()) {
      return terminal.run(settings, missing, false);
    }
    try {
      return window(settings, display);
    } catch (NoWindowException e) {
      LoggerFactory.getLogger(Launcher.class).debug("no window", e);
      return terminal.run(settings, Optional.of(e.why()), false);
    }
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
  private int window(Settings settings, Display display) throws InterruptedException, NoWindowException {
    PrivateFolder folder = new PrivateFolder(AppDirectories.system().runtime());
    try (SingleInstance place = new SingleInstance(folder, display.name(), settings::fingerprint, Clock.system())) {
      Optional<String> other = place.other(settings.get(Setting.OPEN));
      if (other.isEmpty()) {
        return Desktop.show(settings, place, loader, display);
      }
      if (!other.get().equals(settings.fingerprint())) {
        streams.err().println(Messages.in(settings.get(Setting.LANGUAGE)).get("terminal.other-window"));
      }
      return ExitCode.SHOWN;
    }
  }

  private int failed(Problem problem) {
    return new ErrorReport(loader.preferences(), streams, Clock.system()).show(problem);
  }
}
