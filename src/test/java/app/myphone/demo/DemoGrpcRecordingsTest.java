package app.myphone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.demo.GrpcClient.Answer;
import app.myphone.demo.GrpcClient.Frame;
import app.myphone.wire.Recordings;
import app.myphone.wire.Recordings.Exchange;
import app.myphone.wire.Recordings.Header;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.ByteString;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zitadel.auth.v1.GetMyPhoneResponse;
import zitadel.user.v2.GetUserByIDResponse;

/** Sends the frames that were sent to a real ZITADEL, and expects what it answered. */
class DemoGrpcRecordingsTest {
  private static final Set<String> NOT_COMPARED = Set.of("date", "content-length", "transfer-encoding", ":status");
  private static DemoClient app;
  private static GrpcClient grpc;
  private static String robot;

  @BeforeAll
  static void start() throws Exception {
    app = new DemoClient(DemoZitadel.start());
    grpc = new GrpcClient(app.demo);
    robot = app.signIn("robot").access();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

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
    List<Frame> recorded = GrpcClient.frames(text
        ? ByteString.decodeBase64(exchange.text().lines().findFirst().orElse("")) : ByteString.of(exchange.body()));
    List<Frame> ours = GrpcClient.frames(text ? ByteString.decodeBase64(answer.body().utf8()) : answer.body());
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
            .replace("<token>", robot));
      }
    }
    method = exchange.requestLine().startsWith("GET") ? "GET" : method;
    if (method.equals("GET")) {
      request.header("Content-Type", String.valueOf(type)).get();
    } else {
      request.post(RequestBody.create(requestBody(exchange), type));
    }
    return grpc.send(h2, request.url(app.demo.issuer() + path).build());
  }

  /** In recordings of HTTP/2 the dump is followed by its explanation. */
  private static byte[] requestBody(Exchange exchange) {
    String text = new String(exchange.requestBody(), StandardCharsets.ISO_8859_1);
    String hex = text.lines().filter(line -> line.matches("[0-9a-f]{8}  .*\\|.*\\|"))
        .map(line -> line.substring(10, line.indexOf('|')).replace(" ", "")).collect(Collectors.joining());
    return hex.isEmpty() ? exchange.requestBody() : ByteString.decodeHex(hex).toByteArray();
  }

  private static Set<String> names(Headers headers) {
    return headers.names().stream().map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> !NOT_COMPARED.contains(name)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> sorted(Headers headers) {
    return headers.names().stream().sorted().map(name -> name + "=" + headers.get(name)).toList();
  }
}
