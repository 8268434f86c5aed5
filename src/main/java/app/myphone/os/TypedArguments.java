package app.myphone.os;

import app.myphone.text.NativeCharacters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed behind the program's name. Java reads it in the characters of the locale; where those are not UTF-8 but
 * what was typed is, Linux still knows the bytes. Names of files stay as Java read them: so it finds them again.
 */
public final class TypedArguments {
  private static final Path LINUX = Path.of("/proc/self/cmdline");

  private TypedArguments() {}

  /**
   * The arguments as they were typed.
   *
   * @param paths options whose value names a file or a folder
   */
  public static List<String> read(String[] arguments, Set<String> paths) {
    List<String> read = List.of(arguments);
    return read.stream().allMatch(TypedArguments::isAscii) || NativeCharacters.name().equals("UTF-8")
        ? read : bytes(arguments.length).map(bytes -> decoded(read, bytes, paths)).orElse(read);
  }

  static List<String> decoded(List<String> read, List<byte[]> bytes, Set<String> paths) {
    List<String> decoded = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      String argument = read.get(i);
      boolean path = (i > 0 && paths.contains(read.get(i - 1))) || paths.contains(argument.replaceFirst("=.*", ""));
      decoded.add(path ? argument : utf8(bytes.get(i)).orElse(argument));
    }
    return List.copyOf(decoded);
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The last ones of this process; each ends with a zero. */
  private static Optional<List<byte[]>> bytes(int count) {
    try {
      byte[] all = Files.readAllBytes(LINUX);
      List<byte[]> each = new ArrayList<>();
      int start = 0;
      for (int i = 0; i < all.length; i++) {
        if (all[i] == 0) {
          each.add(Arrays.copyOfRange(all, start, i));
          start = i + 1;
        }
      }
      return each.size() < count ? Optional.empty() : Optional.of(each.subList(each.size() - count, each.size()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }
}
