package app.myphone.demo;

import static app.myphone.demo.DemoJson.object;

import app.myphone.demo.DemoTokens.Issued;
import app.myphone.demo.SignIns.Grant;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The token endpoint and revocation (wire/02-token-errors, 02-pkce, 02-refresh, 02-revoke). */
final class TokenEndpoint {
  private final DemoTokens tokens;
  private final SignIns signIns;
  private final IdTokens idTokens;
  private final DeviceEndpoint devices;

  TokenEndpoint(DemoTokens tokens, SignIns signIns, IdTokens idTokens, DeviceEndpoint devices) {
    this.tokens = tokens;
    this.signIns = signIns;
    this.idTokens = idTokens;
    this.devices = devices;
  }

  /** A refusal with an OAuth error code (RFC 6749, 5.2); the description may be absent. */
  static final class Refused extends Exception {
    private final int status;
    private final String error;
    private final Optional<String> description;

    Refused(int status, String error, Optional<String> description) {
      super(error);
      this.status = status;
      this.error = error;
      this.description = description;
    }

    Refused(String error, String description) {
      this(400, error, Optional.of(description));
    }

    DemoReply reply(DemoRequest request) {
      return Replies.oidc(request, status, object("error", error, "error_description", description));
    }
  }

  DemoReply token(DemoRequest request) {
    try {
      return answer(request, grant(request));
    } catch (Refused e) {
      return e.reply(request);
    }
  }

  DemoReply revoke(DemoRequest request) {
    try {
      client(request);
      tokens.revoke(required(request, "token"));
      return Replies.oidcHead(request, DemoReply.json(200, ""));
    } catch (Refused e) {
      return e.reply(request);
    }
  }

  private Issued grant(DemoRequest request) throws Refused {
    String type = required(request, "grant_type");
    return switch (type) {
      case "authorization_code" -> ofCode(request);
      case "refresh_token" -> refresh(request);
      case DeviceEndpoint.GRANT -> {
        client(request);
        yield devices.redeem(request.parameter("device_code").orElse(""));
      }
      default -> throw new Refused("unsupported_grant_type", type + " not supported");
    };
  }

  private Issued ofCode(DemoRequest request) throws Refused {
    String client = client(request);
    String code = required(request, "code");
    String redirectUri = required(request, "redirect_uri");
    Grant grant = signIns.grant(code).orElseThrow(() -> new Refused("invalid_request", "Errors.User.Code.Invalid"));
    if (grant.used()) {
      throw usedUp();
    }
    Pkce.check(grant.request(), request.parameter("code_verifier"));
    if (!redirectUri.equals(grant.request().redirectUri())) {
      throw new Refused("invalid_grant", "redirect_uri does not correspond");
    }
    if (!signIns.use(code)) {
      throw usedUp();
    }
    AuthRequest asked = grant.request();
    return tokens.open(new DemoSession.Grant(
        grant.signedIn().person(), client, asked.scopes(), asked.nonce(), grant.signedIn().browser()));
  }

  private static Refused usedUp() {
    return new Refused(404, "invalid_request", Optional.of("Errors.AuthRequest.NotFound"));
  }

  private Issued refresh(DemoRequest request) throws Refused {
    client(request);
    String token = required(request, "refresh_token");
    DemoSession session = tokens.ofRefresh(token)
        .orElseThrow(() -> new Refused("invalid_request", "Errors.User.RefreshToken.Invalid"));
    List<String> scopes = List.of(request.parameter("scope").orElse("openid").split(" "));
    if (request.parameter("scope").isPresent() && !session.scopes.containsAll(scopes)) {
      throw new Refused(400, "invalid_scope", Optional.empty());
    }
    return tokens.rotate(token)
        .orElseThrow(() -> new Refused("invalid_request", "Errors.OIDCSession.RefreshTokenInvalid"));
  }

  private DemoReply answer(DemoRequest request, Issued issued) {
    Optional<String> idToken = Optional.of(issued).filter(i -> i.session().scopes.contains("openid"))
        .map(i -> idTokens.of(i, OidcEndpoints.issuer(request)));
    return Replies.oidc(request, 200, object("access_token", issued.access(), "token_type", "Bearer",
        "refresh_token", issued.refresh(), "expires_in", 43199, "id_token", idToken));
  }

  /** The app that asks, from the form or from HTTP Basic with an empty secret. */
  private static String client(DemoRequest request) throws Refused {
    String id = request.parameter("client_id").or(() -> basic(request))
        .orElseThrow(() -> new Refused("invalid_request", "client_id or client_assertion must be provided"));
    if (!id.equals(DemoApp.CLIENT_ID)) {
      throw new Refused("invalid_client", "no active client not found");
    }
    return id;
  }

  private static Optional<String> basic(DemoRequest request) {
    try {
      return request.header("Authorization").filter(value -> value.startsWith("Basic "))
          .map(value -> new String(Base64.getDecoder().decode(value.substring(6)), StandardCharsets.UTF_8))
          .map(pair -> pair.split(":", 2)[0]);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String required(DemoRequest request, String name) throws Refused {
    return request.parameter(name).orElseThrow(() -> new Refused("invalid_request", name + " missing"));
  }
}
