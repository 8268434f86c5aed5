package app.myphone.oidc;

import static app.myphone.oidc.IdTokenCheck.refusal;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.text.PlainText;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;

/** The claims of an ID token whose signature holds, against what was expected (OpenID Connect Core, 3.1.3.7). */
final class IdTokenClaims {
  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final int LONGEST_SUBJECT = 255;
  static final int LONGEST_NAME = 200;

  private final JWTClaimsSet claims;
  private final IdTokenCheck.ExpectedIdToken expected;
  private final Instant now;

  IdTokenClaims(JWTClaimsSet claims, IdTokenCheck.ExpectedIdToken expected, Instant now) {
    this.claims = claims;
    this.expected = expected;
    this.now = now;
  }

  Identity check(Secret access, JWSAlgorithm algorithm) throws ProblemException {
    checkParties();
    require(string("nonce").map(Secret::new).equals(expected.nonce()), "nonce");
    checkTimes();
    checkHash(access, algorithm);
    String subject = string("sub").filter(IdTokenClaims::isSubject).orElseThrow(() -> refusal("sub"));
    return new Identity(
        subject, text("name"), text("preferred_username"), text(Identity.ORGANISATION_NAME));
  }

  /**
   * The rules for the answer to a refresh
   * (<a href="https://openid.net/specs/openid-connect-core-1_0.html#RefreshTokenResponse">Core, 12.2</a>). No times: a
   * clock that is wrong signs nobody out.
   */
  void checkOfSame(String subject, Secret access, JWSAlgorithm algorithm) throws ProblemException {
    checkParties();
    require(Optional.of(subject).equals(string("sub")), "sub");
    checkHash(access, algorithm);
  }

  /** A name that fits into an address as one part of its path. */
  private static boolean isSubject(String text) {
    return text.length() <= LONGEST_SUBJECT && !text.equals(".") && !text.equals("..");
  }

  private void checkParties() throws ProblemException {
    require(expected.provider().issuer().value().equals(claims.getIssuer()), "iss");
    require(claims.getAudience().contains(expected.clientId()), "aud");
    require(isAbsentOr("azp", expected.clientId()), "azp");
    require(isAbsentOr("client_id", expected.clientId()), "client_id");
  }

  private void checkHash(Secret access, JWSAlgorithm algorithm) throws ProblemException {
    require(claims.getClaim("at_hash") == null
        || string("at_hash").equals(Optional.of(leftHalfOfHash(access, algorithm))), "at_hash");
  }

  /**
   * A minute of grace (OpenID Connect Core, 3.1.3.7, 9 and 10). The token was made a moment ago: how far {@code iat} is
   * off is how far the clocks are apart.
   */
  private void checkTimes() throws ProblemException {
    Instant issued = instant(claims.getIssueTime(), "iat");
    Instant expires = instant(claims.getExpirationTime(), "exp");
    require(expires.isAfter(issued), "exp");
    if (now.isAfter(expires.plus(SKEW)) || now.isBefore(issued.minus(SKEW))) {
      long minutes = Math.max(1, Math.round(Duration.between(issued, now).abs().toSeconds() / 60.0));
      throw new ProblemException(new Problem.NotSignedIn(ProblemCode.CLOCK_WRONG, String.valueOf(minutes)));
    }
  }

  private static Instant instant(Date date, String claim) throws ProblemException {
    if (date == null) {
      throw refusal(claim);
    }
    return date.toInstant();
  }

  private static void require(boolean holds, String claim) throws ProblemException {
    if (!holds) {
      throw refusal(claim);
    }
  }

  private boolean isAbsentOr(String claim, String expected) {
    Object value = claims.getClaim(claim);
    return value == null || value.equals(expected);
  }

  private Optional<String> string(String claim) {
    return claims.getClaim(claim) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
  }

  private Optional<String> text(String claim) {
    return string(claim).map(value -> PlainText.clean(value, LONGEST_NAME)).filter(value -> !value.isEmpty());
  }

  /** The left half of the access token's hash (OpenID Connect Core, 3.1.3.6), by the signature's own hash. */
  private static String leftHalfOfHash(Secret access, JWSAlgorithm algorithm) {
    try {
      String bits = Ed25519Verifier.ALGORITHMS.contains(algorithm) ? "512" : algorithm.getName().substring(2);
      byte[] hash = MessageDigest.getInstance("SHA-" + bits)
          .digest(access.reveal().getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, hash.length / 2));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
