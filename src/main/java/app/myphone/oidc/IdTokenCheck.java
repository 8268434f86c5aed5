package app.myphone.oidc;

import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the proof of who signed in, rule by rule
 * (<a href="https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation">OpenID Connect Core, 3.1.3.7</a>).
 */
public final class IdTokenCheck {
  private static final Set<JWSAlgorithm> ALLOWED = Set.of(
      JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512,
      JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512, JWSAlgorithm.EdDSA, JWSAlgorithm.Ed25519);
  private static final int SHORTEST_RSA = 2048;

  private final SigningKeys keys;
  private final Clock clock;

  public IdTokenCheck(SigningKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * What the token must be an answer to.
   *
   * @param nonce empty when none was sent (RFC 8628): then the token may not have one either
   */
  public record ExpectedIdToken(Provider provider, String clientId, Optional<Secret> nonce) {
    public static ExpectedIdToken with(SignInRequest request) {
      return new ExpectedIdToken(request.provider(), request.clientId(), Optional.of(request.nonce()));
    }
  }

  /** Whether a server that signs so, by the name of RFC 7518, 3.1, can be believed. */
  static boolean isAllowed(String algorithm) {
    return ALLOWED.contains(JWSAlgorithm.parse(algorithm));
  }

  /** Whether some token could be signed with a key so that we can tell. */
  static boolean canVerifyWith(JWK key) {
    boolean algorithm = key.getAlgorithm() == null || isAllowed(key.getAlgorithm().getName());
    return algorithm && switch (key) {
      case RSAKey rsa -> rsa.size() >= SHORTEST_RSA;
      case ECKey ec -> Curve.P_256.equals(ec.getCurve()) || Curve.P_384.equals(ec.getCurve())
          || Curve.P_521.equals(ec.getCurve());
      case OctetKeyPair pair -> Curve.Ed25519.equals(pair.getCurve())
          && pair.getDecodedX().length == Ed25519Verifier.KEY_BYTES;
      default -> false;
    };
  }

  /**
   * Who signed in. Fetches the server's keys when they are not there.
   *
   * @throws ProblemException {@code signin.id-token-refused} with the claim that does not hold, or
   *     {@code signin.clock-wrong} with the minutes
   */
  public Identity check(Tokens tokens, ExpectedIdToken expected) throws ProblemException, InterruptedException {
    SignedJWT token = parse(tokens.idToken().orElseThrow(() -> refusal("id_token")));
    checkSignature(token, expected.provider());
    return new IdTokenClaims(claims(token), expected, clock.now())
        .check(tokens.access(), token.getHeader().getAlgorithm());
  }

  /**
   * Checks that the ID token of a refresh, when there is one, is of the person who signed in. Its signature is not asked
   * for: it came from the token endpoint itself (Core, 3.1.3.7, 6), and nobody is signed in by it.
   *
   * @throws ProblemException {@code signin.id-token-refused} with the claim that does not hold
   */
  public static void checkOfSame(String subject, Tokens tokens, Provider provider, String clientId)
      throws ProblemException {
    if (tokens.idToken().isPresent()) {
      SignedJWT token = parse(tokens.idToken().get());
      checkHeader(token);
      new IdTokenClaims(claims(token), new ExpectedIdToken(provider, clientId, Optional.empty()), Instant.EPOCH)
          .checkOfSame(subject, tokens.access(), token.getHeader().getAlgorithm());
    }
  }

  static ProblemException refusal(String what) {
    return new ProblemException(new Problem.NotSignedIn(ProblemCode.ID_TOKEN_REFUSED, what));
  }

  /** Nimbus' own messages quote the token: none of them goes on. */
  private static SignedJWT parse(Secret text) throws ProblemException {
    try {
      return SignedJWT.parse(text.reveal());
    } catch (ParseException | IllegalArgumentException e) {
      throw refusal("JWT");
    }
  }

  private static void checkHeader(SignedJWT token) throws ProblemException {
    if (!ALLOWED.contains(token.getHeader().getAlgorithm())) {
      throw refusal("alg");
    }
    JOSEObjectType type = token.getHeader().getType();
    if (type != null && !type.getType().equalsIgnoreCase("JWT")) {
      throw refusal("typ");
    }
  }

  private void checkSignature(SignedJWT token, Provider provider) throws ProblemException, InterruptedException {
    checkHeader(token);
    for (JWK key : keys.matching(provider, token.getHeader())) {
      if (isSignedBy(token, key)) {
        return;
      }
    }
    throw refusal("signature");
  }

  private static boolean isSignedBy(SignedJWT token, JWK key) {
    try {
      return canVerifyWith(key) && token.verify(verifier(token.getHeader(), key));
    } catch (JOSEException | RuntimeException e) {
      return false; // a key of odd numbers fails in odd ways
    }
  }

  private static JWSVerifier verifier(JWSHeader header, JWK key) throws JOSEException {
    return switch (key) {
      case OctetKeyPair pair -> new Ed25519Verifier(pair);
      case RSAKey rsa -> new DefaultJWSVerifierFactory().createJWSVerifier(header, rsa.toPublicKey());
      case ECKey ec -> new DefaultJWSVerifierFactory().createJWSVerifier(header, ec.toPublicKey());
      default -> throw new JOSEException("no such key");
    };
  }

  private static JWTClaimsSet claims(SignedJWT token) throws ProblemException {
    try {
      return token.getJWTClaimsSet();
    } catch (ParseException e) {
      throw refusal("claims");
    }
  }
}
