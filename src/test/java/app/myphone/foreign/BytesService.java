package app.myphone.foreign;

import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;

/**
 * ZITADEL's Auth API as a service of grpc-java, on any server that takes one. Messages are bytes, so that it can live
 * in a class loader of its own, beside another protobuf.
 */
public final class BytesService {
  /** Uncompressed answer, gzip, or never any. */
  public static final int PLAIN = 0;
  public static final int GZIP = -1;
  public static final int NEVER = -2;

  private static final Metadata.Key<byte[]> DETAILS =
      Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);

  private BytesService() {}

  /**
   * @param answers of a method's name the answer: {@code {PLAIN or GZIP, message}}, {@code {NEVER}} or
   *     {@code {status code, text, details}}
   */
  public static ServerServiceDefinition of(Function<String, Object[]> answers) {
    return ServerServiceDefinition.builder("zitadel.auth.v1.AuthService")
        .addMethod(method("GetMyPhone"),
            ServerCalls.asyncUnaryCall((_, caller) -> answer(answers.apply("GetMyPhone"), caller)))
        .addMethod(method("GetMyUser"),
            ServerCalls.asyncUnaryCall((_, caller) -> answer(answers.apply("GetMyUser"), caller)))
        .build();
  }

  private static void answer(Object[] answer, StreamObserver<byte[]> caller) {
    int kind = (Integer) answer[0];
    if (kind == NEVER) {
      return;
    }
    if (kind > 0) {
      Metadata trailers = new Metadata();
      trailers.put(DETAILS, (byte[]) answer[2]);
      caller.onError(Status.fromCodeValue(kind).withDescription((String) answer[1]).asRuntimeException(trailers));
      return;
    }
    if (kind == GZIP) {
      ServerCallStreamObserver<byte[]> call = (ServerCallStreamObserver<byte[]>) caller;
      call.setCompression("gzip");
      call.setMessageCompression(true);
    }
    caller.onNext((byte[]) answer[1]);
    caller.onCompleted();
  }

  private static MethodDescriptor<byte[], byte[]> method(String name) {
    return MethodDescriptor.<byte[], byte[]>newBuilder().setType(MethodDescriptor.MethodType.UNARY)
        .setFullMethodName("zitadel.auth.v1.AuthService/" + name)
        .setRequestMarshaller(new Bytes()).setResponseMarshaller(new Bytes()).build();
  }

  private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
    @Override
    public InputStream stream(byte[] value) {
      return new ByteArrayInputStream(value);
    }

    @Override
    public byte[] parse(InputStream stream) {
      try {
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
