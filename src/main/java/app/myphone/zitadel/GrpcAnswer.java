package app.myphone.zitadel;

import app.myphone.config.Wire;
import app.myphone.http.Answer;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.ServerError;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;

/**
 * A complete answer to a unary call, gRPC or not.
 *
 * @param host who answered
 * @param http2 whether it came over HTTP/2
 * @param answer its body is of frames already decoded from base64
 * @param trailers HTTP trailers; none on gRPC-Web
 */
record GrpcAnswer(Wire wire, String host, boolean http2, Answer answer, Headers trailers) {

  /** The one message of a call that ended well. */
  byte[] message() throws ProblemException {
    if (!isGrpc()) {
      throw NonGrpcAnswer.exception(this);
    }
    try {
      return messageOrThrow();
    } catch (GrpcProtocolException e) {
      throw protocolError(e.reason());
    } catch (IOException e) {
      throw unusable(ProblemCode.ANSWER_TOO_BIG);
    }
  }

  /** It broke the protocol. */
  ProblemException protocolError(String reason) {
    return unusable(ProblemCode.WIRE_BROKEN, host, wire.title(), reason);
  }

  /** It kept the protocol, but cannot be used. */
  ProblemException unusable(ProblemCode code) {
    return unusable(code, host);
  }

  ProblemException unusable(ProblemCode code, String... arguments) {
    ServerError error =
        ServerError.ofStatus(answer.request(), answer.status()).withRequestId(answer.requestId());
    return new ProblemException(new Problem.BadAnswer(code, error, arguments));
  }

  /** What an error of it means that came when the time was over: some servers call a call cancelled then. */
  ProblemException late(ProblemException thrown) {
    Optional<ServerError> error = thrown.problem().serverError();
    return error.flatMap(ServerError::grpc).filter(code -> code == GrpcCode.CANCELLED).isPresent()
        ? new ProblemException(new Problem.NoAnswer(ProblemCode.TIMED_OUT, List.of(host), error)) : thrown;
  }

  private boolean isGrpc() {
    boolean web = wire == Wire.GRPC_WEB;
    String type = answer.mediaType();
    boolean fits = type.startsWith(web ? "application/grpc-web" : "application/grpc")
        && type.startsWith("application/grpc-web") == web;
    return fits && (web || http2) && (answer.status() == 200 || answer.headers().get("grpc-status") != null);
  }

  private byte[] messageOrThrow() throws GrpcProtocolException, IOException, ProblemException {
    boolean web = wire == Wire.GRPC_WEB;
    if (!web) {
      throwIfFailed(GrpcStatus.of(ends(map(trailers))));
    }
    GrpcFrames frames = GrpcFrames.in(answer.body(), header("grpc-encoding"), web);
    if (web) {
      throwIfFailed(GrpcStatus.of(ends(frames.trailers().orElse(Map.of()))));
    }
    return frames.message().orElseThrow(() -> new GrpcProtocolException("no message"));
  }

  private void throwIfFailed(GrpcStatus status) throws ProblemException {
    if (!status.isOk()) {
      throw new ApiError(answer.request(), host, 200, Optional.of(status.code()), status.message(),
          status.details(), answer.retryAfter(), answer.requestId()).exception();
    }
  }

  /** Trailers, or headers when there are only those (trailers-only; ZITADEL does both on gRPC-Web). */
  private Map<String, String> ends(Map<String, String> trailers) {
    return trailers.containsKey("grpc-status") ? trailers : map(answer.headers());
  }

  private String header(String name) {
    String value = answer.headers().get(name);
    return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> map(Headers headers) {
    Map<String, String> map = new HashMap<>();
    headers.forEach(header -> map.put(header.getFirst().toLowerCase(Locale.ROOT), header.getSecond()));
    return map;
  }
}
