package app.myphone.oidc;

import app.myphone.text.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The keys of a JWK set as a server sent it. Whatever cannot be used is passed over, one odd key spoils no other
 * (<a href="https://www.rfc-editor.org/rfc/rfc7517#section-5">RFC 7517, 5</a>). Sizes and numbers are bounded, so that
 * no set costs more time than a sign-in has.
 */
final class PublishedKeys {
  static final PublishedKeys NONE = new PublishedKeys(List.of());
  /** So many keys are tried on one token. */
  static final int MOST_CANDIDATES = 32;
  /** RSA of 8192 bits in base64url. */
  private static final int LONGEST_NUMBER = 1366;
  /** An exponent of four bytes; 65537 has three, and what is longer costs time for nothing. */
  private static final int LONGEST_EXPONENT = 6;
  private static final int LONGEST_ID = 500;
  private static final List<String> TEXTS = List.of("kty", "kid", "alg", "crv");
  private static final List<String> NUMBERS = List.of("n", "x", "y");

  private final List<Map<String, Object>> keys;

  private PublishedKeys(List<Map<String, Object>> keys) {
    this.keys = List.copyOf(keys);
  }

  /** The keys of a body; none when it is no JWK set. */
  static PublishedKeys read(byte[] body) {
    JsonNode all = Json.object(body).<JsonNode>map(set -> set.path("keys")).orElse(Json.NOTHING);
    return new PublishedKeys(StreamSupport.stream(all.spliterator(), false)
        .map(PublishedKeys::bounded).flatMap(Optional::stream).toList());
  }

  /** Whether a token could be signed with any of them. */
  boolean isUsable() {
    return keys.stream().anyMatch(key -> parse(key).filter(IdTokenCheck::canVerifyWith).isPresent());
  }

  /** Those that may have signed under a header, at most {@value #MOST_CANDIDATES}. */
  List<JWK> matching(JWSHeader header) {
    JWKMatcher matcher = matcher(header);
    return keys.stream().filter(key -> header.getKeyID() == null || header.getKeyID().equals(key.get("kid")))
        .limit(MOST_CANDIDATES).map(PublishedKeys::parse).flatMap(Optional::stream).filter(matcher::matches).toList();
  }

  /** One algorithm has two names (RFC 8037, RFC 9864): a server may write one on its key and the other on its token. */
  private static JWKMatcher matcher(JWSHeader header) {
    JWKMatcher matcher = JWKMatcher.forJWSHeader(header);
    return !Ed25519Verifier.ALGORITHMS.contains(header.getAlgorithm()) ? matcher
        : new JWKMatcher.Builder(matcher).algorithms(JWSAlgorithm.EdDSA, JWSAlgorithm.Ed25519, null).build();
  }

  /** What of a key is needed, without what may be broken and is not: certificates, or members nobody knows. */
  private static Optional<Map<String, Object>> bounded(JsonNode node) {
    if (!(node instanceof ObjectNode key) || !isForSignatures(key)) {
      return Optional.empty();
    }
    Map<String, Object> needed = new LinkedHashMap<>();
    List<JsonNode> tooMuch = new ArrayList<>();
    Stream.of(Map.entry(TEXTS, LONGEST_ID), Map.entry(NUMBERS, LONGEST_NUMBER),
        Map.entry(List.of("e"), LONGEST_EXPONENT)).forEach(group -> group.getKey().stream().filter(key::hasNonNull)
            .forEach(name -> {
              JsonNode member = key.get(name);
              if (member.isTextual() && member.textValue().length() <= group.getValue()) {
                needed.put(name, member.textValue());
              } else {
                tooMuch.add(member);
              }
            }));
    return tooMuch.isEmpty() ? Optional.of(needed) : Optional.empty();
  }

  /** RFC 7517, 4.2 and 4.3: a use or operations that are not named are not excluded. */
  private static boolean isForSignatures(ObjectNode key) {
    boolean use = !key.hasNonNull("use") || key.path("use").asText().equals("sig");
    boolean operations = !key.path("key_ops").isArray() || StreamSupport.stream(key.path("key_ops").spliterator(), false)
        .anyMatch(operation -> operation.asText().equals("verify"));
    return use && operations;
  }

  private static Optional<JWK> parse(Map<String, Object> key) {
    try {
      return Optional.of(JWK.parse(key));
    } catch (ParseException | RuntimeException e) {
      return Optional.empty(); // of whatever kind: this key is none
    }
  }
}
