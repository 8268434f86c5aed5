package app.myphone.oidc;

import app.myphone.config.Issuer;
import app.myphone.os.Clock;
import app.myphone.wire.Recordings;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okio.Buffer;

/** An OpenID provider on loopback that keeps the rules, until a test tells it to misbehave at one address. */
public final class TestProvider implements AutoCloseable {
  public static final String CLIENT = "400926028618337318";
  public static final RSAKey KEY = key("key-1");

  private final MockWebServer server = new MockWebServer();
  private final Clock clock;
  private final Map<String, Function<RecordedRequest, MockResponse>> scripted = new ConcurrentHashMap<>();
  private final Map<String, HttpUrl> attempts = new ConcurrentHashMap<>();
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger number = new AtomicInteger();
  public final Map<String, Object> discovery = new LinkedHashMap<>();
  public final Map<String, Object> device = new LinkedHashMap<>();
  public volatile JWKSet keys = new JWKSet(KEY.toPublicJWK());
  public volatile int expiresIn = 43199;
  public volatile UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
  public volatile UnaryOperator<Map<String, Object>> tokens = UnaryOperator.identity();

  public TestProvider(Clock clock) {
    this.clock = clock;
    server.setDispatcher(new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        requests.add(request);
        return scripted.getOrDefault(request.getUrl().encodedPath(), TestProvider.this::answer).apply(request);
      }
    });
    try {
      server.start(InetAddress.getByName("127.0.0.1"), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    discovery.putAll(document());
    device.putAll(Map.of("device_code", "the-device-code", "user_code", "GBBZ-CGCF", "verification_uri", url("/device"),
        "verification_uri_complete", url("/device?user_code=GBBZ-CGCF"), "expires_in", 300, "interval", 5));
  }

  public Issuer issuer() {
    return Issuer.parse("http://127.0.0.1:" + server.getPort());
  }

  public String url(String path) {
    return issuer() + path;
  }

  /** What discovery finds here. */
  public Provider provider() {
    return new Provider(issuer(), HttpUrl.get(url("/oauth/v2/authorize")), HttpUrl.get(url("/oauth/v2/token")),
        HttpUrl.get(url("/oauth/v2/keys")), java.util.Optional.of(HttpUrl.get(url("/oidc/v1/userinfo"))),
        java.util.Optional.of(HttpUrl.get(url("/oauth/v2/revoke"))),
        java.util.Optional.of(HttpUrl.get(url("/oidc/v1/end_session"))),
        java.util.Optional.of(HttpUrl.get(url("/oauth/v2/device_authorization"))), false, List.of());
  }

  public SignInRequest request() {
    return SignInRequest.fresh(
        provider(), CLIENT, java.net.URI.create("http://127.0.0.1:45678/callback"), "en", false);
  }

  /** Every request so far, in order. */
  public List<RecordedRequest> requests() {
    return List.copyOf(requests);
  }

  public List<RecordedRequest> requests(String path) {
    return requests.stream().filter(request -> request.getUrl().encodedPath().equals(path)).toList();
  }

  public List<String> paths() {
    return requests.stream().map(request -> request.getMethod() + " " + request.getUrl().encodedPath()).toList();
  }

  /** Makes one address answer otherwise. */
  public void on(String path, Function<RecordedRequest, MockResponse> answer) {
    scripted.put(path, answer);
  }

  public void on(String path, MockResponse answer) {
    on(path, _ -> answer);
  }

  /** What it answers when no test tells it otherwise. */
  public MockResponse usual(RecordedRequest request) {
    return answer(request);
  }

  public void heal(String path) {
    scripted.remove(path);
  }

  public static MockResponse json(int status, String body) {
    return new MockResponse.Builder().code(status).addHeader("Content-Type", "application/json").body(body).build();
  }

  public static MockResponse text(int status, String type, String body) {
    return new MockResponse.Builder().code(status).addHeader("Content-Type", type).body(body).build();
  }

  /** A recorded answer, byte for byte. */
  public static MockResponse recorded(Recordings.Exchange exchange) {
    MockResponse.Builder response = new MockResponse.Builder().code(exchange.status()).clearHeaders();
    exchange.headers().stream()
        .filter(h -> !h.name().equalsIgnoreCase("Content-Length") && !h.name().equalsIgnoreCase("Transfer-Encoding"))
        .forEach(h -> response.addHeaderLenient(h.name(), h.value()));
    return response.body(new Buffer().write(exchange.body())).build();
  }

  /** Where the server sends a browser that signs in: the redirect address with code and state. */
  public HttpUrl redirect(HttpUrl authorization) {
    String code = "code-" + number.incrementAndGet() + "-" + authorization.queryParameter("nonce");
    attempts.put(code, authorization);
    return HttpUrl.get(Objects.requireNonNull(authorization.queryParameter("redirect_uri"))).newBuilder()
        .addQueryParameter("code", code).addQueryParameter("state", authorization.queryParameter("state")).build();
  }

  public static Map<String, String> form(RecordedRequest request) {
    HttpUrl url = HttpUrl.get("http://form/?" + Objects.requireNonNull(request.getBody()).utf8());
    Map<String, String> form = new LinkedHashMap<>();
    url.queryParameterNames().forEach(name -> form.put(name, String.join(",", url.queryParameterValues(name))));
    return form;
  }

  /** Claims as ZITADEL's. */
  public JWTClaimsSet.Builder claims(String nonce) {
    Instant now = clock.now();
    return new JWTClaimsSet.Builder().issuer(issuer().value()).subject("400926029071256614")
        .audience(List.of(CLIENT, "400926028702157862", "400926028551162918")).claim("azp", CLIENT)
        .claim("client_id", CLIENT).claim("nonce", nonce)
        .issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(43199)));
  }

  public static String signed(JWTClaimsSet claims, RSAKey key) {
    try {
      SignedJWT token = new SignedJWT(
          new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).algorithm(JWSAlgorithm.RS256).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String json(Object value) {
    try {
      return new ObjectMapper().writeValueAsString(value);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }

  private MockResponse answer(RecordedRequest request) {
    return switch (request.getUrl().encodedPath()) {
      case "/.well-known/openid-configuration" -> json(200, json(discovery));
      case "/oauth/v2/keys" -> json(200, keys.toString());
      case "/oauth/v2/authorize" -> new MockResponse.Builder().code(302)
          .addHeader("Location", redirect(request.getUrl()).toString()).build();
      case "/oauth/v2/token" -> token(form(request));
      case "/oauth/v2/device_authorization" -> json(200, json(device));
      case "/oauth/v2/revoke" -> json(200, "");
      case "/oidc/v1/userinfo" -> json(200, "{\"sub\":\"400926029071256614\"}");
      case "/oidc/v1/end_session" ->
          new MockResponse.Builder().code(302).addHeader("Location", "/ui/login/logout/done").build();
      default -> json(404, "{\"code\":5,\"message\":\"Not Found\"}");
    };
  }

  private MockResponse token(Map<String, String> form) {
    String nonce = "";
    if ("authorization_code".equals(form.get("grant_type"))) {
      HttpUrl asked = attempts.remove(form.getOrDefault("code", ""));
      if (asked == null || !Objects.equals(asked.queryParameter("redirect_uri"), form.get("redirect_uri"))
          || !Objects.equals(asked.queryParameter("client_id"), form.get("client_id"))
          || !Objects.equals(asked.queryParameter("code_challenge"), challenge(form.get("code_verifier")))) {
        return json(400, "{\"error\":\"invalid_grant\",\"error_description\":\"invalid code_verifier\"}");
      }
      nonce = Objects.requireNonNull(asked.queryParameter("nonce"));
    }
    return json(200, json(tokens.apply(grant(nonce))));
  }

  private Map<String, Object> grant(String nonce) {
    int n = number.incrementAndGet();
    Map<String, Object> grant = new LinkedHashMap<>();
    grant.put("access_token", "access-" + n + "-of-this-session");
    grant.put("token_type", "Bearer");
    grant.put("refresh_token", "refresh-" + n + "-of-this-session");
    grant.put("expires_in", expiresIn);
    grant.put("id_token", signed(claims.apply(claims(nonce)).build(), KEY));
    return grant;
  }

  private static String challenge(String verifier) {
    try {
      return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(
          java.security.MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("issuer", issuer().value());
    document.put("authorization_endpoint", url("/oauth/v2/authorize"));
    document.put("token_endpoint", url("/oauth/v2/token"));
    document.put("jwks_uri", url("/oauth/v2/keys"));
    document.put("userinfo_endpoint", url("/oidc/v1/userinfo"));
    document.put("revocation_endpoint", url("/oauth/v2/revoke"));
    document.put("end_session_endpoint", url("/oidc/v1/end_session"));
    document.put("device_authorization_endpoint", url("/oauth/v2/device_authorization"));
    document.put("code_challenge_methods_supported", List.of("S256"));
    document.put("ui_locales_supported", List.of("de", "en"));
    return document;
  }
}
