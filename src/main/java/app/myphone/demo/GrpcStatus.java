package app.myphone.demo;

import com.google.protobuf.Any;
import google.rpc.Status;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import zitadel.v1.ErrorDetail;

/** The trailers that end a call. */
final class GrpcStatus {
  private GrpcStatus() {}

  static List<DemoHeader> ok() {
    return List.of(new DemoHeader("grpc-status", "0"));
  }

  /** Message, status, and the details if the error has an id (wire/04-grpc-h2c, machine user). */
  static List<DemoHeader> of(ApiError error) {
    List<DemoHeader> trailers = new ArrayList<>();
    trailers.add(new DemoHeader("grpc-message", percentEncode(error.message())));
    trailers.add(new DemoHeader("grpc-status", String.valueOf(error.code())));
    error.id().ifPresent(id -> trailers.add(new DemoHeader("grpc-status-details-bin", details(error, id))));
    return trailers;
  }

  private static String details(ApiError error, String id) {
    ErrorDetail detail = ErrorDetail.newBuilder().setId(id).setMessage(error.text()).build();
    Status status = Status.newBuilder().setCode(error.code()).setMessage(error.message())
        .addDetails(Any.newBuilder().setTypeUrl("type.googleapis.com/zitadel.v1.ErrorDetail")
            .setValue(detail.toByteString()))
        .build();
    return Base64.getEncoder().withoutPadding().encodeToString(status.toByteArray());
  }

  private static String percentEncode(String message) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : message.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b >= ' ' && b <= '~' && b != '%';
      encoded.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b));
    }
    return encoded.toString();
  }
}
