package app.myphone.zitadel;

import app.myphone.problem.ServerError;
import com.google.protobuf.Any;
import com.google.protobuf.ExtensionRegistryLite;
import com.google.protobuf.InvalidProtocolBufferException;
import google.rpc.Status;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zitadel.v1.CredentialsCheckError;
import zitadel.v1.ErrorDetail;

/**
 * How a call ended, from its trailers.
 *
 * @param message percent-decoded
 * @param details as REST has them; none when they cannot be decoded
 */
record GrpcStatus(int code, String message, List<ServerError.Detail> details) {
  private static final GrpcStatus WELL = new GrpcStatus(GrpcCode.OK, "", List.of());
  private static final int MOST_DETAILS = 50;
  private static final ExtensionRegistryLite NONE = ExtensionRegistryLite.getEmptyRegistry();

  /** @param trailers names in lower case */
  static GrpcStatus of(Map<String, String> trailers) throws GrpcProtocolException {
    String code = trailers.get("grpc-status");
    if (code == null) {
      throw new GrpcProtocolException("grpc-status missing");
    }
    if (code.equals("0")) {
      return WELL;
    }
    if (!code.matches("\\d{1,9}")) {
      throw new GrpcProtocolException("grpc-status not a number");
    }
    return new GrpcStatus(Integer.parseInt(code), decode(trailers.getOrDefault("grpc-message", "")),
        details(trailers.getOrDefault("grpc-status-details-bin", "")));
  }

  boolean isOk() {
    return code == GrpcCode.OK;
  }

  /** Undoes percent-encoding; what is no code stays as it is, as the specification demands. */
  static String decode(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '%' && isHex(text, i + 1) && isHex(text, i + 2)) {
        bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
        i += 2;
      } else {
        bytes.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static boolean isHex(String text, int at) {
    return at < text.length() && HexFormat.isHexDigit(text.charAt(at));
  }

  private static List<ServerError.Detail> details(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64.replaceAll("[=\\s].*", ""));
      return Status.parseFrom(bytes, NONE).getDetailsList().stream().limit(MOST_DETAILS)
          .map(GrpcStatus::detail).toList();
    } catch (IllegalArgumentException | InvalidProtocolBufferException e) {
      return List.of();
    }
  }

  private static ServerError.Detail detail(Any any) {
    return new ServerError.Detail(any.getTypeUrl(), members(any).orElse(Map.of()));
  }

  private static Optional<Map<String, Object>> members(Any any) {
    String type = any.getTypeUrl().substring(any.getTypeUrl().lastIndexOf('/') + 1);
    try {
      return switch (type) {
        case "zitadel.v1.ErrorDetail" -> {
          ErrorDetail detail = ErrorDetail.parseFrom(any.getValue(), NONE);
          yield Optional.of(members(detail.getId(), detail.getMessage(), 0));
        }
        case "zitadel.v1.CredentialsCheckError" -> {
          CredentialsCheckError error = CredentialsCheckError.parseFrom(any.getValue(), NONE);
          yield Optional.of(members(error.getId(), error.getMessage(), error.getFailedAttempts()));
        }
        default -> Optional.empty();
      };
    } catch (InvalidProtocolBufferException e) {
      return Optional.empty();
    }
  }

  /** With REST's names, and like there without what is empty. */
  private static Map<String, Object> members(String id, String message, int failedAttempts) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", id);
    members.put("message", message);
    members.put("failedAttempts", failedAttempts);
    members.values().removeIf(value -> value.equals("") || value.equals(0));
    return members;
  }
}
