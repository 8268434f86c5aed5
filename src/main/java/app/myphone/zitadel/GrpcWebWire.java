package app.myphone.zitadel;

import app.myphone.config.Wire;
import app.myphone.http.Answer;
import app.myphone.http.Deadline;
import app.myphone.http.HttpStack;
import app.myphone.http.Retries;
import app.myphone.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;

/**
 * gRPC-Web: the same messages over HTTP/1.1 or 2, trailers as the last frame or as headers
 * (<a href="https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-WEB.md">PROTOCOL-WEB</a>). Never sends an
 * {@code Origin}. Thread-safe.
 */
public final class GrpcWebWire extends ProtoWire {
  private static final MediaType TYPE = MediaType.get("application/grpc-web+proto");
  private final HttpStack http;

  /** @param api the API's address: the issuer, unless it is elsewhere */
  public GrpcWebWire(HttpStack http, HttpUrl api, Retries retries) {
    super(api, retries);
    this.http = http;
  }

  @Override
  public Wire wire() {
    return Wire.GRPC_WEB;
  }

  @Override
  Request.Builder start(FramesAs body) {
    return new Request.Builder().post(body.as(TYPE)).header("X-Grpc-Web", "1").header("Accept", TYPE.toString());
  }

  @Override
  GrpcAnswer exchange(Request request, Deadline deadline) throws ProblemException, InterruptedException {
    return binary(request, http.sendRead(request, deadline));
  }

  @Override
  GrpcAnswer exchangeOnce(Request request, Deadline deadline) throws ProblemException, InterruptedException {
    return binary(request, http.send(request, deadline));
  }

  private static GrpcAnswer binary(Request request, Answer answer) throws ProblemException {
    GrpcAnswer binary = new GrpcAnswer(Wire.GRPC_WEB, HttpStack.host(request), false, answer, Headers.EMPTY);
    return answer.mediaType().startsWith("application/grpc-web-text") ? decode(binary) : binary;
  }

  private static GrpcAnswer decode(GrpcAnswer text) throws ProblemException {
    Answer answer = text.answer();
    try {
      byte[] body = base64(new String(answer.body(), StandardCharsets.ISO_8859_1).replaceAll("\\s", ""));
      return new GrpcAnswer(text.wire(), text.host(), false,
          new Answer(answer.request(), answer.status(), answer.headers(), body), text.trailers());
    } catch (IllegalArgumentException e) {
      throw text.protocolError("base64");
    }
  }

  /** The text variant: each frame may have been encoded, and padded, by itself. */
  private static byte[] base64(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i += 4) {
      bytes.writeBytes(Base64.getDecoder().decode(text.substring(i, Math.min(i + 4, text.length()))));
    }
    return bytes.toByteArray();
  }
}
