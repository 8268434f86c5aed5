package app.myphone.demo;

import app.myphone.demo.DemoTokens.Issued;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;

/**
 * ID tokens as ZITADEL's: several audiences, {@code azp} and {@code client_id}, no profile claims
 * (wire/02-login-v2-session).
 */
final class IdTokens {
  private static final long LIFETIME = 43_200;
  private final DemoKeys keys;

  IdTokens(DemoKeys keys) {
    this.keys = keys;
  }

  String of(Issued issued, String issuer) {
    DemoSession session = issued.session();
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
        .issuer(issuer).subject(session.person.id()).audience(DemoApp.audience(session.scopes))
        .expirationTime(Date.from(now.plusSeconds(LIFETIME))).issueTime(Date.from(now))
        .claim("auth_time", session.authTime.getEpochSecond())
        .claim("amr", List.of("pwd")).claim("azp", session.clientId).claim("client_id", session.clientId)
        .claim("at_hash", Pkce.base64(Arrays.copyOf(Pkce.sha256(issued.access()), 16))).claim("sid", session.id);
    if (session.scopes.contains(DemoApp.ORGANISATION_SCOPE)) {
      DemoApp.organisation().forEach(claims::claim);
    }
    session.nonce.ifPresent(nonce -> claims.claim("nonce", nonce));
    return keys.sign(claims.build());
  }
}
