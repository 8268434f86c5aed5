package app.myphone.config;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.text.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * {@code managed.properties}: a regular file of at most 8 KiB in UTF-8 that nobody but the administrator can have
 * written. One that may be somebody else's is never passed over in silence: it is a {@link Problem.Usage}.
 *
 * @param path where it is
 * @param guard who may have written it
 */
public record ManagedFile(Path path, Guard guard) {
  private static final int LARGEST = 8 * 1024;
  private static final int LONGEST_NAME = 300;

  /** Makes sure that nobody else could have written a file. */
  @FunctionalInterface
  public interface Guard {
    /**
     * Finds the file itself, behind whatever links.
     *
     * @throws NoSuchFileException when there is none
     * @throws OwnedByRoot.ForeignFileException when others can change it
     */
    Path resolve(Path path) throws IOException;
  }

  /** This computer's. No option, variable or property says where it is. */
  public static ManagedFile system() {
    return ManagedPlace.on(OperatingSystem.here());
  }

  /** Empty when there is no file. */
  Optional<String> text() throws ProblemException {
    try {
      return Optional.of(decoded(bytes(guard.resolve(path))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (OwnedByRoot.ForeignFileException e) {
      throw refused(ProblemCode.MANAGED_FOREIGN, e.path());
    } catch (CharacterCodingException e) {
      throw refused(ProblemCode.MANAGED_NO_TEXT, path);
    } catch (IOException | SecurityException e) {
      throw refused(ProblemCode.MANAGED_UNREADABLE, path);
    }
  }

  private byte[] bytes(Path file) throws IOException, ProblemException {
    if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
      throw new IOException("not a file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw refused(ProblemCode.MANAGED_TOO_BIG, path);
      }
      return bytes;
    }
  }

  private static String decoded(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /** @param what the file, or what above it is wrong */
  private ProblemException refused(ProblemCode code, Path what) {
    return new ProblemException(new Problem.Usage(code, PlainText.clean(path.toString(), LONGEST_NAME),
        PlainText.clean(what.toString(), LONGEST_NAME)));
  }
}
