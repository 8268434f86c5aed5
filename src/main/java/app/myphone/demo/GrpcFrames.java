package app.myphone.demo;

import java.io.EOFException;
import java.io.IOException;
import okio.Buffer;
import okio.ByteString;
import okio.GzipSink;
import okio.GzipSource;
import okio.Okio;

/** The five bytes before every message of gRPC and gRPC-Web: a flag and a length. */
final class GrpcFrames {
  private static final int MESSAGE = 0x00;
  private static final int COMPRESSED = 0x01;
  private static final int TRAILERS = 0x80;
  private static final long LIMIT = 64 * 1024;

  private GrpcFrames() {}

  /**
   * The first message of a request.
   *
   * @throws ApiError as grpc-go has it, when there is none or it is cut
   */
  static ByteString message(ByteString body, boolean gzip) throws ApiError {
    if (body.size() == 0) {
      throw new ApiError(2, "EOF");
    }
    Buffer in = new Buffer().write(body);
    try {
      int flag = in.readByte();
      ByteString payload = in.readByteString(in.readInt() & 0xffff_ffffL);
      return flag == COMPRESSED && gzip ? gunzip(payload) : payload;
    } catch (EOFException e) {
      throw new ApiError(2, "unexpected EOF");
    }
  }

  static ByteString of(ByteString message, boolean gzip) {
    return frame(gzip ? COMPRESSED : MESSAGE, gzip ? gzip(message) : message);
  }

  /** gRPC-Web's trailers, which come as the last frame. */
  static ByteString trailers(Iterable<DemoHeader> trailers) {
    StringBuilder text = new StringBuilder();
    trailers.forEach(trailer -> text.append(trailer.name()).append(": ").append(trailer.value()).append("\r\n"));
    return frame(TRAILERS, ByteString.encodeUtf8(text.toString()));
  }

  private static ByteString frame(int flag, ByteString payload) {
    return new Buffer().writeByte(flag).writeInt(payload.size()).write(payload).readByteString();
  }

  private static ByteString gzip(ByteString message) {
    Buffer out = new Buffer();
    try (var gzip = Okio.buffer(new GzipSink(out))) {
      gzip.write(message);
    } catch (IOException e) {
      throw new IllegalStateException("in memory", e);
    }
    return out.readByteString();
  }

  private static ByteString gunzip(ByteString payload) throws ApiError {
    try (var gzip = new GzipSource(new Buffer().write(payload))) {
      Buffer out = new Buffer();
      while (out.size() <= LIMIT && gzip.read(out, LIMIT) != -1) {
        // until the end, or more than any request of ours has
      }
      return out.readByteString();
    } catch (IOException e) {
      throw new ApiError(13, "grpc: failed to decompress the received message");
    }
  }
}
