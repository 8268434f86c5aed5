package app.myphone.demo;

import app.myphone.text.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.Payload;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Optional;
import java.util.function.Supplier;
import okio.ByteString;

/** What can be wrong with the answer to a refresh: the usual one, with one member changed. */
enum RefreshFault {
  OTHER_SUBJECT,
  UNSIGNED,
  ABSURD_LIFE;

  Optional<DemoReply> of(DemoRequest request, Supplier<DemoReply> usual) {
    boolean refresh = request.path().equals("/oauth/v2/token")
        && request.parameter("grant_type").equals(Optional.of("refresh_token"));
    return refresh ? Optional.of(changed(usual.get())) : Optional.empty();
  }

  private DemoReply changed(DemoReply usual) {
    ObjectNode answer = Json.object(usual.body().toByteArray()).orElseThrow();
    if (!answer.has("id_token")) {
      return usual;
    }
    if (this == ABSURD_LIFE) {
      answer.put("expires_in", -1);
    } else {
      answer.put("id_token", idToken(answer.path("id_token").asText()));
    }
    return usual.body(ByteString.encodeUtf8(answer + "\n"));
  }

  private String idToken(String usual) {
    try {
      SignedJWT token = SignedJWT.parse(usual);
      if (this == UNSIGNED) {
        return new PlainJWT(token.getJWTClaimsSet()).serialize();
      }
      JWTClaimsSet other = new JWTClaimsSet.Builder(token.getJWTClaimsSet()).subject("400926030698646566").build();
      return new SignedJWT(token.getHeader().toBase64URL(),
          new Payload(other.toJSONObject()).toBase64URL(), token.getSignature()).serialize();
    } catch (ParseException e) {
      throw new IllegalStateException("an ID token of ours", e);
    }
  }
}
