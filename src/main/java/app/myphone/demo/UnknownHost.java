package app.myphone.demo;

import java.util.regex.Pattern;

/**
 * Only this computer's own names are the demo's domains, so that no page of another name can reach it. The comparison
 * ignores the port (wire/08-unknown-host).
 */
final class UnknownHost {
  private static final Pattern OWN = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");
  private static final Pattern REST = Pattern.compile("/(auth|v2|management|admin|zitadel\\.[^/]+)/.*");

  boolean isUnknown(DemoRequest request) {
    boolean served = REST.matcher(request.path()).matches() || isOidc(request.path());
    return served && !OWN.matcher(host(request)).matches();
  }

  DemoReply reply(DemoRequest request) {
    String message = message(request);
    return isOidc(request.path())
        ? DemoReply.text(404, "text/plain; charset=utf-8", message + "\n").header("Cache-Control", "no-store")
            .header("X-Content-Type-Options", "nosniff").header("X-Robots-Tag", "none").header("Vary", "Origin")
        : Replies.gateway(request, 404, 5, message);
  }

  String message(DemoRequest request) {
    return "unable to set instance using origin &{" + host(request) + "  http} (ExternalDomain is 127.0.0.1):"
        + " ID=QUERY-1kIjX Message=Instance not found. Make sure you got the domain right."
        + " Check out https://zitadel.com/docs/apis/introduction#domains";
  }

  static boolean isOidc(String path) {
    return path.startsWith("/oauth/") || path.startsWith("/oidc/") || path.startsWith("/.well-known/")
        || path.startsWith("/ui/login") || path.startsWith("/device");
  }

  private static String host(DemoRequest request) {
    return request.header("X-Forwarded-Host").or(() -> request.header("Host")).orElse("");
  }
}
