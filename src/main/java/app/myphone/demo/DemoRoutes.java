package app.myphone.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which endpoint answers which path: the demo's table of contents. */
final class DemoRoutes {
  private static final DemoReply ROOT = DemoReply.text(302, "text/html; charset=utf-8",
      "<a href=\"/ui/login\">Found</a>.\n\n").header("Location", "/ui/login").header("X-Robots-Tag", "none");
  private static final Pattern ONE_USER = Pattern.compile("/v2/users/[^/]+");
  private static final Pattern METHODS = Pattern.compile("/v2/users/[^/]+/authentication_methods");
  private static final Pattern CHANGES = Pattern.compile("/management/v1/users/[^/]+/changes/_search");
  private final Map<String, Function<DemoRequest, DemoReply>> any = new HashMap<>();
  private final Map<String, Function<DemoRequest, DemoReply>> rest = new HashMap<>();
  private final Map<String, Function<DemoRequest, DemoReply>> searches = new HashMap<>();
  private final UnknownHost unknownHost = new UnknownHost();
  private final DemoTokens tokens;
  private final AuthApi api;
  private final UsersApi users;
  private final OrganisationsApi organisations;
  private final PhoneApi phones;
  private final DemoTextMessages messages = new DemoTextMessages();
  private final GrpcApi grpc;

  DemoRoutes(Duration slowness, CountDownLatch closing) {
    DemoRandom random = new DemoRandom();
    DemoPeople people = new DemoPeople();
    DemoPages pages = new DemoPages();
    BrowserSessions browsers = new BrowserSessions();
    SignIns signIns = new SignIns(random);
    DemoKeys keys = new DemoKeys(random);
    tokens = new DemoTokens(random);
    ApiCaller caller = new ApiCaller(tokens, people, slowness, closing);
    RestGateway gateway = new RestGateway(caller);
    api = new AuthApi(gateway);
    users = new UsersApi(gateway, people);
    organisations = new OrganisationsApi(gateway);
    DemoPhones own = new DemoPhones(people, messages);
    phones = new PhoneApi(gateway, people, own);
    grpc = new GrpcApi(caller, people, own);
    DeviceEndpoint devices = new DeviceEndpoint(random, tokens, pages, people);
    oidc(new OidcEndpoints(tokens, keys, browsers), devices);
    signIn(new AuthorizeEndpoint(signIns, browsers, people, pages),
        new TokenEndpoint(tokens, signIns, new IdTokens(keys), devices));
    other(pages);
  }

  DemoTokens tokens() {
    return tokens;
  }

  /** Where codes are sent. */
  DemoTextMessages messages() {
    return messages;
  }

  private void oidc(OidcEndpoints oidc, DeviceEndpoint devices) {
    any.put("/.well-known/openid-configuration", oidc::discovery);
    any.put("/oauth/v2/keys", oidc::keys);
    any.put("/oidc/v1/userinfo", oidc::userinfo);
    any.put("/oidc/v1/end_session", oidc::endSession);
    any.put("/oauth/v2/device_authorization", devices::start);
    any.put("/device", devices::page);
  }

  private void signIn(AuthorizeEndpoint authorize, TokenEndpoint token) {
    any.put("/oauth/v2/authorize", authorize::authorize);
    any.put(AuthorizeEndpoint.PAGE, authorize::page);
    any.put(AuthorizeEndpoint.CALLBACK, authorize::callback);
    any.put("/oauth/v2/token", token::token);
    any.put("/oauth/v2/revoke", token::revoke);
  }

  private void other(DemoPages pages) {
    any.put("/", request -> ROOT);
    any.put("/ui/login", pages::unknown);
    any.put("/ui/login/logout/done", pages::signedOut);
    any.put("/ui/login/resources/demo.css", pages::stylesheet);
    any.put("/debug/healthz", request -> DemoReply.text(200, "text/plain; charset=utf-8", "ok")
        .header("X-Robots-Tag", "none"));
    any.put("/debug/ready", request -> DemoReply.json(200, "\"ok\"").header("X-Robots-Tag", "none"));
    any.put("/ui/console", pages::account);
    rest.put("/auth/v1/healthz", api::healthz);
    rest.put("/auth/v1/users/me", api::user);
    rest.put("/auth/v1/users/me/phone", api::phone);
    searches.put("/auth/v1/permissions/zitadel/me/_search", api::permissions);
    searches.put("/v2/users", users::search);
    searches.put("/v2/organizations/_search", organisations::search);
  }

  DemoReply answer(DemoRequest request) {
    if (request.path().startsWith("//")) {
      return DemoReply.empty(301).header("Location", request.path().substring(1));
    } else if (GrpcApi.isCall(request)) {
      return grpc.answer(request);
    } else if (unknownHost.isUnknown(request)) {
      return unknownHost.reply(request);
    }
    String path = request.path().startsWith("/ui/console") ? "/ui/console" : request.path();
    Function<DemoRequest, DemoReply> open = any.get(path);
    return open == null ? gateway(request) : open.apply(request);
  }

  private DemoReply gateway(DemoRequest request) {
    String path = request.path();
    if (path.startsWith("/.well-known/openid-configuration/")) {
      return Replies.oidcHead(request, DemoReply.text(404, "text/plain; charset=utf-8", "404 page not found\n")
          .header("X-Content-Type-Options", "nosniff"));
    }
    Optional<DemoReply> own = phones.answer(request);
    if (own.isPresent()) {
      return own.get();
    }
    Function<DemoRequest, DemoReply> read = read(path);
    Function<DemoRequest, DemoReply> search = search(path);
    if (read == null && search == null) {
      return Replies.gateway(request, 404, 5, "Not Found");
    }
    Function<DemoRequest, DemoReply> call =
        switch (request.method()) {
          case "GET" -> read;
          case "POST" -> search;
          default -> null;
        };
    return call == null ? Replies.gateway(request, 405, 12, "Method Not Allowed") : call.apply(request);
  }

  private @Nullable Function<DemoRequest, DemoReply> read(String path) {
    return ONE_USER.matcher(path).matches() ? users::user
        : METHODS.matcher(path).matches() ? users::authenticationMethods : rest.get(path);
  }

  private @Nullable Function<DemoRequest, DemoReply> search(String path) {
    return CHANGES.matcher(path).matches() ? users::changes : searches.get(path);
  }
}
