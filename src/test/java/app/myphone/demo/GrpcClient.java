package app.myphone.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.ByteString;
import okio.GzipSource;

/** Sends frames to the demo over HTTP/1.1 or HTTP/2 and takes answers apart. */
final class GrpcClient {
  static final String SERVICE = "/zitadel.auth.v1.AuthService/";
  static final ByteString EMPTY = ByteString.decodeHex("0000000000");
  private final DemoZitadel demo;
  private final OkHttpClient http1 = new OkHttpClient.Builder().protocols(List.of(Protocol.HTTP_1_1)).build();
  private final OkHttpClient http2 =
      new OkHttpClient.Builder().protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)).build();

  GrpcClient(DemoZitadel demo) {
    this.demo = demo;
  }

  record Answer(int status, Headers headers, ByteString body, Headers trailers) {}

  /** A call of native gRPC without a message. */
  Answer call(String method, String... headers) throws IOException {
    return send(true, new Request.Builder().url(demo.issuer() + SERVICE + method).headers(Headers.of(headers))
        .post(RequestBody.create(EMPTY, MediaType.get("application/grpc"))).build());
  }

  Answer send(boolean h2, Request request) throws IOException {
    try (Response response = (h2 ? http2 : http1).newCall(request).execute()) {
      ByteString body = response.body().byteString();
      return new Answer(response.code(), response.headers(), body, response.trailers());
    }
  }

  static ByteBuffer message(Answer answer) throws IOException {
    return frames(answer.body()).getFirst().plain();
  }

  record Frame(int flag, ByteString payload) {
    ByteBuffer plain() throws IOException {
      if (flag == 0) {
        return payload.asByteBuffer();
      }
      Buffer out = new Buffer();
      try (GzipSource gzip = new GzipSource(new Buffer().write(payload))) {
        out.writeAll(gzip);
      }
      return out.readByteString().asByteBuffer();
    }
  }

  static List<Frame> frames(ByteString body) throws IOException {
    if (body.utf8().startsWith("{")) {
      return List.of(new Frame(0x7b, body));
    }
    Buffer in = new Buffer().write(body);
    List<Frame> frames = new ArrayList<>();
    while (in.size() > 0) {
      int flag = in.readByte() & 0xff;
      frames.add(new Frame(flag, in.readByteString(in.readInt())));
    }
    return frames;
  }
}
