package app.myphone.os;

import app.myphone.config.OperatingSystem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The characters in which standard input is to be read: UTF-8, but where Windows' console has others. */
public final class TypedCharacters {
  private TypedCharacters() {}

  /** This computer's. */
  public static Charset here() {
    return OperatingSystem.here().choose(() -> StandardCharsets.UTF_8,
        () -> ofWindows(System.getProperty("stdin.encoding")), () -> StandardCharsets.UTF_8);
  }

  /** @param console what Java says about it, as {@code Cp850} */
  static Charset ofWindows(@Nullable String console) {
    return console == null ? StandardCharsets.UTF_8 : Charset.forName(console, StandardCharsets.UTF_8);
  }
}
