package app.myphone.demo;

import static app.myphone.demo.DemoJson.object;

import app.myphone.demo.DemoTokens.Issued;
import app.myphone.demo.TokenEndpoint.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sign-in with a code on another device (RFC 8628; wire/02-device-flow). Thread-safe. */
final class DeviceEndpoint {
  static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";
  private static final Duration LIFETIME = Duration.ofMinutes(5);
  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final DemoRandom random;
  private final DemoTokens tokens;
  private final DemoPages pages;
  private final DemoPeople people;
  private final Map<String, Waiting> byDeviceCode = new HashMap<>();

  DeviceEndpoint(DemoRandom random, DemoTokens tokens, DemoPages pages, DemoPeople people) {
    this.random = random;
    this.tokens = tokens;
    this.pages = pages;
    this.people = people;
  }

  private enum State { PENDING, ALLOWED, DENIED }

  /** A device that waits; never printed. */
  private record Waiting(String userCode, Set<String> scopes, Instant end, State state, Optional<DemoPerson> person) {
    @Override
    public String toString() {
      return "Waiting";
    }
  }

  DemoReply start(DemoRequest request) {
    Optional<String> client = request.parameter("client_id");
    if (!client.equals(Optional.of(DemoApp.CLIENT_ID))) {
      return Replies.oauthError(request, 400, "invalid_client", "no active client not found");
    }
    String deviceCode = random.deviceCode();
    String userCode = random.userCode();
    Set<String> scopes = Set.copyOf(List.of(request.parameter("scope").orElse("openid").split(" ")));
    synchronized (this) {
      byDeviceCode.put(deviceCode,
          new Waiting(userCode, scopes, Instant.now().plus(LIFETIME), State.PENDING, Optional.empty()));
    }
    String page = OidcEndpoints.issuer(request) + "/device";
    return Replies.oidc(request, 200, object("device_code", deviceCode, "user_code", userCode,
        "verification_uri", page, "verification_uri_complete", page + "?user_code=" + userCode,
        "expires_in", LIFETIME.toSeconds(), "interval", INTERVAL.toSeconds()));
  }

  /** A poll: tokens once, before that and after that an error. */
  synchronized Issued redeem(String deviceCode) throws Refused {
    Waiting waiting = byDeviceCode.get(deviceCode);
    if (waiting == null) {
      throw new Refused(400, "invalid_grant", Optional.empty());
    } else if (waiting.state() == State.DENIED) {
      throw new Refused("access_denied", "The authorization request was denied.");
    } else if (Instant.now().isAfter(waiting.end())) {
      throw new Refused("expired_token", "The \"device_code\" has expired.");
    } else if (waiting.state() == State.PENDING) {
      throw new Refused("authorization_pending", "The client SHOULD repeat the access token request to the token "
          + "endpoint, after interval from device authorization response.");
    }
    byDeviceCode.remove(deviceCode);
    return tokens.open(new DemoSession.Grant(waiting.person().orElseThrow(), DemoApp.CLIENT_ID, waiting.scopes(),
        Optional.empty(), Optional.empty()));
  }

  /** The page: a code to type, then a person to pick. */
  DemoReply page(DemoRequest request) {
    String typed = request.parameter("user_code").map(DeviceEndpoint::normalised).orElse("");
    Optional<String> person = request.isGet() ? Optional.empty() : request.parameter("person");
    if (typed.isEmpty() || !isWaiting(typed)) {
      return pages.deviceCode(request, !typed.isEmpty());
    } else if (person.isEmpty()) {
      return pages.devicePick(request, typed, people);
    }
    decide(typed, people.byKey(person.get()).filter(p -> !p.is(DemoPerson.Behaviour.REFUSED)));
    return pages.deviceDone(request);
  }

  private synchronized boolean isWaiting(String userCode) {
    return byDeviceCode.values().stream().anyMatch(waiting -> waiting.userCode().equals(userCode)
        && waiting.state() == State.PENDING && Instant.now().isBefore(waiting.end()));
  }

  private synchronized void decide(String userCode, Optional<DemoPerson> person) {
    byDeviceCode.replaceAll((code, waiting) -> waiting.userCode().equals(userCode)
        ? new Waiting(userCode, waiting.scopes(), waiting.end(), person.isPresent() ? State.ALLOWED : State.DENIED,
            person)
        : waiting);
  }

  private static String normalised(String typed) {
    String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    return letters.length() == 8 ? letters.substring(0, 4) + "-" + letters.substring(4) : typed;
  }
}
