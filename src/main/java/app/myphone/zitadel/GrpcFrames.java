package app.myphone.zitadel;

import app.myphone.http.Body;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The frames of one unary answer: a flag, four bytes of length, the payload
 * (<a href="https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md">PROTOCOL-HTTP2</a>,
 * <a href="https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-WEB.md">PROTOCOL-WEB</a>).
 *
 * @param message the one message, unzipped; empty when there was none
 * @param trailers gRPC-Web's last frame, names in lower case; empty when there was none
 */
record GrpcFrames(Optional<byte[]> message, Optional<Map<String, String>> trailers) {
  private static final int HEAD = 5;
  private static final int COMPRESSED = 0x01;
  private static final int TRAILERS = 0x80;

  /** A message as a frame, not compressed. */
  static byte[] of(byte[] message) {
    return ByteBuffer.allocate(HEAD + message.length).put((byte) 0).putInt(message.length).put(message).array();
  }

  /**
   * Reads a whole body.
   *
   * @param encoding the answer's {@code grpc-encoding}
   * @param web whether there may be a frame of trailers
   * @throws Body.TooBigException when a compressed message is too big
   */
  static GrpcFrames in(byte[] body, String encoding, boolean web) throws GrpcProtocolException, IOException {
    ByteBuffer bytes = ByteBuffer.wrap(body);
    Optional<byte[]> message = Optional.empty();
    while (bytes.hasRemaining()) {
      int flag = flag(bytes, web);
      byte[] payload = payload(bytes, flag, encoding);
      if ((flag & TRAILERS) != 0) {
        return new GrpcFrames(message, Optional.of(trailers(bytes, payload)));
      }
      if (message.isPresent()) {
        throw new GrpcProtocolException("two messages");
      }
      message = Optional.of(payload);
    }
    return new GrpcFrames(message, Optional.empty());
  }

  private static int flag(ByteBuffer bytes, boolean web) throws GrpcProtocolException {
    int flag = bytes.get() & 0xff;
    if ((flag & ~(web ? TRAILERS | COMPRESSED : COMPRESSED)) != 0) {
      throw new GrpcProtocolException("frame flag " + flag);
    }
    return flag;
  }

  private static byte[] payload(ByteBuffer bytes, int flag, String encoding) throws GrpcProtocolException, IOException {
    if (bytes.remaining() < HEAD - 1) {
      throw new GrpcProtocolException("frame cut short");
    }
    long length = Integer.toUnsignedLong(bytes.getInt());
    if (length > bytes.remaining()) {
      throw new GrpcProtocolException("frame longer than the answer");
    }
    byte[] payload = new byte[(int) length];
    bytes.get(payload);
    return (flag & COMPRESSED) == 0 ? payload : gunzip(payload, encoding);
  }

  private static byte[] gunzip(byte[] payload, String encoding) throws GrpcProtocolException, IOException {
    if (!encoding.equals("gzip")) {
      throw new GrpcProtocolException("compressed without grpc-encoding gzip");
    }
    try {
      return Body.gunzip(payload);
    } catch (Body.GarbledException e) {
      throw new GrpcProtocolException("gzip");
    }
  }

  private static Map<String, String> trailers(ByteBuffer bytes, byte[] payload) throws GrpcProtocolException {
    if (bytes.hasRemaining()) {
      throw new GrpcProtocolException("bytes after the trailers");
    }
    Map<String, String> trailers = new HashMap<>();
    new String(payload, StandardCharsets.UTF_8).lines().filter(line -> line.indexOf(':') > 0).forEach(line -> {
      int colon = line.indexOf(':');
      trailers.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    });
    return trailers;
  }
}
