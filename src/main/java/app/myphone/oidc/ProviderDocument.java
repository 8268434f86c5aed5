package app.myphone.oidc;

import app.myphone.config.Issuer;
import app.myphone.config.ServerAddress;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.ServerText;
import app.myphone.text.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import okhttp3.HttpUrl;

/** Reads a discovery document; nobody is sent to an address that was not checked here. */
final class ProviderDocument {
  private static final int LONGEST_ISSUER = 200;
  private static final int LONGEST_LIST = 60;
  private static final int MOST_LOCALES = 200;

  private final Issuer issuer;
  private final ObjectNode document;

  private ProviderDocument(Issuer issuer, ObjectNode document) {
    this.issuer = issuer;
    this.document = document;
  }

  /** @throws ProblemException {@code discovery.…}: it is not usable, and why */
  static Provider read(Issuer issuer, ObjectNode document) throws ProblemException {
    return new ProviderDocument(issuer, document).provider();
  }

  private Provider provider() throws ProblemException {
    checkIssuer();
    checkAddresses();
    checkPkce();
    checkAlgorithms();
    return new Provider(issuer, required("authorization_endpoint"), required("token_endpoint"), required("jwks_uri"),
        address("userinfo_endpoint"), address("revocation_endpoint"), address("end_session_endpoint"),
        address("device_authorization_endpoint"),
        document.path("authorization_response_iss_parameter_supported").asBoolean(false),
        strings("ui_locales_supported"));
  }

  /** Character for character (OpenID Connect Discovery, 4.3). */
  private void checkIssuer() throws ProblemException {
    String named = Json.string(document, "issuer").orElseThrow(() -> problem(ProblemCode.DISCOVERY_INVALID));
    if (!named.equals(issuer.value())) {
      throw new ProblemException(new Problem.NoAnswer(
          ProblemCode.DISCOVERY_OTHER_ISSUER, issuer.authority(), ServerText.clean(named, LONGEST_ISSUER)));
    }
  }

  /** Https or this computer, for every endpoint it names, also for those we never ask. */
  private void checkAddresses() throws ProblemException {
    for (String name : (Iterable<String>) document::fieldNames) {
      if ((name.endsWith("_endpoint") || name.equals("jwks_uri")) && document.hasNonNull(name)) {
        required(name);
      }
    }
  }

  /** No sign-in without S256 (RFC 7636, 4.2; RFC 9700, 2.1.1). */
  private void checkPkce() throws ProblemException {
    if (!strings("code_challenge_methods_supported").contains("S256")) {
      throw problem(ProblemCode.DISCOVERY_NO_PKCE);
    }
  }

  /** Said before anybody's browser opens; a list that is missing says nothing. */
  private void checkAlgorithms() throws ProblemException {
    JsonNode list = document.path("id_token_signing_alg_values_supported");
    List<String> named = strings("id_token_signing_alg_values_supported");
    if (list.isArray() && named.stream().noneMatch(IdTokenCheck::isAllowed)) {
      String algorithms = named.isEmpty() ? "–" : ServerText.clean(String.join(", ", named), LONGEST_LIST);
      throw new ProblemException(
          new Problem.NoAnswer(ProblemCode.DISCOVERY_ALGORITHMS, issuer.authority(), algorithms));
    }
  }

  private HttpUrl required(String name) throws ProblemException {
    String text = Json.string(document, name).orElseThrow(() -> problem(ProblemCode.DISCOVERY_INVALID));
    ServerAddress address = parse(text).orElseThrow(() -> problem(ProblemCode.DISCOVERY_ENDPOINT));
    if (!isSafe(address)) {
      throw problem(ProblemCode.DISCOVERY_INSECURE);
    }
    return address.url();
  }

  private static Optional<ServerAddress> parse(String text) {
    try {
      return Optional.of(ServerAddress.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<HttpUrl> address(String name) throws ProblemException {
    return document.hasNonNull(name) ? Optional.of(required(name)) : Optional.empty();
  }

  /** http only on this computer, and only when the issuer is here too. */
  private boolean isSafe(ServerAddress address) {
    boolean here = address.isSecure() && !issuer.address().url().isHttps();
    return (address.url().isHttps() || here) && address.url().fragment() == null;
  }

  private List<String> strings(String name) {
    return StreamSupport.stream(document.path(name).spliterator(), false)
        .filter(JsonNode::isTextual).map(JsonNode::textValue).limit(MOST_LOCALES).toList();
  }

  private ProblemException problem(ProblemCode code) {
    return new ProblemException(new Problem.NoAnswer(code, issuer.authority()));
  }
}
