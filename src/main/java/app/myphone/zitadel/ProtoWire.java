package app.myphone.zitadel;

import app.myphone.http.Deadline;
import app.myphone.http.Retries;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import zitadel.user.v2.GetUserByIDRequest;
import zitadel.user.v2.ListAuthenticationMethodTypesRequest;

/** What both gRPC wires share: the calls and their messages. They differ in how the frames travel. */
abstract sealed class ProtoWire implements ZitadelApi permits GrpcWire, GrpcWebWire {
  private static final byte[] EMPTY = new byte[0];
  /** The server counts the time that it was given too, and may be first to notice its end. */
  private static final Duration NEARLY = Duration.ofMillis(20);
  private static final long LONGEST_TIMEOUT = 99_999_999;

  private final Retries retries;
  private final HttpUrl v1;
  private final HttpUrl v2;
  private final V1ThenV2 versions = new V1ThenV2();

  ProtoWire(HttpUrl api, Retries retries) {
    HttpUrl address = ApiAddress.of(api);
    this.retries = retries;
    this.v1 = address.newBuilder().addPathSegment("zitadel.auth.v1.AuthService").build();
    this.v2 = address.newBuilder().addPathSegment("zitadel.user.v2.UserService").build();
  }

  /** The request's headers that only this wire has. */
  abstract Request.Builder start(FramesAs body);

  /** Sends what only reads, and reads the whole answer. */
  abstract GrpcAnswer exchange(Request request, Deadline deadline) throws ProblemException, InterruptedException;

  /** The same for what changes something: nothing below sends it again. */
  abstract GrpcAnswer exchangeOnce(Request request, Deadline deadline) throws ProblemException, InterruptedException;

  /** GrpcFrames as a request's body, of the content type the wire wants. */
  @FunctionalInterface
  interface FramesAs {
    RequestBody as(MediaType type);
  }

  @Override
  public final PhoneAnswer myPhone(Secret accessToken, String subject, Deadline deadline)
      throws ProblemException, InterruptedException {
    return versions.read(
        () -> call(method(v1, "GetMyPhone"), EMPTY, accessToken, deadline, ProtoAnswers::phone),
        () -> call(method(v2, "GetUserByID"), byId(subject), accessToken, deadline, ProtoAnswers::phoneOfV2)
            .orElseThrow(JsonWire::notHuman));
  }

  @Override
  public final UserAnswer myUser(Secret accessToken, String subject, Deadline deadline)
      throws ProblemException, InterruptedException {
    return versions.read(
        () -> call(method(v1, "GetMyUser"), EMPTY, accessToken, deadline, ProtoAnswers::user),
        () -> call(method(v2, "GetUserByID"), byId(subject), accessToken, deadline, ProtoAnswers::userOfV2));
  }

  @Override
  public final ObjectDetails act(PhoneAct act, Secret accessToken, String subject, Deadline deadline)
      throws ProblemException, InterruptedException {
    return versions.read(
        () -> once(v1, ProtoActs.v1(act), accessToken, deadline, ProtoChanges::changed),
        () -> once(v2, ProtoActs.v2(act, subject), accessToken, deadline, ProtoChanges::changedOfV2));
  }

  @Override
  public final ChangesAnswer myChanges(Secret accessToken, Optional<String> after, Deadline deadline)
      throws ProblemException, InterruptedException {
    return call(method(v1, "ListMyUserChanges"), ProtoActs.changes(after).toByteArray(), accessToken, deadline,
        ProtoChanges::changes);
  }

  @Override
  public final List<String> myFactors(Secret accessToken, String subject, Deadline deadline)
      throws ProblemException, InterruptedException {
    byte[] id = ListAuthenticationMethodTypesRequest.newBuilder().setUserId(subject).build().toByteArray();
    return versions.read(
        () -> call(method(v1, "ListMyAuthFactors"), EMPTY, accessToken, deadline, ProtoChanges::factors),
        () -> call(method(v2, "ListAuthenticationMethodTypes"), id, accessToken, deadline, ProtoChanges::factorsOfV2));
  }

  private static byte[] byId(String subject) {
    return GetUserByIDRequest.newBuilder().setUserId(subject).build().toByteArray();
  }

  private static HttpUrl method(HttpUrl service, String name) {
    return service.newBuilder().addPathSegment(name).build();
  }

  private <T> T call(HttpUrl url, byte[] message, Secret token, Deadline deadline, MessageReader<T> reading)
      throws ProblemException, InterruptedException {
    return retries.run(deadline, () -> read(exchange(request(url, message, token, deadline), deadline), reading, deadline));
  }

  private <T> T once(HttpUrl service, ProtoActs.Call act, Secret token, Deadline deadline, MessageReader<T> reading)
      throws ProblemException, InterruptedException {
    Request request = request(method(service, act.method()), act.message().toByteArray(), token, deadline);
    return read(exchangeOnce(request, deadline), reading, deadline);
  }

  private Request request(HttpUrl url, byte[] message, Secret token, Deadline deadline) {
    byte[] frame = GrpcFrames.of(message);
    return start(type -> RequestBody.create(frame, type)).url(url)
        .header("Authorization", "Bearer " + token.reveal())
        .header("Accept-Encoding", "identity")
        .header("grpc-accept-encoding", "gzip")
        .header("grpc-timeout", timeout(deadline))
        .build();
  }

  private static <T> T read(GrpcAnswer answer, MessageReader<T> reading, Deadline deadline) throws ProblemException {
    try {
      return reading.of(answer.message());
    } catch (InvalidProtocolBufferException | UnreadableException e) {
      throw answer.unusable(ProblemCode.ANSWER_UNREADABLE);
    } catch (ProblemException e) {
      throw deadline.left().compareTo(NEARLY) < 0 ? answer.late(e) : e;
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
