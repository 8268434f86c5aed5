package app.myphone.demo;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.ByteString;
import zitadel.auth.v1.GetMyPhoneRequest;
import zitadel.auth.v1.GetMyUserRequest;
import zitadel.user.v2.GetUserByIDRequest;

/** gRPC over HTTP/2 and gRPC-Web, on the same paths (wire/04-grpc-h2c, 04-grpc-web, 04-grpc-v2-user). */
final class GrpcApi {
  /** What grpc-go itself says: cannot read, too late, unreadable. */
  private static final Set<Integer> BEFORE = Set.of(2, 4, 13);
  private static final Pattern METHOD = Pattern.compile("/(.+)/([^/]+)");
  private static final Pattern TIMEOUT = Pattern.compile("(\\d{1,8})([HMSmun])");
  private static final Map<String, Duration> UNITS = Map.of("H", Duration.ofHours(1), "M", Duration.ofMinutes(1),
      "S", Duration.ofSeconds(1), "m", Duration.ofMillis(1), "u", Duration.ofNanos(1000), "n", Duration.ofNanos(1));
  private final ApiCaller caller;
  private final DemoPeople people;
  private final UnknownHost unknownHost = new UnknownHost();
  private final Map<String, Method<?>> acts;
  private final Map<String, Method<?>> methods = Map.of(
      "/zitadel.auth.v1.AuthService/GetMyPhone", new Method<>(GetMyPhoneRequest::parser,
          (request, message, person) -> GrpcMessages.phone(ApiCaller.human(request, person))),
      "/zitadel.auth.v1.AuthService/GetMyUser", new Method<>(GetMyUserRequest::parser,
          (request, message, person) -> GrpcMessages.user(person)),
      "/zitadel.user.v2.UserService/GetUserByID", new Method<>(GetUserByIDRequest::parser,
          (request, message, person) -> byId(message, person)));

  GrpcApi(ApiCaller caller, DemoPeople people, DemoPhones phones) {
    this.acts = new GrpcActs(people, phones).methods();
    this.caller = caller;
    this.people = people;
  }

  record Method<M extends MessageLite>(Supplier<Parser<M>> parser, Call<M> call) {
    MessageLite answer(DemoRequest request, ByteString message, ApiCaller caller) throws ApiError {
      M parsed;
      try {
        parsed = parser.get().parseFrom(message.asByteBuffer());
      } catch (InvalidProtocolBufferException e) {
        throw unreadable();
      }
      return call.answer(request, parsed, caller.person(request));
    }
  }

  @FunctionalInterface
  interface Call<M> {
    MessageLite answer(DemoRequest request, M message, DemoPerson person) throws ApiError;
  }

  /** Whether a request is for here; native gRPC over HTTP/1.1 is not, nor is anything below the gateway's paths. */
  static boolean isCall(DemoRequest request) {
    String type = request.header("Content-Type").orElse("");
    boolean web = type.startsWith("application/grpc-web");
    return request.method().equals("POST") && !request.path().matches("/(auth|v2|oauth|oidc)/.*")
        && (web || (type.startsWith("application/grpc") && request.http2()));
  }

  DemoReply answer(DemoRequest request) {
    GrpcReplies replies = new GrpcReplies(request);
    Method<?> method = methods.getOrDefault(request.path(), acts.get(request.path()));
    try {
      if (method == null) {
        return replies.before(noMethod(request.path()));
      }
      ByteString message = GrpcFrames.message(replies.body(), replies.isGzip());
      return replies.answer(call(request, method, message));
    } catch (ApiError e) {
      return BEFORE.contains(e.code()) ? replies.before(e) : replies.within(e);
    }
  }

  private MessageLite call(DemoRequest request, Method<?> method, ByteString message) throws ApiError {
    long began = System.nanoTime();
    if (unknownHost.isUnknown(request)) {
      throw new ApiError(5, unknownHost.message(request));
    }
    MessageLite answer = method.answer(request, message, caller);
    if (timeout(request).filter(limit -> System.nanoTime() - began > limit.toNanos()).isPresent()) {
      throw new ApiError(4, "context deadline exceeded");
    }
    return answer;
  }

  private MessageLite byId(GetUserByIDRequest message, DemoPerson person) throws ApiError {
    if (message.getUserId().equals(person.id())) {
      return GrpcMessages.userV2(person);
    }
    throw people.byId(message.getUserId()).isPresent() ? new ApiError(5, "membership not found", "AUTHZ-cdgFk")
        : new ApiError(5, "User could not be found", "QUERY-Dfbg2");
  }

  private static ApiError noMethod(String path) {
    Matcher method = METHOD.matcher(path);
    if (!method.matches()) {
      return new ApiError(12, "malformed method name: \"" + path + "\"");
    }
    boolean known = method.group(1).equals("zitadel.auth.v1.AuthService");
    return new ApiError(12, known ? "unknown method " + method.group(2) + " for service " + method.group(1)
        : "unknown service " + method.group(1));
  }

  private static ApiError unreadable() {
    return new ApiError(13, "grpc: error unmarshalling request: proto: cannot parse invalid wire-format data");
  }

  private static Optional<Duration> timeout(DemoRequest request) {
    return request.header("grpc-timeout").map(TIMEOUT::matcher).filter(Matcher::matches)
        .map(limit -> UNITS.getOrDefault(limit.group(2), Duration.ZERO).multipliedBy(Long.parseLong(limit.group(1))));
  }
}
