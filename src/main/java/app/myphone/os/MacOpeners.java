package app.myphone.os;

import java.nio.file.Path;
import java.util.List;

/** {@code open(1)}. */
record MacOpeners() implements Openers {
  private static final String OPEN = "/usr/bin/open";

  @Override
  public List<List<String>> pages(String address) {
    return List.of(List.of(OPEN, address));
  }

  @Override
  public List<List<String>> folders(Path folder) {
    return List.of(List.of(OPEN, folder.toString()));
  }

  @Override
  public boolean isDone(int code) {
    return code == 0;
  }

  @Override
  public String nothing() {
    return "/dev/null";
  }
}
