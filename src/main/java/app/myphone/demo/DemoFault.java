package app.myphone.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Something that goes wrong at a server or on the way to it, to be switched on at the demo: by a test, or by a person at
 * {@code /demo/faults}.
 */
public enum DemoFault {
  /** A firewall's page in place of every answer, 403. */
  BLOCKED_ON_THE_WAY(_ -> inBetween(403)),

  /** A network's page that wants a sign-in, in place of every answer (RFC 6585, 6). */
  NETWORK_SIGN_IN(_ -> inBetween(511)),

  /** A gateway of somebody else that refuses the token at the API, 401 in its own JSON. */
  FOREIGN_GATEWAY(request -> request.path().startsWith("/auth/") || request.path().startsWith("/v2/")
      ? Optional.of(DemoReply.json(401, "{\"message\":\"Unauthorized\"}")) : Optional.empty()),

  /** The database is down, as servers of 2025 say it (wire/08-database-down). */
  DATABASE_DOWN_404(request -> databaseDown(request, 404, 5)),

  /** The database is down, as newer servers say it (wire/09-database-down). */
  DATABASE_DOWN_500(request -> databaseDown(request, 500, 13)),

  /** A gateway that turns every refusal and every phone into an error with status 200. */
  ERROR_AS_200(request -> phone(request, "\"code\":7,\"message\":\"no access\"")),

  /** A number of nothing but invisible characters. */
  INVISIBLE_NUMBER(request -> phone(request, "\"phone\":{\"phone\":\"\\u200b\\u202e\",\"isPhoneVerified\":true}")),

  /** A number with words in it. */
  NUMBER_WITH_WORDS(request -> phone(request, "\"phone\":{\"phone\":\"+41791234567 (work)\"}")),

  /** Refreshes bring an ID token of somebody else (under a signature that was made for another). */
  REFRESH_OF_ANOTHER(RefreshFault.OTHER_SUBJECT::of),

  /** Refreshes bring an ID token that nobody signed. */
  REFRESH_UNSIGNED(RefreshFault.UNSIGNED::of),

  /** Refreshes bring tokens that live for minus one second. */
  REFRESH_WITH_ABSURD_LIFE(RefreshFault.ABSURD_LIFE::of),

  /** Among the keys are some that nobody can use. */
  ODD_KEYS(KeyFault.ODD::of),

  /** There is no key at all. */
  NO_KEYS(KeyFault.NONE::of),

  /** ID tokens are signed with Ed25519. */
  ED25519_KEYS(KeyFault.ED25519::of),

  /** Discovery names one algorithm, which the app lacks. */
  UNKNOWN_ALGORITHM(KeyFault.UNKNOWN_ALGORITHM::of),

  /** Discovery names an endpoint at an address that is none. */
  ODD_ENDPOINT(DiscoveryFault.ODD_ENDPOINT::of),

  /** Discovery names another issuer than the one that was asked. */
  OTHER_ISSUER(DiscoveryFault.OTHER_ISSUER::of),

  /** Cookies so big that the browser's request to the app, on the same host, is too: cookies know no ports (RFC 6265, 8.5). */
  BIG_COOKIES((_, usual) -> Optional.of(withBigCookies(usual.get()))),

  /** A server that speaks HTTP/1.1 only, so no gRPC. */
  HTTP_1_ONLY(_ -> Optional.empty()),

  /** Codes are made, but there is nothing that could send them (wire/05-phone-no-sms-provider). */
  NO_TEXT_MESSAGES(_ -> Optional.empty()),

  /** A server that repeats in its refusals what it was sent, and so somebody's secrets. */
  ECHO(DemoFault::echo);

  @SuppressWarnings("ImmutableEnumChecker") // each is a method without state
  private final Reply reply;

  DemoFault(Function<DemoRequest, Optional<DemoReply>> instead) {
    this((request, _) -> instead.apply(request));
  }

  DemoFault(Reply reply) {
    this.reply = reply;
  }

  /** Makes another answer than the usual one; empty leaves that. */
  @FunctionalInterface
  private interface Reply {
    Optional<DemoReply> to(DemoRequest request, Supplier<DemoReply> usual);
  }

  /** As in an address: {@code network-sign-in}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<DemoFault> byId(String id) {
    return Arrays.stream(values()).filter(fault -> fault.id().equals(id)).findFirst();
  }

  DemoReply reply(DemoRequest request, Supplier<DemoReply> usual) {
    return reply.to(request, usual).orElseGet(usual);
  }

  private static Optional<DemoReply> phone(DemoRequest request, String members) {
    return request.path().equals("/auth/v1/users/me/phone")
        ? Optional.of(Replies.rest(request, 200, "{" + members + "}")) : Optional.empty();
  }

  private static Optional<DemoReply> databaseDown(DemoRequest request, int status, int code) {
    String host = request.header("Host").orElse("");
    String text = "unable to set instance using origin &{" + host + "  http} (ExternalDomain is 127.0.0.1):"
        + " ID=QUERY-d3fas Message=An internal error occurred Parent=(failed to connect to `user=zitadel"
        + " database=zitadel`: 127.0.0.1:5433 (127.0.0.1): dial error: dial tcp 127.0.0.1:5433: connect:"
        + " connection refused)";
    if (GrpcApi.isCall(request)) {
      return Optional.of(new GrpcReplies(request).within(new ApiError(code, text)));
    }
    return Optional.of(UnknownHost.isOidc(request.path())
        ? Replies.oidcHead(request, DemoReply.text(status, "text/plain; charset=utf-8", text + "\n"))
        : Replies.gateway(request, status, code, text));
  }

  private static Optional<DemoReply> echo(DemoRequest request) {
    String sent = request.header("Authorization").orElse("") + " " + request.body().utf8() + " " + request.query();
    return Optional.ofNullable(switch (request.path()) {
      case "/oauth/v2/token", "/oauth/v2/device_authorization" ->
          Replies.oauthError(request, 400, "invalid_scope", "not like this: " + sent);
      case "/oidc/v1/userinfo" -> DemoReply.text(404, "text/plain", sent);
      case "/auth/v1/users/me/phone", "/auth/v1/users/me" -> DemoReply.json(400, new ApiError(9, sent, "ECHO-1x").json());
      default -> null;
    });
  }

  private static DemoReply withBigCookies(DemoReply usual) {
    DemoReply reply = usual;
    for (int i = 0; i < 3; i++) {
      reply = reply.header("Set-Cookie", "big" + i + "=" + "x".repeat(4000) + "; Path=/");
    }
    return reply;
  }

  private static Optional<DemoReply> inBetween(int status) {
    return Optional.of(DemoReply.text(status, "text/html; charset=utf-8",
        "<!doctype html><title>Company network</title><h1>This page is blocked</h1>"));
  }
}
