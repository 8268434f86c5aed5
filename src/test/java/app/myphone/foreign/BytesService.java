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
import java.util.List;
import java.util.function.BiFunction;

/**
 * ZITADEL's Auth API as a service of grpc-java, on any server that takes one. Messages are bytes, so that it can live
 * in a class loader of its own, beside another protobuf.
 */
public final class BytesService {
  /** Uncompressed answer, gzip, or never any. */
  public static final int PLAIN = 0;
  public static final int GZIP = -1;
  public static final int NEVER = -2;

  private static final List<String> METHODS = List.of("GetMyPhone", "GetMyUser", "SetMyPhone", "VerifyMyPhone",
      "ResendMyPhoneVerification", "RemoveMyPhone", "ListMyUserChanges", "ListMyAuthFactors");
  private static final Metadata.Key<byte[]> DETAILS =
      Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);

  private BytesService() {}

  /**
   * @param answers of a method's name and the message sent to it the answer: {@code {PLAIN or GZIP, message}}, {@code {NEVER}} or
   *     {@code {status code, text, details}}
   */
  public static ServerServiceDefinition of(BiFunction<String, byte[], Object[]> answers) {
    ServerServiceDefinition.Builder service = ServerServiceDefinition.builder("zitadel.auth.v1.AuthService");
    METHODS.forEach(name -> service.addMethod(method(name),
        ServerCalls.asyncUnaryCall((message, caller) -> answer(answers.apply(name, message), caller))));
    return service.build();
  }

  private static void answer(Object[] answer, StreamObserver<byte[]> caller) {
    int kind = (Integer) answer[0];
    if (kind == NEVER) {
      return;
    }
    if (kind > 0) {
      Metadata trailers = new Metadata();
      if (((byte[]) answer[2]).length > 0) {
        trailers.put(DETAILS, (byte[]) answer[2]);
      }
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
