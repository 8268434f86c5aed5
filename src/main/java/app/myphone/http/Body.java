package app.myphone.http;

import java.io.IOException;
import java.util.Locale;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import okio.GzipSource;

/** Reads an answer's body up to a limit, before and after decompression. */
public final class Body {
  /** The most bytes any answer may have. */
  public static final int LIMIT = 1 << 20;

  private Body() {}

  /**
   * The whole body, gunzipped when the answer says so. First it is received, then decompressed: so what breaks off is
   * told from what is nonsense.
   *
   * @throws TooBigException when there are more than {@link #LIMIT} bytes
   * @throws GarbledException when the compression is broken
   * @throws IOException when the body is cut off or does not arrive in time
   */
  public static byte[] read(Response response) throws IOException {
    byte[] sent = upToLimit(response.body().source());
    return isGzip(response) && sent.length > 0 ? gunzip(sent) : sent;
  }

  /**
   * Undoes gzip.
   *
   * @throws TooBigException when more than {@link #LIMIT} bytes come out
   * @throws GarbledException when it is no gzip
   */
  public static byte[] gunzip(byte[] zipped) throws IOException {
    try (BufferedSource source = okio.Okio.buffer(new GzipSource(new Buffer().write(zipped)))) {
      return upToLimit(source);
    } catch (TooBigException e) {
      throw e;
    } catch (IOException e) {
      throw new GarbledException();
    }
  }

  private static byte[] upToLimit(BufferedSource source) throws IOException {
    if (source.request(LIMIT + 1L)) {
      throw new TooBigException();
    }
    return source.getBuffer().readByteArray();
  }

  private static boolean isGzip(Response response) {
    String encoding = response.header("Content-Encoding", "identity");
    return encoding != null && encoding.strip().toLowerCase(Locale.ROOT).equals("gzip");
  }

  /** There was more than {@link Body#LIMIT}. */
  public static final class TooBigException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** It came complete, but its compression is broken. */
  public static final class GarbledException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
