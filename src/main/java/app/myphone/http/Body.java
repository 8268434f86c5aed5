package app.myphone.http;

import java.io.IOException;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/** Reads an answer's body up to a limit, counted after decompression (rule 30). */
public final class Body {
  /** The most bytes any answer may have. */
  public static final int LIMIT = 1 << 20;

  private Body() {}

  /**
   * @throws TooBigException when there are more than {@link #LIMIT} bytes
   * @throws IOException when the body is cut off or does not arrive in time
   */
  public static byte[] read(ResponseBody body) throws IOException {
    BufferedSource source = body.source();
    if (source.request(LIMIT + 1L)) {
      throw new TooBigException();
    }
    return source.getBuffer().readByteArray();
  }

  /** There was more than {@link Body#LIMIT}. */
  public static final class TooBigException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
