package app.myphone.os;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Windows' openers, with their full path: Windows would look into the current folder first. They never say whether it
 * worked; Explorer always ends with 1.
 */
record WindowsOpeners(Map<String, String> environment) implements Openers {
  private static final String WINDOWS = "C:\\Windows";

  @Override
  public List<List<String>> pages(String address) {
    return List.of(List.of(windows() + "\\System32\\rundll32.exe", "url.dll,FileProtocolHandler", address));
  }

  @Override
  public List<List<String>> folders(Path folder) {
    return List.of(List.of(windows() + "\\explorer.exe", folder.toString()));
  }

  @Override
  public boolean isDone(int code) {
    return true;
  }

  @Override
  public String nothing() {
    return "NUL";
  }

  private String windows() {
    String folder = environment.getOrDefault("SystemRoot", "");
    return folder.matches("[A-Za-z]:\\\\.+") ? folder : WINDOWS;
  }
}
