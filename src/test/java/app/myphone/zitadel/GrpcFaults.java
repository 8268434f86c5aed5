package app.myphone.zitadel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import mockwebserver3.MockResponse;
import okhttp3.Headers;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import zitadel.auth.v1.GetMyPhoneResponse;
import zitadel.user.v1.Phone;

/** GrpcFrames and answers, good and bad, as bytes. */
final class GrpcFaults {
  static final String NUMBER = "+41791234567";
  static final byte[] PHONE = phone(NUMBER);
  static final byte[] OK = trailers("grpc-status: 0\r\n");

  private GrpcFaults() {}

  static byte[] phone(String number) {
    return GetMyPhoneResponse.newBuilder()
        .setPhone(Phone.newBuilder().setPhone(number).setIsPhoneVerified(true)).build().toByteArray();
  }

  static byte[] frame(int flag, byte[] payload) {
    return frame(flag, payload.length, payload);
  }

  static byte[] frame(int flag, int length, byte[] payload) {
    return ByteBuffer.allocate(5 + payload.length).put((byte) flag).putInt(length).put(payload).array();
  }

  static byte[] trailers(String text) {
    return frame(0x80, text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] join(byte[]... parts) {
    Buffer all = new Buffer();
    for (byte[] part : parts) {
      all.write(part);
    }
    return all.readByteArray();
  }

  static byte[] zipped(byte[] plain) {
    Buffer zipped = new Buffer();
    try (okio.BufferedSink sink = Okio.buffer(new GzipSink(zipped))) {
      sink.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.readByteArray();
  }

  /** An answer of native gRPC. */
  static MockResponse.Builder grpc(byte[] body, String... trailers) {
    return new MockResponse.Builder().addHeader("content-type", "application/grpc")
        .body(new Buffer().write(body)).trailers(Headers.of(trailers));
  }

  /** An answer of gRPC-Web. */
  static MockResponse.Builder web(byte[]... parts) {
    return new MockResponse.Builder().addHeader("content-type", "application/grpc-web+proto")
        .body(new Buffer().write(join(parts)));
  }
}
