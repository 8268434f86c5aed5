package app.myphone.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where answers go and where everything else goes, both in UTF-8 whatever the locale says. {@link PrintStream} keeps
 * to itself what could not be written: who has ended asks {@link #isLost}.
 */
public record Streams(PrintStream out, PrintStream err) {
  /** Of {@code st_mode} in POSIX {@code sys/stat.h}. */
  private static final int TYPE = 0xF000;
  private static final int PIPE = 0x1000;
  private static final int SOCKET = 0xC000;

  /** The process's own; also behind {@link System#out} and {@link System#err} from now on. */
  public static Streams standard() {
    Streams streams = new Streams(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    System.setOut(streams.out);
    System.setErr(streams.err);
    return streams;
  }

  /** Whether some of the answer could not be written. That a reader of a pipe went away is no error. */
  public boolean isLost() {
    return out.checkError() && !isPipe(Path.of("/dev/stdout"));
  }

  private static boolean isPipe(Path stream) {
    try {
      int type = (int) Files.getAttribute(stream, "unix:mode") & TYPE;
      return type == PIPE || type == SOCKET;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
