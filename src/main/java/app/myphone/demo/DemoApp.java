package app.myphone.demo;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one app that is registered at the demo: native, PKCE, no secret, redirect {@code http://127.0.0.1/callback}. */
final class DemoApp {
  static final String CLIENT_ID = "400926028618337318";
  static final String PROJECT = "400926028551162918";
  static final String API_PROJECT = "400925939430722598";
  static final String API_SCOPE = "urn:zitadel:iam:org:project:id:zitadel:aud";
  static final String ORGANISATION_SCOPE = "urn:zitadel:iam:user:resourceowner";
  static final String ORGANISATION = "Demo";
  static final String SIGNED_OUT = "http://127.0.0.1/signed-out";
  private static final Pattern LOOPBACK_V4 = Pattern.compile("127(\\.\\d{1,3}){3}");

  private DemoApp() {}

  /** All apps of the project, the project, and with the API's scope ZITADEL's own project. */
  static List<String> audience(Set<String> scopes) {
    List<String> audience = new ArrayList<>(List.of(CLIENT_ID, "400926028702157862", "400926028752555046",
        "400926028819598374", PROJECT));
    if (scopes.contains(API_SCOPE)) {
      audience.add(API_PROJECT);
    }
    return audience;
  }

  /** What {@link #ORGANISATION_SCOPE} brings into the ID token and userinfo. */
  static Map<String, Object> organisation() {
    return DemoJson.object(ORGANISATION_SCOPE + ":id", DemoPeople.ORGANISATION,
        ORGANISATION_SCOPE + ":name", ORGANISATION,
        ORGANISATION_SCOPE + ":primary_domain", "demo.example");
  }

  /** Any port of this computer, with exactly the registered path and no query (wire/02-redirect-uri-forms). */
  static boolean isRegistered(String redirectUri) {
    try {
      URI uri = new URI(redirectUri);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      return (scheme.equals("http") || scheme.equals("https")) && isLoopback(uri.getHost())
          && "/callback".equals(uri.getRawPath()) && uri.getRawQuery() == null && uri.getRawUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isLoopback(@Nullable String host) {
    return host != null && (host.equals("localhost") || host.equals("[::1]") || LOOPBACK_V4.matcher(host).matches());
  }
}
