package app.myphone.demo;

import app.myphone.text.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import okio.ByteString;

/** What a server's keys can be like, beside RSA. */
enum KeyFault {
  ODD,
  NONE,
  ED25519,
  UNKNOWN_ALGORITHM;

  private static final String ODD_KEYS = "null,{},{\"kty\":\"EC\",\"crv\":\"P-999\",\"kid\":\"odd\",\"x\":\"AA\",\"y\":\"AA\"},"
      + "{\"kty\":\"RSA\",\"kid\":\"odd\",\"n\":\"*\",\"e\":\"AQAB\",\"x5c\":[\"*\"]},";

  /** One pair in a process, made when it is first wanted. */
  private static final class Pair {
    static final KeyPair ED25519 = make();

    private static KeyPair make() {
      try {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("no Ed25519", e);
      }
    }
  }

  Optional<DemoReply> of(DemoRequest request, Supplier<DemoReply> usual) {
    return switch (request.path()) {
      case "/oauth/v2/keys" -> this == UNKNOWN_ALGORITHM ? Optional.empty() : Optional.of(keys(usual.get()));
      case "/oauth/v2/token" -> this == ED25519 ? Optional.of(signedAnew(usual.get())) : Optional.empty();
      case "/.well-known/openid-configuration" ->
          this == UNKNOWN_ALGORITHM ? Optional.of(algorithm(usual.get())) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private DemoReply keys(DemoReply usual) {
    String before = usual.body().utf8();
    return usual.body(ByteString.encodeUtf8(switch (this) {
      case ODD -> before.replace("\"keys\":[", "\"keys\":[" + ODD_KEYS);
      case NONE -> "{\"keys\":[null]}";
      default -> "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"demo-ed25519\",\"x\":\"" + publicKey() + "\"}]}";
    }));
  }

  private static Base64URL publicKey() {
    byte[] encoded = Pair.ED25519.getPublic().getEncoded();
    return Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
  }

  private static DemoReply algorithm(DemoReply usual) {
    ObjectNode document = Json.object(usual.body().toByteArray()).orElseThrow();
    ArrayNode list = document.putArray("id_token_signing_alg_values_supported");
    list.add("PS256");
    return usual.body(ByteString.encodeUtf8(document + "\n"));
  }

  private static DemoReply signedAnew(DemoReply usual) {
    ObjectNode answer = Json.object(usual.body().toByteArray()).orElseThrow();
    if (!answer.has("id_token")) {
      return usual;
    }
    try {
      JWTClaimsSet claims = SignedJWT.parse(answer.path("id_token").asText()).getJWTClaimsSet();
      answer.put("id_token", signed(claims, answer.path("access_token").asText()));
      return usual.body(ByteString.encodeUtf8(answer + "\n"));
    } catch (ParseException | GeneralSecurityException e) {
      throw new IllegalStateException("an ID token of ours", e);
    }
  }

  /** RFC 8037, 3.1; {@code at_hash} by the hash that Ed25519 itself uses. */
  private static String signed(JWTClaimsSet claims, String access) throws GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance("SHA-512").digest(access.getBytes(StandardCharsets.US_ASCII));
    JWTClaimsSet own = new JWTClaimsSet.Builder(claims)
        .claim("at_hash", Base64URL.encode(Arrays.copyOf(hash, hash.length / 2)).toString()).build();
    String content = Base64URL.encode("{\"alg\":\"EdDSA\",\"kid\":\"demo-ed25519\"}") + "." + Base64URL.encode(own.toString());
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(Pair.ED25519.getPrivate());
    signature.update(content.getBytes(StandardCharsets.US_ASCII));
    return content + "." + Base64URL.encode(signature.sign());
  }
}
