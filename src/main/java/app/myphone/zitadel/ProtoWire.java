package app.myphone.zitadel;

import app.myphone.http.Deadline;
import app.myphone.http.Retries;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import com.google.protobuf.InvalidProtocolBufferException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import zitadel.user.v2.GetUserByIDRequest;

/** What both gRPC wires share: the calls and their messages. They differ in how the frames travel. */
abstract sealed class ProtoWire implements ZitadelApi permits GrpcWire, GrpcWebWire {
  private static final byte[] EMPTY = new byte[0];
  private static final long LONGEST_TIMEOUT = 99_999_999;

  private final Retries retries;
  private final HttpUrl phone;
  private final HttpUrl user;
  private final HttpUrl userById;
  private final V1ThenV2 versions = new V1ThenV2();

  ProtoWire(HttpUrl api, Retries retries) {
    HttpUrl address = ApiAddress.of(api);
    this.retries = retries;
    this.phone = address.newBuilder().addPathSegments("zitadel.auth.v1.AuthService/GetMyPhone").build();
    this.user = address.newBuilder().addPathSegments("zitadel.auth.v1.AuthService/GetMyUser").build();
    this.userById = address.newBuilder().addPathSegments("zitadel.user.v2.UserService/GetUserByID").build();
  }

  /** The request's headers that only this wire has. */
  abstract Request.Builder start(FramesAs body);

  /** Sends it and reads the whole answer. */
  abstract GrpcAnswer exchange(Request request, Deadline deadline) throws ProblemException, InterruptedException;

  /** GrpcFrames as a request's body, of the content type the wire wants. */
  @FunctionalInterface
  interface FramesAs {
    RequestBody as(MediaType type);
  }

  @Override
  public final PhoneAnswer myPhone(Secret accessToken, String subject, Deadline deadline)
      throws ProblemException, InterruptedException {
    return versions.read(
        () -> call(phone, EMPTY, accessToken, deadline, ProtoAnswers::phone),
        () -> call(userById, byId(subject), accessToken, deadline, ProtoAnswers::phoneOfV2)
            .orElseThrow(JsonWire::notHuman));
  }

  @Override
  public final UserAnswer myUser(Secret accessToken, String subject, Deadline deadline)
      throws ProblemException, InterruptedException {
    return versions.read(
        () -> call(user, EMPTY, accessToken, deadline, ProtoAnswers::user),
        () -> call(userById, byId(subject), accessToken, deadline, ProtoAnswers::userOfV2));
  }

  private static byte[] byId(String subject) {
    return GetUserByIDRequest.newBuilder().setUserId(subject).build().toByteArray();
  }

  private <T> T call(HttpUrl url, byte[] message, Secret token, Deadline deadline, MessageReader<T> reading)
      throws ProblemException, InterruptedException {
    byte[] frame = GrpcFrames.of(message);
    return retries.run(deadline, () -> {
      Request request = start(type -> RequestBody.create(frame, type)).url(url)
          .header("Authorization", "Bearer " + token.reveal())
          .header("Accept-Encoding", "identity")
          .header("grpc-accept-encoding", "gzip")
          .header("grpc-timeout", timeout(deadline))
          .build();
      return read(exchange(request, deadline), reading);
    });
  }

  private static <T> T read(GrpcAnswer answer, MessageReader<T> reading) throws ProblemException {
    try {
      return reading.of(answer.message());
    } catch (InvalidProtocolBufferException | UnreadableException e) {
      throw answer.unusable(ProblemCode.ANSWER_UNREADABLE);
    }
  }

  /** At most eight digits (PROTOCOL-HTTP2, TimeoutValue). */
  private static String timeout(Deadline deadline) {
    return Math.clamp(deadline.left().toMillis(), 1, LONGEST_TIMEOUT) + "m";
  }

  /** Makes a record of a message. */
  @FunctionalInterface
  private interface MessageReader<T> {
    T of(byte[] message) throws InvalidProtocolBufferException, UnreadableException;
  }
}
