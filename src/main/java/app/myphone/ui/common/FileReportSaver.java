package app.myphone.ui.common;

import app.myphone.text.Messages;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Saves reports in files that a person chooses. */
public record FileReportSaver(Background background, Messages messages) implements ReportSaver {

  @Override
  public void save(Window over, String name, String text, Consumer<Saved> done) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.get("ui.lookup.save.title"));
    chooser.setInitialFileName(name);
    File chosen = chooser.showSaveDialog(over);
    if (chosen != null) {
      background.run(() -> isWritten(chosen, text), written -> done.accept(new Saved(chosen, written)),
          _ -> done.accept(new Saved(chosen, false)));
    }
  }

  /** All of it or nothing: what was in the file before is there until the new report is. */
  static boolean isWritten(File chosen, String text) {
    try {
      Path file = Files.exists(chosen.toPath()) ? chosen.toPath().toRealPath() : chosen.toPath().toAbsolutePath();
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        Files.writeString(file, text);
      } else {
        replace(file, text);
      }
      return true;
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  private static void replace(Path file, String text) throws IOException {
    Path part = Files.createTempFile(file.getParent(), ".report", ".part");
    try {
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
