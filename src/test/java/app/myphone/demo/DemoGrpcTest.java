package app.myphone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.wire.Recordings;
import app.myphone.wire.Recordings.Exchange;
import app.myphone.wire.Recordings.Header;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.ByteString;
import okio.GzipSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import zitadel.auth.v1.GetMyPhoneResponse;
import zitadel.auth.v1.GetMyUserResponse;
import zitadel.user.v2.GetUserByIDResponse;

class DemoGrpcTest {
  private static final String SERVICE = "/zitadel.auth.v1.AuthService/";
  private static final Set<String> NOT_COMPARED = Set.of("date", "content-length", "transfer-encoding", ":status");
  private static DemoClient app;
  private static OkHttpClient http1;
  private static OkHttpClient http2;

  @BeforeAll
  static void start() throws Exception {
    app = new DemoClient(DemoZitadel.start());
    http1 = new OkHttpClient.Builder().protocols(List.of(Protocol.HTTP_1_1)).build();
    http2 = new OkHttpClient.Builder().protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)).build();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  record Answer(int status, Headers headers, ByteString body, Headers trailers) {}

  /** Without what the demo has not: other hosts, session tokens, Healthz, preflights. */
  static Stream<Exchange> recorded() {
    return Stream.of("04-grpc-h2c", "04-grpc-web", "04-grpc-v2-user").flatMap(file -> Recordings.of(file).stream())
        .filter(exchange -> !exchange.heading().matches("unknown authority|v2 session token|Healthz.*|CORS.*"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recorded")
  void answersAsZitadelDid(Exchange exchange) throws Exception {
    Answer answer = send(exchange);
    assertThat(answer.status()).as(exchange.toString()).isEqualTo(exchange.status());
    assertThat(names(answer.headers())).as(exchange.toString()).isEqualTo(exchange.headers().stream().map(Header::name)
        .map(name -> name.toLowerCase(Locale.ROOT)).filter(name -> !NOT_COMPARED.contains(name))
        .collect(Collectors.toCollection(TreeSet::new)));
    assertThat(answer.headers().get("grpc-message")).isEqualTo(exchange.header("grpc-message").orElse(null));
    assertThat(answer.headers().get("grpc-status-details-bin"))
        .isEqualTo(exchange.header("grpc-status-details-bin").orElse(null));
    assertThat(sorted(answer.trailers())).isEqualTo(exchange.trailers().stream()
        .sorted(Comparator.comparing(Header::name)).map(h -> h.name() + "=" + h.value()).toList());
    body(exchange, answer);
  }

  private static void body(Exchange exchange, Answer answer) throws IOException {
    boolean text = exchange.heading().contains("grpc-web-text");
    List<Frame> recorded = frames(text ? ByteString.decodeBase64(exchange.text().lines().findFirst().orElse(""))
        : ByteString.of(exchange.body()));
    List<Frame> ours = frames(text ? ByteString.decodeBase64(answer.body().utf8()) : answer.body());
    assertThat(ours).extracting(Frame::flag).isEqualTo(recorded.stream().map(Frame::flag).toList());
    for (int i = 0; i < ours.size(); i++) {
      Frame frame = ours.get(i);
      if (frame.flag() > 1) {
        assertThat(frame.payload().utf8()).isEqualTo(recorded.get(i).payload().utf8());
      } else if (exchange.file().contains("v2-user")) {
        assertThat(GetUserByIDResponse.parseFrom(frame.plain()).getUser().getHuman().getPhone())
            .isEqualTo(GetUserByIDResponse.parseFrom(recorded.get(i).plain()).getUser().getHuman().getPhone());
      } else {
        var expected = GetMyPhoneResponse.parseFrom(recorded.get(i).plain());
        var actual = GetMyPhoneResponse.parseFrom(frame.plain());
        assertThat(actual.getPhone()).isEqualTo(expected.getPhone());
        assertThat(actual.getDetails().getResourceOwner()).isEqualTo(expected.getDetails().getResourceOwner());
        assertThat(actual.getDetails().getChangeDate().getSeconds()).isPositive();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"ada,+41791234567,true", "ben,+41791234568,false", "cleo,'',false", "dai,+819012345678,true"})
  void everyPersonIsTheSameAsOverRest(String person, String number, boolean verified) throws Exception {
    String token = app.signIn(person).access();
    var phone = GetMyPhoneResponse.parseFrom(message(call("GetMyPhone", token)));
    assertThat(phone.getPhone().getPhone()).isEqualTo(number);
    assertThat(phone.getPhone().getIsPhoneVerified()).isEqualTo(verified);
    var user = GetMyUserResponse.parseFrom(message(call("GetMyUser", token))).getUser();
    var rest = app.api("/auth/v1/users/me", token).json().path("user");
    assertThat(user.getId()).isEqualTo(rest.path("id").asText());
    assertThat(user.getHuman().getProfile().getDisplayName()).isEqualTo(rest.at("/human/profile/displayName").asText());
    assertThat(user.getDetails()).isEqualTo(phone.getDetails());
    assertThat(String.valueOf(user.getDetails().getSequence())).isEqualTo(rest.at("/details/sequence").asText());
  }

  @Test
  void serviceAccountIsRefusedInTheLanguageAskedFor() throws Exception {
    String token = app.signIn("robot").access();
    Answer german = send(http2, SERVICE + "GetMyPhone", "application/grpc", ByteString.decodeHex("0000000000"),
        "authorization", "Bearer " + token, "accept-language", "de");
    assertThat(german.trailers().get("grpc-message"))
        .isEqualTo("Der Benutzer muss eine Person sein (QUERY-hliQl)");
    assertThat(GetMyUserResponse.parseFrom(message(call("GetMyUser", token))).getUser().getMachine().getName())
        .isEqualTo("Robot");
  }

  @Test
  void downIsUnavailable() throws Exception {
    assertThat(call("GetMyPhone", app.signIn("down").access()).trailers().get("grpc-status")).isEqualTo("14");
  }

  @Test
  void otherAuthorityIsNoInstance() throws Exception {
    Answer answer = send(http2, SERVICE + "GetMyPhone", "application/grpc", ByteString.decodeHex("0000000000"),
        "host", "unknown.example");
    assertThat(answer.trailers().get("grpc-status")).isEqualTo("5");
    assertThat(answer.trailers().get("grpc-message")).contains("unable to set instance", "QUERY-1kIjX");
  }

  @Test
  void messagesArePercentEncodedAsRecorded() {
    Exchange exchange = Recordings.of("05-phone-grpc-errors", "same number, user language ja");
    String text = exchange.trailers().stream().filter(t -> t.name().equals("grpc-message")).findFirst().orElseThrow()
        .value();
    String decoded = java.net.URLDecoder.decode(text.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
    ApiError error = new ApiError(9, decoded.replace(" (COMMAND-wF94r)", ""), "COMMAND-wF94r");
    assertThat(GrpcStatus.of(error)).extracting(h -> h.name() + "=" + h.value())
        .isEqualTo(exchange.trailers().stream().map(h -> h.name() + "=" + h.value()).toList());
  }

  @Test
  void scriptedTrailersAreSent() throws Exception {
    app.demo.faults().next(SERVICE + "GetMyUser", DemoReply.empty(200).header("Content-Type", "application/grpc")
        .trailer("grpc-status", "8").trailer("grpc-message", "busy"));
    assertThat(call("GetMyUser", "x").trailers().get("grpc-status")).isEqualTo("8");
  }

  private Answer call(String method, String token) throws IOException {
    return send(http2, SERVICE + method, "application/grpc", ByteString.decodeHex("0000000000"),
        "authorization", "Bearer " + token);
  }

  private static ByteString first(Answer answer) throws IOException {
    return frames(answer.body()).getFirst().payload();
  }

  private static java.nio.ByteBuffer message(Answer answer) throws IOException {
    return first(answer).asByteBuffer();
  }

  private static Answer send(Exchange exchange) throws IOException {
    boolean h2 = exchange.requestHead().getFirst().startsWith(":");
    String heading = exchange.heading();
    String person = heading.contains("not verified") ? "ben" : heading.contains("no phone") ? "cleo" : "ada";
    String access = heading.equals("revoked token") ? "dead" : heading.contains("without the audience")
        ? app.signIn("ada", "scope", "openid").access() : app.signIn(person).access();
    Request.Builder request = new Request.Builder();
    String method = "POST";
    String path = h2 ? "" : exchange.requestLine().split(" ")[1];
    MediaType type = null;
    for (String line : h2 ? exchange.requestHead() : exchange.requestHead().subList(1, exchange.requestHead().size())) {
      String name = line.substring(0, line.indexOf(':', 1)).toLowerCase(Locale.ROOT);
      String value = line.substring(line.indexOf(':', 1) + 1).strip();
      if (name.equals(":path")) {
        path = value;
      } else if (name.equals(":method")) {
        method = value;
      } else if (name.equals("content-type")) {
        type = MediaType.get(value);
      } else if (!name.startsWith(":") && !name.matches("host|content-length")) {
        request.header(name, value.replace("<access_token (104 chars)>", access)
            .replace("<token>", app.signIn("robot").access()));
      }
    }
    method = exchange.requestLine().startsWith("GET") ? "GET" : method;
    if (method.equals("GET")) {
      request.header("Content-Type", String.valueOf(type)).get();
    } else {
      request.post(RequestBody.create(requestBody(exchange), type));
    }
    return send(h2 ? http2 : http1, request.url(app.demo.issuer() + path).build());
  }

  /** In recordings of HTTP/2 the dump is followed by its explanation. */
  private static byte[] requestBody(Exchange exchange) {
    String text = new String(exchange.requestBody(), java.nio.charset.StandardCharsets.ISO_8859_1);
    String hex = text.lines().filter(line -> line.matches("[0-9a-f]{8}  .*\\|.*\\|"))
        .map(line -> line.substring(10, line.indexOf('|')).replace(" ", "")).collect(Collectors.joining());
    return hex.isEmpty() ? exchange.requestBody() : ByteString.decodeHex(hex).toByteArray();
  }

  private static Answer send(OkHttpClient client, String path, String type, ByteString body, String... headers)
      throws IOException {
    return send(client, new Request.Builder().url(app.demo.issuer() + path).headers(Headers.of(headers))
        .post(RequestBody.create(body, MediaType.get(type))).build());
  }

  private static Answer send(OkHttpClient client, Request request) throws IOException {
    try (Response response = client.newCall(request).execute()) {
      ByteString body = response.body().byteString();
      return new Answer(response.code(), response.headers(), body, response.trailers());
    }
  }

  record Frame(int flag, ByteString payload) {
    java.nio.ByteBuffer plain() throws IOException {
      if (flag == 0) {
        return payload.asByteBuffer();
      }
      Buffer out = new Buffer();
      try (GzipSource gzip = new GzipSource(new Buffer().write(payload))) {
        out.writeAll(gzip);
      }
      return out.readByteString().asByteBuffer();
    }
  }

  private static List<Frame> frames(ByteString body) throws IOException {
    if (body.utf8().startsWith("{")) {
      return List.of(new Frame(0x7b, body));
    }
    Buffer in = new Buffer().write(body);
    List<Frame> frames = new java.util.ArrayList<>();
    while (in.size() > 0) {
      int flag = in.readByte() & 0xff;
      frames.add(new Frame(flag, in.readByteString(in.readInt())));
    }
    return frames;
  }

  private static Set<String> names(Headers headers) {
    return headers.names().stream().map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> !NOT_COMPARED.contains(name)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> sorted(Headers headers) {
    return headers.names().stream().sorted().map(name -> name + "=" + headers.get(name)).toList();
  }
}
