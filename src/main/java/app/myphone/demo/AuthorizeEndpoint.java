package app.myphone.demo;

import app.myphone.demo.SignIns.Outcome;
import app.myphone.demo.SignIns.Pending;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The authorization endpoint and the sign-in page behind it, with Login V1's paths (wire/02-authorize-errors,
 * 02-login-v1-*, 02-prompt-none). Nothing is ever redirected to an address that is not registered.
 */
final class AuthorizeEndpoint {
  static final String PAGE = "/ui/login/login";
  static final String CALLBACK = "/oauth/v2/authorize/callback";
  static final String DENY = "deny";
  private static final String ASK = " If you have any questions, you may contact the administrator of the application.";
  private static final Outcome DENIED = new Outcome.Failed("access_denied", "The user denied the request.");
  private static final Outcome NOT_SIGNED_IN = new Outcome.Failed("interaction_required",
      "Unfortunately, the user may be not logged in and/or additional interaction is required.");

  private final SignIns signIns;
  private final BrowserSessions browsers;
  private final DemoPeople people;
  private final DemoPages pages;

  AuthorizeEndpoint(SignIns signIns, BrowserSessions browsers, DemoPeople people, DemoPages pages) {
    this.signIns = signIns;
    this.browsers = browsers;
    this.people = people;
    this.pages = pages;
  }

  DemoReply authorize(DemoRequest request) {
    Optional<DemoReply> refused = refusal(request);
    if (refused.isPresent()) {
      return refused.get();
    }
    return Replies.redirect(request, PAGE + "?authRequestID=" + signIns.open(read(request)));
  }

  private static Optional<DemoReply> refusal(DemoRequest request) {
    List<String> prompts = words(request, "prompt");
    if (request.parameter("max_age").filter(age -> !age.matches("\\d{1,9}")).isPresent()) {
      return invalid(request, "error decoding form");
    } else if (request.parameter("redirect_uri").isEmpty()) {
      return Optional.of(Replies.oauthError(request, 500, "server_error", "auth request is missing redirect_uri"));
    } else if (prompts.contains("none") && prompts.size() > 1) {
      return invalid(request, "The prompt parameter `none` must only be used as a single value");
    } else if (!request.parameter("client_id").equals(Optional.of(DemoApp.CLIENT_ID))) {
      return invalid(request, "Errors.App.NotFound");
    } else if (words(request, "scope").isEmpty()) {
      return invalid(request,
          "The scope of your request is missing. Please ensure some scopes are requested." + ASK);
    } else if (request.parameter("redirect_uri").filter(DemoApp::isRegistered).isEmpty()) {
      return invalid(request, "The requested redirect_uri is missing in the client configuration." + ASK);
    }
    return wrongResponseType(request);
  }

  private static Optional<DemoReply> wrongResponseType(DemoRequest request) {
    Optional<String> type = request.parameter("response_type");
    if (type.isEmpty()) {
      return invalid(request, "The response type is missing in your request." + ASK);
    }
    return type.get().equals("code") ? Optional.empty()
        : Optional.of(Replies.oauthError(request, 400, "unauthorized_client",
            "The requested response type is missing in the client configuration." + ASK));
  }

  private AuthRequest read(DemoRequest request) {
    return new AuthRequest(request.parameter("client_id").orElseThrow(),
        request.parameter("redirect_uri").orElseThrow(), Set.copyOf(words(request, "scope")),
        request.parameter("state"), request.parameter("nonce"), request.parameter("code_challenge"),
        !request.parameter("code_challenge_method").equals(Optional.of("S256")), words(request, "prompt"),
        request.parameter("login_hint"), DemoPages.language(request, request.parameter("ui_locales")));
  }

  /** The page itself, or straight on when the browser's session is enough. */
  DemoReply page(DemoRequest request) {
    String id = request.parameter("authRequestID").orElse("");
    Optional<Pending> pending = signIns.find(id);
    if (pending.isEmpty()) {
      return pages.unknown(request);
    }
    AuthRequest asked = pending.get().request();
    if (!request.isGet()) {
      return pick(request, id, asked);
    }
    Optional<DemoPerson> known = browsers.person(request);
    boolean silent = asked.prompts().isEmpty() || asked.asks("none");
    if (silent && known.isPresent()) {
      return decide(request, id, new Outcome.SignedIn(known.get(), BrowserSessions.browser(request)));
    }
    return asked.asks("none") ? decide(request, id, NOT_SIGNED_IN) : pages.pick(request, id, asked, people);
  }

  private DemoReply pick(DemoRequest request, String id, AuthRequest asked) {
    String key = request.parameter("person").orElse("");
    Optional<DemoPerson> person = people.byKey(key);
    if (key.equals(DENY) || person.filter(p -> p.is(DemoPerson.Behaviour.REFUSED)).isPresent()) {
      return decide(request, id, DENIED);
    } else if (person.isEmpty()) {
      return pages.pick(request, id, asked, people);
    }
    Optional<String> browser = BrowserSessions.browser(request);
    browsers.signIn(browser, person.get());
    return decide(request, id, new Outcome.SignedIn(person.get(), browser));
  }

  private DemoReply decide(DemoRequest request, String id, Outcome outcome) {
    signIns.decide(id, outcome);
    return Replies.redirect(request, OidcEndpoints.issuer(request) + CALLBACK + "?id=" + id);
  }

  /** Back to the app, with a code or an error (RFC 6749, 4.1.2). */
  DemoReply callback(DemoRequest request) {
    String id = request.parameter("id").orElse("");
    Optional<Pending> pending = signIns.find(id).filter(p -> p.outcome().isPresent());
    if (pending.isEmpty()) {
      return pages.unknown(request);
    }
    signIns.close(id);
    AuthRequest asked = pending.get().request();
    String result = switch (pending.get().outcome().orElseThrow()) {
      case Outcome.SignedIn signedIn -> "code=" + signIns.code(asked, signedIn);
      case Outcome.Failed failed ->
        "error=" + failed.error() + "&error_description=" + encode(failed.description());
    };
    String state = asked.state().map(s -> "&state=" + encode(s)).orElse("");
    return Replies.redirect(request, asked.redirectUri().replaceFirst("#.*", "") + "?" + result + state);
  }

  private static List<String> words(DemoRequest request, String name) {
    return request.parameter(name).map(String::strip).filter(text -> !text.isEmpty())
        .map(text -> List.of(text.split("\\s+"))).orElse(List.of());
  }

  private static Optional<DemoReply> invalid(DemoRequest request, String description) {
    return Optional.of(Replies.oauthError(request, 400, "invalid_request", description));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
