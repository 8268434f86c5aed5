package app.myphone.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.math.BigInteger;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;

/**
 * Two RSA keys, as a fresh instance has; the first one signs. It is always the same one, for making it would take longer
 * than all else that the demo does: seconds, with the compiler that this program starts with. Nobody must keep it secret:
 * what it signs counts at the demo alone, which signs for whoever asks. Nothing is ever signed with the second, so its
 * modulus is any number. Their ids are new at every start.
 */
final class DemoKeys {
  private static final BigInteger EXPONENT = BigInteger.valueOf(65537);
  /** The first key's primes. */
  private static final Base64URL P = new Base64URL(
      "-FCzl35LxAtIMV8Mu-CNDCmYnUm6M6bHUXYlxOqZSLDnlioO6NPwH4rq96kNAKCTIsJY7dEwUnhmTf_fh87TIkMfxj"
      + "q7XYjAmUebIaMbesLHEY5SBGU00p4SGiRIsCD_MkeM9EFGLi33_VqVzts1RP0_lg30n-pucxPAdQsK8ws");
  private static final Base64URL Q = new Base64URL(
      "0Wog03vryQKJ76_umofh4qGZokmpm23Sr67_VsRBfJqGKicczku3C2uWsk-zN7ZaRsoIoSawQcfBFiAMenWwLldLdT"
      + "JMNdtXOBMIbLobIyGt8rrWFK0rc_oKoBQgRuQBNGy4gD0TTprXQnYgpRc5v-YRmyc1u4U4T0EV3n0Ufu8");

  private final List<String> ids;
  private final Base64URL secondModulus;

  DemoKeys(DemoRandom random) {
    ids = List.of(random.id(), random.id());
    secondModulus = random.modulus();
  }

  /** The public keys as a JWK set (RFC 7517). */
  String publicKeys() {
    return DemoJson.text(new JWKSet(List.of(first(), second())).toJSONObject());
  }

  String sign(JWTClaimsSet claims) {
    RSAKey key = first();
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).type(JOSEObjectType.JWT).build();
    SignedJWT jwt = new SignedJWT(header, claims);
    try {
      jwt.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("cannot sign", e);
    }
    return jwt.serialize();
  }

  /** What an ID token of ours says, however old it is. */
  Optional<JWTClaimsSet> read(String token) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      boolean ours = jwt.verify(new RSASSAVerifier(first().toRSAPublicKey()));
      return ours ? Optional.of(jwt.getJWTClaimsSet()) : Optional.empty();
    } catch (ParseException | JOSEException e) {
      return Optional.empty();
    }
  }

  private RSAKey first() {
    return described(Material.FIRST, ids.getFirst());
  }

  private RSAKey second() {
    return described(new RSAKey.Builder(secondModulus, Base64URL.encode(EXPONENT)).build(), ids.getLast());
  }

  private static RSAKey described(RSAKey key, String id) {
    return new RSAKey.Builder(key).keyID(id).algorithm(JWSAlgorithm.RS256).keyUse(KeyUse.SIGNATURE).build();
  }

  /** Put together when first used. */
  private static final class Material {
    static final RSAKey FIRST = of(P.decodeToBigInteger(), Q.decodeToBigInteger());

    /** RFC 8017, 3.2. */
    private static RSAKey of(BigInteger p, BigInteger q) {
      BigInteger p1 = p.subtract(BigInteger.ONE);
      BigInteger q1 = q.subtract(BigInteger.ONE);
      BigInteger d = EXPONENT.modInverse(p1.multiply(q1));
      return new RSAKey.Builder(Base64URL.encode(p.multiply(q)), Base64URL.encode(EXPONENT))
          .privateExponent(Base64URL.encode(d)).firstPrimeFactor(P).secondPrimeFactor(Q)
          .firstFactorCRTExponent(Base64URL.encode(d.mod(p1))).secondFactorCRTExponent(Base64URL.encode(d.mod(q1)))
          .firstCRTCoefficient(Base64URL.encode(q.modInverse(p))).build();
    }
  }
}
