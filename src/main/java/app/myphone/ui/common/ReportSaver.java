package app.myphone.ui.common;

import java.io.File;
import java.util.function.Consumer;
import javafx.stage.Window;

/** Where reports for support are saved. */
@FunctionalInterface
public interface ReportSaver {
  /**
   * Asks the person for a file and writes it.
   *
   * @param name of the file, to begin with
   * @param done told how it ended; not at all when the person chose no file
   */
  void save(Window over, String name, String text, Consumer<Saved> done);

  /**
   * How it ended.
   *
   * @param done whether the file has the report now
   */
  record Saved(File file, boolean done) {}
}
