package app.myphone.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.http.HttpStack;
import app.myphone.oidc.EndSession;
import app.myphone.oidc.Identity;
import app.myphone.oidc.TestProvider;
import app.myphone.oidc.TokenClient;
import app.myphone.oidc.Tokens;
import app.myphone.oidc.UserInfo;
import app.myphone.os.TestClock;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept, and what is refused, of a server's answer to a refresh (OpenID Connect Core, 12.2). */
@Timeout(30)
class RefreshAnswerTest {
  private static final String TOKEN = "/oauth/v2/token";
  private static final String ADA = "400926029071256614";
  private static final Secret FIRST = new Secret("access-0");

  private final TestClock clock = new TestClock();
  private final TestProvider server = new TestProvider(clock);
  private final HttpStack http = new HttpStack("test", "en");
  private final List<String> kept = new CopyOnWriteArrayList<>();
  private final Session session = session();

  @AfterEach
  void close() {
    http.close();
    server.close();
  }

  static Stream<Arguments> foreignTokens() {
    return Stream.<Map.Entry<String, Consumer<TestProvider>>>of(
        claim("sub", "400926030698646566"), claim("sub", ADA + " "), claim("sub", ".."), claim("sub", null),
        claim("sub", List.of(ADA)), claim("iss", "https://other.example"), claim("iss", null),
        claim("aud", List.of("1")), claim("azp", "1"), claim("client_id", "1"), claim("at_hash", "AAAAAAAAAAAAAAAAAAAAAA"),
        token("alg none", server -> new PlainJWT(server.claims("").build()).serialize()),
        token("HS256", RefreshAnswerTest::symmetric), token("a word", _ -> "id-token"),
        token("cut", server -> TestProvider.signed(server.claims("").build(), TestProvider.KEY).replaceAll("\\.[^.]*$", "")),
        token("a JWE", _ -> "eyJhbGciOiJkaXIifQ.a.b.c.d"))
        .map(entry -> Arguments.argumentSet(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest
  @MethodSource("foreignTokens")
  void tokensOfSomebodyElseAreRefusedAndTheSignInIsLeftAlone(Consumer<TestProvider> fault) throws Exception {
    fault.accept(server);
    clock.advance(Duration.ofHours(13));
    assertThatThrownBy(session::accessToken).isInstanceOfSatisfying(ProblemException.class,
        e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.ID_TOKEN_REFUSED));
    assertThat(kept).isEmpty();
    server.claims = UnaryOperator.identity();
    server.tokens = UnaryOperator.identity();
    assertThat(session.accessToken()).isNotEqualTo(FIRST);
    assertThat(TestProvider.form(server.requests(TOKEN).getLast())).containsEntry("refresh_token", "refresh-0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "99999999999", "9e99", "1.5", "\"soon\"", "{}", "[]", "true", "null",
      "123456789012345678901234567890"})
  void lifeThatMakesNoSenseDoesNotCostTheNewRefreshToken(String expiresIn) throws Exception {
    server.on(TOKEN, TestProvider.json(200, "{\"access_token\":\"a1\",\"token_type\":\"Bearer\","
        + "\"refresh_token\":\"the-rotated-one\",\"expires_in\":" + expiresIn + "}"));
    clock.advance(Duration.ofHours(13));
    assertThat(session.accessToken().reveal()).isEqualTo("a1");
    assertThat(kept).containsExactly("the-rotated-one");
    assertThat(session.accessToken().reveal()).isEqualTo("a1");
    assertThat(server.requests(TOKEN)).hasSize(1);
  }

  /** It came from the token endpoint itself; a key that is being exchanged costs nobody their sign-in. */
  @Test
  void signatureIsNotAskedForAndNoKeysAreFetched() throws Exception {
    server.tokens = grant -> {
      grant.put("id_token", TestProvider.signed(server.claims("").build(), TestProvider.key("unpublished")));
      return grant;
    };
    clock.advance(Duration.ofHours(13));
    assertThat(session.accessToken()).isNotEqualTo(FIRST);
    assertThat(server.paths()).containsExactly("POST " + TOKEN);
  }

  @Test
  void answerWithoutAnIdTokenIsTaken() throws Exception {
    server.tokens = grant -> {
      grant.remove("id_token");
      return grant;
    };
    clock.advance(Duration.ofHours(13));
    assertThat(session.accessToken()).isNotEqualTo(FIRST);
  }

  private static Map.Entry<String, Consumer<TestProvider>> claim(String name, Object value) {
    return Map.entry(name + " " + value, server -> server.claims = claims -> claims.claim(name, value));
  }

  private static Map.Entry<String, Consumer<TestProvider>> token(
      String name, Function<TestProvider, String> token) {
    return Map.entry(name, server -> server.tokens = grant -> {
      grant.put("id_token", token.apply(server));
      return grant;
    });
  }

  private static String symmetric(TestProvider server) {
    try {
      SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), server.claims("").build());
      token.sign(new MACSigner("0123456789012345678901234567890123456789"));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private Session session() {
    Registration registration = new Registration(server.issuer(), TestProvider.CLIENT, server.issuer().uri(), false);
    Tokens tokens = new Tokens(FIRST, Optional.of(new Secret("refresh-0")), Optional.empty(),
        Optional.of(Duration.ofHours(12)));
    return new Session(
        new Session.Grant(registration, server::provider, new Identity(ADA, Optional.empty(), Optional.empty()), tokens),
        new Session.Calls(new TokenClient(http, clock), new UserInfo(http, clock), new EndSession(http), clock),
        new TokenStore() {
          @Override
          public void keep(Tokens newer) {
            kept.add(newer.refresh().orElseThrow().reveal());
          }

          @Override
          public void forget() {
            kept.add("forgotten");
          }
        });
  }
}
