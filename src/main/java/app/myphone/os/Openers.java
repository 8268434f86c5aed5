package app.myphone.os;

import app.myphone.config.OperatingSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How the operating system opens a page or a folder: commands, in the order to try them. None is run by a shell. */
interface Openers {

  /**
   * This computer's.
   *
   * @param display whether there is one
   */
  static Openers ofThisSystem(Map<String, String> environment, boolean display) {
    return OperatingSystem.here().choose(() -> new LinuxOpeners(environment, display),
        () -> new WindowsOpeners(environment), MacOpeners::new);
  }

  /** Commands for a page; empty when there is nothing that could open one. */
  List<List<String>> pages(String address);

  /** Commands for a folder. */
  List<List<String>> folders(Path folder);

  /** Whether a command that ended with this code did it. */
  boolean isDone(int code);

  /** The file that is always empty. */
  String nothing();
}
