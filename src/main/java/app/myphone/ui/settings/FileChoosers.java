package app.myphone.ui.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Window;

/** What the desktop does with files and folders. */
public interface FileChoosers {

  /** Lets the person pick a folder. */
  Optional<Path> pickFolder(Window over, String title);

  /** Lets the person pick a file. */
  Optional<Path> pickFile(Window over, String title);

  /** Shows a folder in the desktop's own program for that; tells whether there is one. */
  void open(Path folder, Consumer<Boolean> opened);
}
