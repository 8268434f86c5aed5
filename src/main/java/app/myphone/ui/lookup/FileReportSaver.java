package app.myphone.ui.lookup;

import app.myphone.text.Messages;
import app.myphone.ui.common.Background;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
      Path file = chosen.toPath();
      background.run(() -> written(file, text), written -> done.accept(new Saved(file, written)),
          _ -> done.accept(new Saved(file, false)));
    }
  }

  private static boolean written(Path file, String text) {
    try {
      Files.writeString(file, text);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
