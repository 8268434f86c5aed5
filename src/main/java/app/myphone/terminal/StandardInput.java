package app.myphone.terminal;

import app.myphone.os.TypedCharacters;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Optional;

/** The process's standard input. */
final class StandardInput implements Asking {
  private static final int LONGEST = 10_000;

  /** Java asks whether both ends are a terminal; the answer may go into a pipe while a person types. */
  @Override
  public boolean isPerson() {
    return isTerminal(Path.of("/dev/stdin"))
        || Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  @Override
  public Optional<String> line() {
    try {
      BufferedReader in = new BufferedReader(new InputStreamReader(System.in, TypedCharacters.here()));
      StringBuilder line = new StringBuilder();
      int read = in.read();
      for (; read != -1 && read != '\n' && line.length() < LONGEST; read = in.read()) {
        line.append((char) read);
      }
      return read == -1 && line.isEmpty() ? Optional.empty() : Optional.of(line.toString());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isTerminal(Path stream) {
    try {
      String real = stream.toRealPath().toString();
      return real.startsWith("/dev/pts/") || real.startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }
}
