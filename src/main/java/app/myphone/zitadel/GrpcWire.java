package app.myphone.zitadel;

import app.myphone.config.Wire;
import app.myphone.http.Answer;
import app.myphone.http.Body;
import app.myphone.http.Deadline;
import app.myphone.http.Http2MissingException;
import app.myphone.http.HttpStack;
import app.myphone.http.Retries;
import app.myphone.problem.ProblemException;
import java.io.IOException;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Native gRPC: unary calls over HTTP/2, by ALPN, or with prior knowledge to a plain http address
 * (<a href="https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md">PROTOCOL-HTTP2</a>). Thread-safe.
 */
public final class GrpcWire extends ProtoWire {
  private static final MediaType TYPE = MediaType.get("application/grpc");
  private final HttpStack http;

  /** @param api the API's address: the issuer, unless it is elsewhere */
  public GrpcWire(HttpStack http, HttpUrl api, Retries retries) {
    super(api, retries);
    this.http = http;
  }

  @Override
  public Wire wire() {
    return Wire.GRPC;
  }

  @Override
  Request.Builder start(FramesAs body) {
    return new Request.Builder().post(body.as(TYPE)).header("te", "trailers");
  }

  @Override
  GrpcAnswer exchange(Request request, Deadline deadline) throws ProblemException, InterruptedException {
    return exchange(request, () -> http.exchangeHttp2(request, deadline, response -> read(request, response)));
  }

  @Override
  GrpcAnswer exchangeOnce(Request request, Deadline deadline) throws ProblemException, InterruptedException {
    return exchange(request, () -> http.exchangeHttp2Once(request, deadline, response -> read(request, response)));
  }

  @FunctionalInterface
  private interface Exchange {
    GrpcAnswer run() throws ProblemException, Http2MissingException, InterruptedException;
  }

  private static GrpcAnswer exchange(Request request, Exchange exchange) throws ProblemException, InterruptedException {
    try {
      return exchange.run();
    } catch (Http2MissingException e) {
      throw new ProblemException(NonGrpcAnswer.blocked(Wire.GRPC, HttpStack.host(request), Optional.empty()));
    }
  }

  private static GrpcAnswer read(Request request, Response response) throws IOException {
    Answer answer =
        new Answer(HttpStack.name(request), response.code(), response.headers(), Body.read(response));
    boolean http2 = response.protocol() == Protocol.HTTP_2 || response.protocol() == Protocol.H2_PRIOR_KNOWLEDGE;
    return new GrpcAnswer(Wire.GRPC, HttpStack.host(request), http2, answer, response.trailers());
  }
}
