package app.myphone.ui;

import app.myphone.config.Setting;
import app.myphone.os.Logging;
import app.myphone.problem.ProblemException;
import app.myphone.ui.settings.SettingChanges;
import app.myphone.ui.shell.Preferences;
import app.myphone.ui.shell.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps the settings that are changed, and lets them take effect in the window. */
final class WindowSettings implements SettingChanges {
  private final MainWindow window;
  private final Shell shell;
  private final Preferences preferences;
  private volatile WindowDependencies program;
  private boolean stale;

  WindowSettings(MainWindow window, Shell shell, Preferences preferences, WindowDependencies program) {
    this.window = window;
    this.shell = shell;
    this.preferences = preferences;
    this.program = program;
  }

  @Override
  public synchronized Kept keep(Setting<?> setting, String value) throws ProblemException {
    Map<String, String> entries = new HashMap<>(preferences.all());
    entries.put(setting.key(), value);
    WindowDependencies changed = program.with(entries);
    if (setting == Setting.LOG_FOLDER && !logsTo(changed.settings().get(Setting.LOG_FOLDER))) {
      return Kept.NO_LOG;
    }
    program = changed;
    return preferences.put(setting.key(), value) ? Kept.ALWAYS : Kept.THIS_RUN;
  }

  private static boolean logsTo(Optional<Path> folder) {
    try {
      Logging.keepIn(folder);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void apply(Setting<?> setting) {
    if (setting == Setting.THEME) {
      shell.theme().choose(program.settings().get(Setting.THEME));
    } else if (setting == Setting.TEXT_SIZE) {
      shell.theme().size(program.settings().get(Setting.TEXT_SIZE));
    } else if (setting == Setting.LANGUAGE) {
      window.showAgain(program);
      window.showSettings();
    } else if (setting != Setting.LOG_FOLDER && setting != Setting.TRUSTED_CERTIFICATES) {
      stale = true;
    }
  }

  @Override
  public void finish() {
    if (stale) {
      window.showAgain(program);
    }
  }
}
