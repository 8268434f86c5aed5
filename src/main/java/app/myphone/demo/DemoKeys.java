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
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Two RSA keys, as a fresh instance has; the first one signs. They are made once in a process, after the first server's
 * start, because that takes time; their ids are new at every start.
 */
final class DemoKeys {
  private final List<String> ids;

  DemoKeys(DemoRandom random) {
    ids = List.of(random.id(), random.id());
  }

  /** Makes the keys, so that they are there when somebody has picked a person. */
  void prepare() {
    Material.FIRST.isDone();
  }

  /** Loaded, and so begun, when first used. */
  private static final class Material {
    static final FutureTask<RSAKey> FIRST = begin("demo-key-1");
    static final FutureTask<RSAKey> SECOND = begin("demo-key-2");

    private static FutureTask<RSAKey> begin(String name) {
      FutureTask<RSAKey> key = new FutureTask<>(() -> new RSAKeyGenerator(2048).generate());
      Thread.ofPlatform().daemon().name(name).start(key);
      return key;
    }
  }

  /** The public keys as a JWK set (RFC 7517). */
  String publicKeys() {
    return DemoJson.text(new JWKSet(List.of(key(0), key(1))).toJSONObject());
  }

  String sign(JWTClaimsSet claims) {
    RSAKey key = key(0);
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
      boolean ours = jwt.verify(new RSASSAVerifier(key(0).toRSAPublicKey()));
      return ours ? Optional.of(jwt.getJWTClaimsSet()) : Optional.empty();
    } catch (ParseException | JOSEException e) {
      return Optional.empty();
    }
  }

  private RSAKey key(int index) {
    RSAKey material = ready(index == 0 ? Material.FIRST : Material.SECOND);
    return new RSAKey.Builder(material).keyID(ids.get(index)).algorithm(JWSAlgorithm.RS256).keyUse(KeyUse.SIGNATURE)
        .build();
  }

  private static RSAKey ready(FutureTask<RSAKey> key) {
    try {
      return key.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("closing", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("no keys", e);
    }
  }
}
