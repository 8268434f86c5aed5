package app.myphone.ui;

import app.myphone.config.Issuer;
import app.myphone.config.Setting;
import app.myphone.os.Logging;
import app.myphone.problem.ProblemException;
import app.myphone.ui.common.Background;
import app.myphone.ui.settings.FileChoosers;
import app.myphone.ui.settings.ServerSection;
import app.myphone.ui.settings.SettingChanges;
import app.myphone.ui.settings.SettingsDialog;
import app.myphone.ui.settings.SettingsModel;
import app.myphone.ui.shell.Shell;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The dialog of settings over whatever page there is: keeps what is changed, and lets it take effect. */
final class SettingsDesk implements SettingChanges, FileChoosers {
  private final MainWindow window;
  private final Shell shell;
  private final Frame frame;
  private final Background background;
  private volatile Program program;
  private boolean stale;

  SettingsDesk(MainWindow window, Shell shell, Program program, Frame frame, Background background) {
    this.window = window;
    this.shell = shell;
    this.program = program;
    this.frame = frame;
    this.background = background;
  }

  /** With everything as it is by now, also what was chosen elsewhere. */
  void show() {
    background.run(() -> program.changes().with(program.remembered().all()), now -> shown(now), _ -> shown(program));
  }

  private void shown(Program now) {
    program = now;
    boolean ownLanguage = remembered("language").isPresent();
    SettingsModel model = new SettingsModel(now.settings(), ownLanguage, this, background);
    frame.showSettings(new SettingsDialog(model, server(), this, now.messages(), this::close));
  }

  private ServerSection server() {
    Optional<String> address = remembered("issuer").or(() -> program.settings().get(Setting.ISSUER).map(Issuer::value));
    String clientId = remembered("clientId").or(() -> program.settings().get(Setting.CLIENT_ID)).orElse("");
    return new ServerSection(address.orElse(""), clientId,
        Optional.ofNullable(program.settings().given().get(Setting.ISSUER)), this::changeServer, program.messages());
  }

  private Optional<String> remembered(String key) {
    return program.remembered().get(key).filter(value -> !value.isBlank());
  }

  private void changeServer() {
    close();
    window.showConnect();
  }

  private void close() {
    frame.closeDialog();
    if (stale) {
      window.showAgain(program);
    }
  }

  @Override
  public synchronized Kept keep(Setting<?> setting, String value) throws ProblemException {
    Map<String, String> entries = new HashMap<>(program.remembered().all());
    entries.put(setting.key(), value);
    Program changed = program.changes().with(entries);
    if (setting == Setting.LOG_FOLDER && !logsTo(changed.settings().get(Setting.LOG_FOLDER))) {
      return Kept.NO_LOG;
    }
    program = changed;
    return program.remembered().put(setting.key(), value) ? Kept.ALWAYS : Kept.THIS_RUN;
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
  public Optional<Path> pickFolder(Window over, String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    return Optional.ofNullable(chooser.showDialog(over)).map(File::toPath);
  }

  @Override
  public Optional<Path> pickFile(Window over, String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    return Optional.ofNullable(chooser.showOpenDialog(over)).map(File::toPath);
  }

  @Override
  public void open(Path folder, Consumer<Boolean> opened) {
    background.run(() -> program.browser().openFolder(folder), opened, _ -> opened.accept(false));
  }
}
