package app.myphone.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where answers go and where everything else goes, both in UTF-8 whatever the locale says. A reader that went away is
 * no error ({@link PrintStream} keeps that to itself).
 */
public record Streams(PrintStream out, PrintStream err) {

  /** The process's own; also behind {@link System#out} and {@link System#err} from now on. */
  public static Streams standard() {
    Streams streams = new Streams(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    System.setOut(streams.out);
    System.setErr(streams.err);
    return streams;
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
