package app.myphone.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** The heads of ZITADEL's answers, one for each of its layers (wire/01-discovery, 06-v2-get-user, 08-server-just-started). */
final class Replies {
  private Replies() {}

  /** An OIDC endpoint's JSON: ends with a line break, and expired an hour ago. */
  static DemoReply oidc(DemoRequest request, int status, Map<String, Object> body) {
    return oidcHead(request, DemoReply.json(status, DemoJson.text(body) + "\n"));
  }

  /** An OAuth error (RFC 6749, 5.2). */
  static DemoReply oauthError(DemoRequest request, int status, String error, String description) {
    return oidc(request, status, DemoJson.object("error", error, "error_description", description));
  }

  /** A 302 with the link as its body, as Go's net/http writes it for a GET. */
  static DemoReply redirect(DemoRequest request, String location) {
    DemoReply reply = DemoReply.empty(302);
    if (request.isGet()) {
      String link = "<a href=\"" + location.replace("&", "&amp;") + "\">Found</a>.\n\n";
      reply = DemoReply.text(302, "text/html; charset=utf-8", link);
    }
    return oidcHead(request, reply.header("Location", location));
  }

  static DemoReply oidcHead(DemoRequest request, DemoReply reply) {
    return agent(request, cors(request, uncached(reply, Duration.ofHours(-1)), "Location, Content-Length"));
  }

  /** The keys: the only answer that may be kept. */
  static DemoReply keys(DemoRequest request, String body) {
    DemoReply reply = DemoReply.json(200, body).header("Cache-Control", "max-age=300, must-revalidate");
    return agent(request, cors(request, reply, "Location, Content-Length"));
  }

  /** The REST gateway's answer to a v1 call that reached the API. */
  static DemoReply rest(DemoRequest request, int status, String body) {
    DemoReply reply = uncached(DemoReply.json(status, body), Duration.ZERO)
        .header("Grpcgateway-Cache-Control", "no-store")
        .header("Grpcgateway-Content-Type", "application/grpc")
        .header("Grpcgateway-Pragma", "no-cache");
    return quota(status, cors(request, reply, GRPC_EXPOSED).header("X-Robots-Tag", "none").header("Vary", "Origin"));
  }

  /** The same for v2, whose headers differ. */
  static DemoReply restV2(DemoRequest request, int status, String body) {
    DemoReply reply = DemoReply.json(status, body).header("Grpcgateway-Content-Type", "application/grpc")
        .header("Grpcgateway-Date", date(Duration.ZERO));
    if (status == 200) {
      reply = reply.header("Grpcgateway-Cache-Control", "no-store").header("Grpcgateway-Pragma", "no-cache");
    }
    return quota(status, cors(request, reply, GRPC_EXPOSED).header("X-Robots-Tag", "none").header("Vary", "Origin"));
  }

  /** What the gateway says by itself, before the API: 404, 405, 503. */
  static DemoReply gateway(DemoRequest request, int status, int code, String message) {
    String body = DemoJson.text(DemoJson.object("code", code, "message", message));
    return cors(request, DemoReply.json(status, body), GRPC_EXPOSED)
        .header("Vary", "Origin").header("X-Robots-Tag", "none");
  }

  private static final String GRPC_EXPOSED =
      "Location, Content-Length, Grpc-Status, Grpc-Message, Grpc-Status-Details-Bin";

  private static DemoReply quota(int status, DemoReply reply) {
    return status != 200 ? reply : reply.header("Vary", "Cookie")
        .header("Set-Cookie", "zitadel.quota.exhausted=; Path=/; Max-Age=0; SameSite=Lax");
  }

  private static DemoReply agent(DemoRequest request, DemoReply reply) {
    return reply.header("Vary", "Origin").header("Vary", "Cookie").header("X-Robots-Tag", "none")
        .header("Set-Cookie", BrowserSessions.cookie(request));
  }

  private static DemoReply cors(DemoRequest request, DemoReply reply, String exposed) {
    boolean asked = request.header("Origin").isPresent();
    return asked ? origin(request, reply).header("Access-Control-Expose-Headers", exposed) : reply;
  }

  /** Every origin may read the answer; with a token REST refuses it all the same. */
  static DemoReply origin(DemoRequest request, DemoReply reply) {
    return request.header("Origin").map(origin -> reply.header("Access-Control-Allow-Credentials", "true")
        .header("Access-Control-Allow-Origin", origin)).orElse(reply);
  }

  static DemoReply uncached(DemoReply reply, Duration expiry) {
    return reply.header("Cache-Control", "no-store").header("Pragma", "no-cache").header("Expires", date(expiry));
  }

  static String date(Duration fromNow) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().plus(fromNow).atOffset(ZoneOffset.UTC))
        .replaceFirst("^(\\w+), (\\d) ", "$1, 0$2 ");
  }
}
