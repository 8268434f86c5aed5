package app.myphone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.wire.Recordings;
import app.myphone.wire.Recordings.Exchange;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sends what was sent to a real ZITADEL, and expects what it answered: status, header names, body. */
class DemoRecordingsTest {
  /** What depends on other apps, other hosts, spent codes, or a part of ZITADEL that the demo has not. */
  private static final Pattern NOT_OURS = Pattern.compile("(?i).*(Host|v2 session token|CORS preflight|and a PAT|"
      + "base URL of the Console|sibling|another app|JWT token|desk-|narrower|wider|still good|altered|"
      + "well-formed code|code_verifier|redirect_uri differs|client_id missing.*code|first time|used twice|"
      + "client_secret|HTTP Basic|client_credentials|IAM_|ORG_|machine user: self|right code|JWT access token|"
      + "all of these|after its access token was revoked|hint refresh_token|not numeric: v2|with an Origin header|"
      + "refresh after it|the same again|hint access_token|without hint|cut here|unknown method).*");
  private static DemoClient app;
  private static Map<String, String> tokens;
  private static DemoClient.Tokens spare;

  @BeforeAll
  static void start() throws Exception {
    app = new DemoClient(DemoZitadel.start());
    tokens = Map.of("ben", app.signIn("ben").access(), "cleo", app.signIn("cleo").access(),
        "dai", app.signIn("dai").access(), "robot", app.signIn("robot").access(),
        "sub", app.signIn("ada", "scope", "openid").access(),
        "subPhone", app.signIn("ada", "scope", "openid phone").access(),
        "noAudience", app.signIn("ada", "scope", "openid profile phone").access(),
        "down", app.signIn("down").access(), "ada", app.signIn("ada").access());
    spare = app.signIn("ada");
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  static Stream<Exchange> recorded() {
    return Stream.of(Recordings.of("01-discovery").stream().limit(3),
        Stream.of("01-jwks-before-first-token", "02-authorize-errors", "02-token-errors", "02-userinfo", "02-refresh",
            "02-revoke", "03-phone-get-errors", "03-phone-get-methods-paths", "03-phone-get-success",
            "06-v2-get-user", "08-http-details").flatMap(file -> Recordings.of(file).stream()),
        Recordings.of("07-my-user").stream().limit(1),
        Recordings.of("07-my-user-others").stream().filter(e -> e.heading().matches("cleo|robot")),
        Recordings.of("08-server-just-started").stream().limit(1))
        .flatMap(exchanges -> exchanges).filter(exchange -> !NOT_OURS.matcher(exchange.heading()).matches());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recorded")
  void answersAsZitadelDid(Exchange exchange) {
    var answer = send(exchange);
    assertThat(answer.status()).as(exchange.toString()).isEqualTo(exchange.status());
    Set<String> names = exchange.headers().stream().map(h -> h.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
    Set<String> ours = answer.headers().names().stream().map(n -> n.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
    // Whether a length is known beforehand says nothing about the answer.
    Stream.of(names, ours).forEach(set -> set.removeAll(Set.of("content-length", "transfer-encoding", "connection")));
    assertThat(ours).isEqualTo(names);
    assertThat(answer.header("Content-Type")).isEqualTo(exchange.header("Content-Type").orElse(null));
    assertThat(answer.header("Cache-Control")).isEqualTo(exchange.header("Cache-Control").orElse(null));
    assertThat(answer.header("Www-Authenticate")).isEqualTo(exchange.header("Www-Authenticate").orElse(null));
    body(exchange, answer);
  }

  private static void body(Exchange exchange, DemoClient.Answer answer) {
    String recorded = exchange.text();
    if (exchange.header("Content-Type").orElse("").startsWith("application/json") && !recorded.isEmpty()) {
      assertThat(shape(answer.json(), "")).isEqualTo(shape(json(recorded), ""));
    } else {
      assertThat(neutral(answer.text())).isEqualTo(neutral(recorded));
    }
  }

  private static DemoClient.Answer send(Exchange exchange) {
    String[] line = filled(exchange, exchange.requestLine()).split(" ");
    HttpUrl url = HttpUrl.get(app.demo.issuer()).resolve(line[1]);
    if (line[1].startsWith("//")) {
      url = HttpUrl.get(app.demo.issuer() + line[1]);
    }
    Request.Builder request = new Request.Builder().url(url);
    String type = null;
    for (String header : exchange.requestHead().subList(1, exchange.requestHead().size())) {
      String[] pair = header.split(": ?", 2);
      if (pair[0].equals("Content-Type")) {
        type = pair[1];
      }
      if (!pair[0].matches("Host|Content-Length|Connection")) {
        request.addHeader(pair[0], filled(exchange, pair[1]));
      }
    }
    boolean bodied = line[0].matches("POST|PATCH|PUT");
    String body = filled(exchange, new String(exchange.requestBody(), java.nio.charset.StandardCharsets.UTF_8));
    return app.send(request.method(line[0], bodied
        ? RequestBody.create(body.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            type == null ? null : okhttp3.MediaType.get(type)) : null).build());
  }

  /** The placeholders of the recordings, by tokens of the demo. */
  private static String filled(Exchange exchange, String text) {
    String heading = exchange.heading();
    String person = heading.contains("not verified") ? "ben" : heading.matches(".*no ?phone.*|cleo") ? "cleo"
        : heading.contains("another country") ? "dai"
        : heading.contains("the same token at userinfo") || heading.contains("token without the scope") ? "noAudience"
        : heading.equals("scope openid only") ? "sub" : heading.equals("scope openid phone") ? "subPhone" : "ada";
    String access = exchange.file().startsWith("08-server") ? tokens.get("down")
        : heading.matches("revoked access.*|access token after.*") ? "dead" : tokens.get(person);
    return text.replace("<access_token (104 chars)>", access).replace("<access_token (JWT)>", "a.b.c")
        .replace("<altered token (104 chars)>", "x".repeat(104)).replace("<id_token (JWT)>", spare.id())
        .replace("<refresh_token (104 chars)>", spare.refresh()).replace("<token>", tokens.get("robot"))
        .replace("<cookie>", "0");
  }

  /** Every path of a JSON text with its value; times, numbers, names and keys only by kind. */
  private static Map<String, String> shape(JsonNode node, String path) {
    Map<String, String> shape = new TreeMap<>();
    if (node.isObject()) {
      shape.put(path, "{}");
      node.properties().forEach(field -> shape.putAll(shape(field.getValue(), path + "/" + field.getKey())));
    } else if (node.isArray()) {
      shape.put(path, StreamSupport.stream(node.spliterator(), false)
          .map(item -> item.isValueNode() ? neutral(item.asText()) : shape(item, "").toString()).toList().toString());
    } else {
      shape.put(path, node.getNodeType() + " " + (path.matches(".*(?i)(name|email|description)|.*/sequence|"
          + ".*/updated_at|.*/description") && !path.equals("/error_description") ? "" : neutral(node.asText())));
    }
    return shape;
  }

  private static String neutral(String text) {
    return text.replace(app.demo.issuer(), "ISSUER").replace("http://localhost:8080", "ISSUER")
        .replaceAll("127\\.0\\.0\\.1:\\d+", "HOST").replaceAll("\\d{18}", "ID")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "TIME").replaceAll("[A-Za-z0-9_-]{300,}", "KEY")
        .replaceAll("(\\w+)@demo\\.example", "$1").replace("zitadel.localhost", "demo.example").stripTrailing();
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }
}
