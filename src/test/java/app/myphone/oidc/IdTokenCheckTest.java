package app.myphone.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.http.HttpStack;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.wire.Recordings;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class IdTokenCheckTest {
  private static final Secret ACCESS = new Secret("access-token");
  private static final RSAKey OTHER = TestProvider.key("key-2");

  private final TestClock clock = new TestClock();
  private final TestProvider server = new TestProvider(clock);
  private final HttpStack http = new HttpStack("test", "en");
  private final SigningKeys keys = new SigningKeys(http, clock);
  private final IdTokenCheck check = new IdTokenCheck(keys, clock);
  private final SignInRequest request = server.request();

  @AfterEach
  void close() {
    http.close();
    server.close();
  }

  @Test
  void tokenOfThisSignInIsAccepted() throws Exception {
    Identity identity = check(signed(c -> c.claim("name", "Ada\u202E Lovelace").claim("preferred_username", "ada")));
    assertThat(identity)
        .isEqualTo(new Identity("400926029071256614", Optional.of("Ada Lovelace"), Optional.of("ada")));
  }

  @ParameterizedTest
  @CsvSource({
    "iss, https://evil.example", "iss, ", "iss, 42", "aud, 400926028702157862", "aud, ", "azp, 400926028702157862",
    "azp, 42", "client_id, 1", "nonce, other", "nonce, ", "sub, ", "sub, .", "sub, ..", "iat, ", "exp, ", "at_hash, AAAA"
  })
  void eachClaimMustHold(String claim, String value) {
    Object sent = "42".equals(value) ? (Object) 42 : value;
    Problem problem = refusal(signed(c -> c.claim(claim, sent)));
    assertThat(problem).isInstanceOf(Problem.NotSignedIn.class);
    assertThat(problem.code()).isEqualTo(ProblemCode.ID_TOKEN_REFUSED);
    assertThat(problem.arguments()).containsAnyOf(claim, "claims");
  }

  @Test
  void issuerWithASlashIsAnother() {
    assertThat(refusal(signed(c -> c.issuer(server.issuer() + "/"))).arguments()).containsExactly("iss");
  }

  @Test
  void claimsOfTheWrongTypeAreRefused() throws Exception {
    for (String claim : List.of("exp", "iat")) {
      assertThat(refusal(signed(c -> c.claim(claim, "tomorrow"))).code()).isEqualTo(ProblemCode.ID_TOKEN_REFUSED);
    }
    assertThat(refusal(signed(c -> c.subject("x".repeat(256)))).arguments()).containsExactly("sub");
  }

  @Test
  void unsignedTokensAreRefused() {
    assertThat(refusal(new PlainJWT(claims(UnaryOperator.identity())).serialize()).arguments()).containsExactly("JWT");
    String good = signed(UnaryOperator.identity());
    assertThat(refusal(good.substring(0, good.lastIndexOf('.') + 1)).code()).isEqualTo(ProblemCode.ID_TOKEN_REFUSED);
  }

  @Test
  void publicKeyAsASharedSecretIsRefused() throws Exception {
    byte[] secret = TestProvider.KEY.toRSAPublicKey().getEncoded();
    String token = signed(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("key-1").build(), new MACSigner(secret));
    assertThat(refusal(token).arguments()).containsExactly("alg");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PS256", "ES256K", "none", "HS512", "XX"})
  void onlyListedAlgorithms(String algorithm) throws Exception {
    String[] parts = signed(UnaryOperator.identity()).split("\\.");
    String header = "{\"alg\":\"" + algorithm + "\",\"kid\":\"key-1\"}";
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8))
        + "." + parts[1] + "." + parts[2];
    assertThat(refusal(token).arguments()).containsAnyOf("alg", "JWT");
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"RS256", "RS384", "RS512"})
  void rsaIsAccepted(String algorithm) throws Exception {
    server.keys = new JWKSet(new RSAKey.Builder(TestProvider.KEY.toPublicJWK()).algorithm(null).build());
    String token = signed(new JWSHeader.Builder(JWSAlgorithm.parse(algorithm)).keyID("key-1").build(),
        new RSASSASigner(TestProvider.KEY));
    assertThat(check(token).subject()).isEqualTo("400926029071256614");
  }

  @ParameterizedTest
  @CsvSource({"ES256, P-256", "ES384, P-384", "ES512, P-521"})
  void ellipticCurvesAreAccepted(String algorithm, String curve) throws Exception {
    ECKey key = new ECKeyGenerator(Curve.parse(curve)).keyID("ec").generate();
    server.keys = new JWKSet(List.of(TestProvider.KEY.toPublicJWK(), key.toPublicJWK()));
    String token = signed(new JWSHeader.Builder(JWSAlgorithm.parse(algorithm)).keyID("ec").build(), new ECDSASigner(key));
    assertThat(check(token).subject()).isEqualTo("400926029071256614");
  }

  @Test
  void anotherKeyUnderTheSameIdIsRefused() {
    RSAKey impostor = new RSAKey.Builder(OTHER).keyID("key-1").build();
    assertThat(refusal(TestProvider.signed(claims(UnaryOperator.identity()), impostor)).arguments())
        .containsExactly("signature");
  }

  @Test
  void changedTokenIsRefused() {
    String[] parts = signed(UnaryOperator.identity()).split("\\.");
    String other = signed(c -> c.subject("somebody-else")).split("\\.")[1];
    assertThat(refusal(parts[0] + "." + other + "." + parts[2]).arguments()).containsExactly("signature");
    assertThat(refusal("nonsense").arguments()).containsExactly("JWT");
    assertThat(refusal("a.b.c").arguments()).containsExactly("JWT");
  }

  @Test
  void otherKindsOfTokenAreRefused() throws Exception {
    JWSHeader accessToken =
        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key-1").type(new JOSEObjectType("at+jwt")).build();
    assertThat(refusal(signed(accessToken, new RSASSASigner(TestProvider.KEY))).arguments()).containsExactly("typ");
    JWSHeader critical = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key-1")
        .criticalParams(java.util.Set.of("b65")).customParam("b65", true).build();
    assertThat(refusal(signed(critical, new RSASSASigner(TestProvider.KEY))).arguments()).containsExactly("signature");
  }

  @Test
  void shortRsaKeyIsRefused() throws Exception {
    var generator = java.security.KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    var pair = generator.generateKeyPair();
    RSAKey weak = new RSAKey.Builder((java.security.interfaces.RSAPublicKey) pair.getPublic())
        .privateKey(pair.getPrivate()).keyID("weak").build();
    server.keys = new JWKSet(List.of(weak.toPublicJWK(), TestProvider.KEY.toPublicJWK()));
    String token = signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("weak").build(),
        new RSASSASigner(pair.getPrivate(), java.util.Set.of(com.nimbusds.jose.crypto.opts.AllowWeakRSAKey.getInstance())));
    assertThat(refusal(token).arguments()).containsExactly("signature");
  }

  @Test
  void atHashIsCheckedWhenPresent() throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest("access-token".getBytes(StandardCharsets.US_ASCII));
    String half = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16));
    assertThat(check(signed(c -> c.claim("at_hash", half))).subject()).isNotEmpty();
    assertThat(refusal(signed(c -> c.claim("at_hash", 42))).arguments()).containsExactly("at_hash");
  }

  @Test
  void listOfAudiencesIsAccepted() throws Exception {
    assertThat(check(signed(c -> c.audience(List.of("a", TestProvider.CLIENT, "b")))).subject()).isNotEmpty();
    assertThat(check(signed(c -> c.audience(TestProvider.CLIENT).claim("azp", null))).subject()).isNotEmpty();
    assertThat(refusal(signed(c -> c.audience(List.of(TestProvider.CLIENT, "other")).claim("azp", "other")))
        .arguments()).containsExactly("azp");
  }

  @ParameterizedTest
  @CsvSource({"-30, true", "-59, true", "-90, false"})
  void expiryHasAMinuteOfGrace(long seconds, boolean accepted) throws Exception {
    Instant exp = clock.now().plusSeconds(seconds);
    String token = signed(c -> c.issueTime(Date.from(exp.minusSeconds(600))).expirationTime(Date.from(exp)));
    if (accepted) {
      assertThat(check(token).subject()).isNotEmpty();
    } else {
      Problem problem = refusal(token);
      assertThat(problem.code()).isEqualTo(ProblemCode.CLOCK_WRONG);
      assertThat(problem.arguments()).containsExactly("12");
    }
  }

  @ParameterizedTest
  @CsvSource({"30, ''", "59, ''", "100, 2", "3601, 60"})
  void tokenFromTheFutureHasAMinuteOfGrace(long seconds, String minutes) throws Exception {
    Instant iat = clock.now().plusSeconds(seconds);
    String token = signed(c -> c.issueTime(Date.from(iat)).expirationTime(Date.from(iat.plusSeconds(600))));
    if (minutes.isEmpty()) {
      assertThat(check(token).subject()).isNotEmpty();
    } else {
      assertThat(refusal(token)).isEqualTo(new Problem.NotSignedIn(ProblemCode.CLOCK_WRONG, minutes));
    }
  }

  @Test
  void unknownKeyFetchesTheKeysOnceMore() {
    String token = TestProvider.signed(claims(UnaryOperator.identity()), OTHER);
    assertThat(refusal(token).arguments()).containsExactly("signature");
    assertThat(server.requests()).hasSize(2);
    assertThat(refusal(token).arguments()).containsExactly("signature");
    clock.advance(Duration.ofSeconds(29));
    assertThat(refusal(token).arguments()).containsExactly("signature");
    assertThat(server.requests()).hasSize(2);
    clock.advance(Duration.ofSeconds(2));
    assertThat(refusal(token).arguments()).containsExactly("signature");
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void newKeyIsFound() throws Exception {
    check(signed(UnaryOperator.identity()));
    server.keys = new JWKSet(List.<JWK>of(TestProvider.KEY.toPublicJWK(), OTHER.toPublicJWK()));
    assertThat(check(TestProvider.signed(claims(UnaryOperator.identity()), OTHER)).subject()).isNotEmpty();
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void keysAreKeptForFiveMinutes() throws Exception {
    keys.prepare(server.provider());
    check(signed(UnaryOperator.identity()));
    clock.advance(Duration.ofSeconds(299));
    check(signed(UnaryOperator.identity()));
    assertThat(server.requests()).hasSize(1);
    clock.advance(Duration.ofSeconds(2));
    check(signed(UnaryOperator.identity()));
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void everyRecordedKeySetIsRead() throws Exception {
    int read = 0;
    for (String file : List.of("01-jwks-before-first-token", "01-jwks-rotation")) {
      for (Recordings.Exchange e : Recordings.of(file)) {
        if (e.requestLine().startsWith("GET /oauth/v2/keys")) {
          server.on("/oauth/v2/keys", TestProvider.recorded(e));
          SigningKeys fresh = new SigningKeys(http, clock);
          JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("400925941242530854").build();
          assertThat(fresh.matching(server.provider(), header)).hasSize(1);
          read++;
        }
      }
    }
    assertThat(read).isEqualTo(5);
  }

  @Test
  void recordedEllipticKeyIsFoundAfterItsActivation() throws Exception {
    server.on("/oauth/v2/keys", TestProvider.recorded(Recordings.of("01-jwks-rotation", "after activation")));
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("400927934224796710").build();
    assertThat(keys.matching(server.provider(), header)).hasSize(1);
  }

  @Test
  void troubleWithTheKeysIsSaid() {
    server.on("/oauth/v2/keys", TestProvider.recorded(Recordings.of("08-database-down", "GET /oauth/v2/keys")));
    assertThat(refusal(signed(UnaryOperator.identity())).code()).isEqualTo(ProblemCode.SERVER_UNAVAILABLE);
    assertThat(clock.pauses()).hasSize(2);
    server.on("/oauth/v2/keys", TestProvider.recorded(Recordings.of("08-limits-blocked-instance", "/oauth/v2/keys")));
    assertThat(refusal(signed(UnaryOperator.identity())).code()).isEqualTo(ProblemCode.API_TOO_MANY);
    server.on("/oauth/v2/keys", TestProvider.recorded(Recordings.of("08-unknown-host", "GET /oauth/v2/keys")));
    assertThat(refusal(signed(UnaryOperator.identity())).code()).isEqualTo(ProblemCode.API_UNKNOWN_INSTANCE);
    server.on("/oauth/v2/keys", TestProvider.json(200, "<html>"));
    assertThat(refusal(signed(UnaryOperator.identity())).code()).isEqualTo(ProblemCode.ANSWER_UNREADABLE);
    server.on("/oauth/v2/keys", TestProvider.json(307, ""));
    assertThat(refusal(signed(UnaryOperator.identity())).code()).isEqualTo(ProblemCode.ANSWER_REDIRECT);
  }

  @Test
  void keysOfUnknownKindsDoNotDisturb() throws Exception {
    server.on("/oauth/v2/keys", TestProvider.json(200, "{\"keys\":[{\"kty\":\"XYZ\",\"kid\":\"a\"},"
        + "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"b\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"},"
        + TestProvider.KEY.toPublicJWK() + "]}"));
    assertThat(check(signed(UnaryOperator.identity())).subject()).isNotEmpty();
  }

  @Test
  void whereNoNonceWasSentTheTokenHasNone() throws Exception {
    assertThat(checkOnDevice(signed(c -> c.claim("nonce", null))).subject()).isNotEmpty();
    for (String wrong : List.of(signed(UnaryOperator.identity()), signed(c -> c.claim("nonce", null).claim("azp", "2")),
        signed(c -> c.claim("nonce", null).audience("2")), signed(c -> c.claim("nonce", null).issuer("https://x.ch")),
        signed(c -> c.claim("nonce", null).claim("at_hash", "AAAA")))) {
      assertThatThrownBy(() -> checkOnDevice(wrong)).hasMessage("signin.id-token-refused");
    }
  }

  private Identity checkOnDevice(String idToken) throws ProblemException, InterruptedException {
    return check.check(new Tokens(ACCESS, Optional.empty(), Optional.of(new Secret(idToken)), Optional.empty()),
        new IdTokenCheck.ExpectedIdToken(request.provider(), request.clientId(), Optional.empty()));
  }

  private Identity check(String idToken) throws ProblemException, InterruptedException {
    return check.check(
        new Tokens(ACCESS, Optional.empty(), Optional.of(new Secret(idToken)), Optional.empty()),
        IdTokenCheck.ExpectedIdToken.with(request));
  }

  private Problem refusal(String idToken) {
    ProblemException[] thrown = new ProblemException[1];
    assertThatThrownBy(() -> check(idToken)).isInstanceOfSatisfying(ProblemException.class, e -> thrown[0] = e);
    return thrown[0].problem();
  }

  private JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
    return change.apply(server.claims(request.nonce().reveal())).build();
  }

  private String signed(UnaryOperator<JWTClaimsSet.Builder> change) {
    return TestProvider.signed(claims(change), TestProvider.KEY);
  }

  private String signed(JWSHeader header, JWSSigner signer) throws Exception {
    SignedJWT token = new SignedJWT(header, claims(UnaryOperator.identity()));
    token.sign(signer);
    return token.serialize();
  }
}
