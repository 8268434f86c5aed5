package app.myphone.demo;

import app.myphone.text.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Supplier;
import okio.ByteString;

/** What a discovery document can say that leads nowhere (OpenID Connect Discovery 1.0, 3 and 4.3). */
enum DiscoveryFault {
  /** An endpoint that one reader of addresses takes and another does not. */
  ODD_ENDPOINT("authorization_endpoint") {
    @Override
    String value(String issuer) {
      return issuer.replace("://", "://[::1%25lo]:0/{") + "|^\\%zz";
    }
  },

  /** The issuer with a slash at its end, so that what is advised in its place names another one again. */
  OTHER_ISSUER("issuer") {
    @Override
    String value(String issuer) {
      return issuer + "/";
    }
  };

  private final String member;

  DiscoveryFault(String member) {
    this.member = member;
  }

  abstract String value(String issuer);

  Optional<DemoReply> of(DemoRequest request, Supplier<DemoReply> usual) {
    if (!request.path().equals("/.well-known/openid-configuration")) {
      return Optional.empty();
    }
    DemoReply reply = usual.get();
    ObjectNode document = Json.object(reply.body().toByteArray()).orElseThrow();
    document.put(member, value(document.path("issuer").asText()));
    return Optional.of(reply.body(ByteString.encodeUtf8(document + "\n")));
  }
}
