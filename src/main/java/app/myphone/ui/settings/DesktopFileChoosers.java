package app.myphone.ui.settings;

import app.myphone.os.Browser;
import app.myphone.ui.common.Background;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The desktop's own dialogs for files and folders. */
public record DesktopFileChoosers(Browser browser, Background background) implements FileChoosers {

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
    background.run(() -> browser.openFolder(folder), opened, _ -> opened.accept(false));
  }
}
