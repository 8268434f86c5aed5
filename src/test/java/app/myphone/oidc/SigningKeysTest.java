package app.myphone.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.http.HttpStack;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server's key set as it may be: one odd key spoils no good one (RFC 7517, 5). */
@Timeout(60)
class SigningKeysTest {
  private static final String KEYS = "/oauth/v2/keys";
  private static final Secret ACCESS = new Secret("the-access-token");
  private static final String GOOD = TestProvider.KEY.toPublicJWK().toString();
  private static final String LONG = "A".repeat(20_000);

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

  @ParameterizedTest
  @ValueSource(strings = {"null", "42", "\"key\"", "[]", "{}", "{\"kty\":null}", "{\"kty\":42}", "{\"kty\":\"\"}",
      "{\"kty\":\"oct\",\"k\":\"AAAA\"}", "{\"kty\":\"AKP\",\"alg\":\"ML-DSA-44\",\"pub\":\"AA\"}",
      "{\"kid\":\"key-1\",\"n\":\"AQ\",\"e\":\"AQAB\"}", "{\"kty\":\"RSA\",\"kid\":\"key-1\"}",
      "{\"kty\":\"RSA\",\"kid\":\"key-1\",\"n\":\"\",\"e\":\"AQAB\"}", "{\"kty\":\"RSA\",\"kid\":\"key-1\",\"n\":\"*\",\"e\":\"*\"}",
      "{\"kty\":\"RSA\",\"kid\":\"key-1\",\"n\":\"AQ\",\"e\":\"AQ\"}", "{\"kty\":\"RSA\",\"kid\":\"key-1\",\"n\":1,\"e\":2}",
      "{\"kty\":\"RSA\",\"kid\":[\"key-1\"],\"n\":\"AQ\",\"e\":\"AQAB\"}",
      "{\"kty\":\"EC\",\"crv\":\"P-999\",\"kid\":\"key-1\",\"x\":\"AA\",\"y\":\"AA\"}",
      "{\"kty\":\"EC\",\"crv\":\"secp256k1\",\"kid\":\"key-1\",\"x\":\"AA\",\"y\":\"AA\"}",
      "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"key-1\",\"x\":\"AA\",\"y\":\"AA\"}",
      "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"key-1\"}", "{\"kty\":\"OKP\",\"crv\":\"Ed448\",\"kid\":\"key-1\",\"x\":\"AA\"}",
      "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"key-1\",\"x\":\"AA\"}", "{\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\"AA\"}"})
  void oddKeySpoilsNoGoodOneAndIsNoneByItself(String odd) throws Exception {
    answer(odd + "," + GOOD + "," + odd);
    assertThat(subject(signed())).isEqualTo("400926029071256614");
    answer(odd);
    Problem problem = problem(new SigningKeys(http, clock));
    assertThat(problem).isInstanceOf(Problem.BadAnswer.class);
    assertThat(problem.code()).isEqualTo(ProblemCode.SIGNING_KEYS_UNUSABLE);
    assertThat(problem.arguments()).containsExactly(server.issuer().authority());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"x5c\":[\"not a certificate\"]", "\"x5c\":42", "\"x5t\":\"*\"", "\"x5u\":\"::\"", "\"exp\":\"soon\"",
      "\"nbf\":[]", "\"ext\":{}", "\"revoked\":true", "\"d\":\"*\"", "\"oth\":[{}]", "\"key_ops\":[\"verify\",\"odd\"]"})
  void oddMemberThatIsNotNeededSpoilsNotEvenItsKey(String member) throws Exception {
    answer(GOOD.substring(0, GOOD.length() - 1) + "," + member + "}");
    assertThat(subject(signed())).isEqualTo("400926029071256614");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"use\":\"enc\"", "\"key_ops\":[\"encrypt\"]"})
  void keyThatIsNotForSignaturesIsNone(String member) {
    answer(GOOD.substring(0, GOOD.length() - 1) + "," + member + "}");
    assertThat(problem(keys).code()).isEqualTo(ProblemCode.SIGNING_KEYS_UNUSABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"keys\":null}", "{\"keys\":{}}", "{\"keys\":[]}", "{\"keys\":[null]}", "{\"keys\":\"x\"}",
      "{\"keys\":[[[[]]]]}", "{\"Keys\":[]}"})
  void setWithoutAKeyIsSaidToBeThat(String set) {
    server.on(KEYS, TestProvider.json(200, set));
    assertThat(problem(keys).code()).isEqualTo(ProblemCode.SIGNING_KEYS_UNUSABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "42", "\"x\"", "{", "", "<html>"})
  void whatIsNoSetCannotBeRead(String body) {
    server.on(KEYS, TestProvider.json(200, body));
    assertThat(problem(keys).code()).isEqualTo(ProblemCode.ANSWER_UNREADABLE);
  }

  @Test
  void numbersThatAreTooBigAreNoKeyAndCostNoTime() {
    String exponent = "\"e\":\"" + "_".repeat(1300) + "\"";
    String modulus = "\"n\":\"" + TestProvider.KEY.getModulus() + "\"";
    answer(IntStream.range(0, 300).mapToObj(i -> "{\"kty\":\"RSA\",\"kid\":\"key-1\"," + modulus + "," + exponent + "}")
        .collect(Collectors.joining(",")) + ",{\"kty\":\"RSA\",\"n\":\"" + LONG + "\",\"e\":\"AQAB\"}");
    long start = System.nanoTime();
    assertThat(problem(keys).code()).isEqualTo(ProblemCode.SIGNING_KEYS_UNUSABLE);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void goodKeyIsFoundAmongThousandsByItsId() throws Exception {
    answer(IntStream.range(0, 1500).mapToObj(i -> GOOD.replace("\"key-1\"", "\"other-" + i + "\""))
        .collect(Collectors.joining(",")) + "," + GOOD);
    assertThat(subject(signed())).isEqualTo("400926029071256614");
  }

  @Test
  void noTokenIsTriedOnMoreThan32Keys() throws Exception {
    answer(IntStream.range(0, 100).mapToObj(_ -> GOOD).collect(Collectors.joining(",")));
    assertThat(keys.matching(server.provider(), new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key-1").build())).hasSize(32);
    assertThat(keys.matching(server.provider(), new JWSHeader(JWSAlgorithm.RS256))).hasSize(32);
  }

  @ParameterizedTest
  @CsvSource({"EdDSA, ''", "Ed25519, ''", "EdDSA, '\"alg\":\"Ed25519\",'", "Ed25519, '\"alg\":\"EdDSA\",'",
      "EdDSA, '\"alg\":\"EdDSA\",'"})
  void ed25519IsVerified(String algorithm, String named) throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    answer(GOOD + "," + jwk(pair).replace("\"use\"", named + "\"use\""));
    String hash = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(
        MessageDigest.getInstance("SHA-512").digest(ACCESS.reveal().getBytes(StandardCharsets.US_ASCII)), 32));
    JWTClaimsSet claims = server.claims(request.nonce().reveal()).claim("at_hash", hash).build();
    assertThat(subject(signed(algorithm, claims, pair))).isEqualTo("400926029071256614");
  }

  @Test
  void ed25519ThatDoesNotHoldIsRefused() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    answer(jwk(pair));
    JWTClaimsSet claims = server.claims(request.nonce().reveal()).build();
    String good = signed("EdDSA", claims, pair);
    String other = signed("EdDSA", server.claims("other").build(), pair);
    String impostor = signed("EdDSA", claims, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    String[] parts = good.split("\\.");
    for (String token : new String[] {impostor, parts[0] + "." + other.split("\\.")[1] + "." + parts[2],
        parts[0] + "." + parts[1] + ".AAAA", parts[0] + "." + parts[1] + "." + "A".repeat(86)}) {
      assertThatThrownBy(() -> subject(token)).isInstanceOfSatisfying(ProblemException.class,
          e -> assertThat(e.problem().arguments()).containsExactly("signature"));
    }
    JWTClaimsSet sha256 = server.claims(request.nonce().reveal()).claim("at_hash", "AAAAAAAAAAAAAAAAAAAAAA").build();
    assertThatThrownBy(() -> subject(signed("EdDSA", sha256, pair))).isInstanceOfSatisfying(ProblemException.class,
        e -> assertThat(e.problem().arguments()).containsExactly("at_hash"));
  }

  private void answer(String keyList) {
    server.on(KEYS, TestProvider.json(200, "{\"keys\":[" + keyList + "]}"));
  }

  private static String jwk(KeyPair pair) {
    byte[] encoded = pair.getPublic().getEncoded();
    String x = Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)).toString();
    return "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"ed\",\"use\":\"sig\",\"x\":\"" + x + "\"}";
  }

  private static String signed(String algorithm, JWTClaimsSet claims, KeyPair pair) throws Exception {
    String content = Base64URL.encode("{\"alg\":\"" + algorithm + "\",\"kid\":\"ed\"}") + "."
        + Base64URL.encode(claims.toString());
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(pair.getPrivate());
    signature.update(content.getBytes(StandardCharsets.US_ASCII));
    return content + "." + Base64URL.encode(signature.sign());
  }

  private String signed() {
    return TestProvider.signed(server.claims(request.nonce().reveal()).build(), TestProvider.KEY);
  }

  private String subject(String idToken) throws ProblemException, InterruptedException {
    return check.check(new Tokens(ACCESS, Optional.empty(), Optional.of(new Secret(idToken)), Optional.empty()),
        IdTokenCheck.ExpectedIdToken.with(request)).subject();
  }

  private Problem problem(SigningKeys of) {
    ProblemException[] thrown = new ProblemException[1];
    assertThatThrownBy(() -> of.prepare(server.provider()))
        .isInstanceOfSatisfying(ProblemException.class, e -> thrown[0] = e);
    return thrown[0].problem();
  }
}
