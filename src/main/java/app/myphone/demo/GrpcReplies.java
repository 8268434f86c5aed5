package app.myphone.demo;

import com.google.protobuf.MessageLite;
import java.time.Duration;
import java.util.List;
import okio.Buffer;
import okio.ByteString;

/**
 * The three forms of an answer: native gRPC ends with trailers; gRPC-Web ends with a frame of trailers; what goes wrong
 * before the call, and every error of the v2 services, is in gRPC-Web's headers, with an empty body.
 */
final class GrpcReplies {
  private final DemoRequest request;
  private final String type;
  private final boolean web;
  private final boolean text;
  private final boolean v2;

  GrpcReplies(DemoRequest request) {
    this.request = request;
    type = request.header("Content-Type").orElse("");
    web = type.startsWith("application/grpc-web");
    text = type.startsWith("application/grpc-web-text");
    v2 = request.path().startsWith("/zitadel.user.v2.");
  }

  boolean isGzip() {
    return request.header("grpc-encoding").filter("gzip"::equals).isPresent();
  }

  /** The frames that were sent; base64 undone. */
  ByteString body() throws ApiError {
    ByteString frames = text ? ByteString.decodeBase64(request.body().utf8()) : request.body();
    if (frames == null) {
      throw new ApiError(2, "unexpected EOF");
    }
    return frames;
  }

  DemoReply answer(MessageLite message) {
    ByteString frame = GrpcFrames.of(ByteString.of(message.toByteArray()), isGzip());
    DemoReply reply = isGzip() ? head(true).header("grpc-encoding", "gzip") : head(true);
    return end(reply, frame, GrpcStatus.ok());
  }

  /** An error of the call itself. */
  DemoReply within(ApiError error) {
    return v2 ? before(error) : end(head(true), ByteString.EMPTY, GrpcStatus.of(error));
  }

  /** An error before the call: no such method, no readable message. */
  DemoReply before(ApiError error) {
    if (!web) {
      return end(head(false), ByteString.EMPTY, GrpcStatus.of(error));
    }
    DemoReply reply = head(false);
    for (DemoHeader status : GrpcStatus.of(error)) {
      reply = reply.header(status.name(), status.value());
    }
    return reply;
  }

  private DemoReply end(DemoReply reply, ByteString frames, List<DemoHeader> trailers) {
    if (!web) {
      DemoReply whole = reply.body(frames);
      for (DemoHeader trailer : trailers) {
        whole = whole.trailer(trailer.name(), trailer.value());
      }
      return whole;
    }
    ByteString all = new Buffer().write(frames).write(GrpcFrames.trailers(trailers)).readByteString();
    return reply.body(text ? ByteString.encodeUtf8(all.base64()) : all);
  }

  private DemoReply head(boolean reached) {
    DemoReply reply = DemoReply.empty(200).header("Content-Type", type).header("X-Robots-Tag", "none");
    if (web || v2) {
      reply = reply.header("Vary", "Origin");
    }
    if (web && !v2) {
      reply = Replies.origin(request, reply)
          .header("Access-Control-Expose-Headers", "Content-Type, Date, Vary, grpc-status, grpc-message");
    } else if (!v2) {
      reply = reply.header("Trailer", "Grpc-Status").header("Trailer", "Grpc-Message")
          .header("Trailer", "Grpc-Status-Details-Bin");
    }
    return reached ? reached(reply) : v2 ? reply.header("Grpc-Accept-Encoding", "gzip") : reply;
  }

  private DemoReply reached(DemoReply reply) {
    if (v2) {
      return Replies.uncached(reply.header("Grpc-Accept-Encoding", "gzip"), Duration.ZERO);
    }
    return Replies.uncached(reply, Duration.ZERO).header("Grpc-Metadata-Cache-Control", "no-store")
        .header("Grpc-Metadata-Pragma", "no-cache").header("Grpc-Metadata-Expires", Replies.date(Duration.ZERO));
  }
}
