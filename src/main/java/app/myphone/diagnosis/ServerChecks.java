package app.myphone.diagnosis;

import app.myphone.http.HttpStack;
import app.myphone.oidc.ClientRegistrationCheck;
import app.myphone.oidc.DevicePoll;
import app.myphone.oidc.DeviceSignIn;
import app.myphone.oidc.LoopbackReceiver;
import app.myphone.oidc.Provider;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.oidc.SigningKeys;
import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import java.time.Duration;
import java.util.Optional;

/** What the server says about itself and about this app. */
final class ServerChecks {
  private static final Duration SKEW = Duration.ofSeconds(60);
  /** How long ZITADEL's ID tokens hold, unless set otherwise. */
  private static final Duration LIFETIME = Duration.ofHours(12);

  private final DiagnosisTarget subject;
  private final HttpStack http;
  private final Memoized<FirstContact> contact;
  private final Clock clock;
  private final FindingMessages words;
  private final Memoized<Provider> provider;

  ServerChecks(DiagnosisTarget subject, HttpStack http, Memoized<FirstContact> contact, Clock clock, FindingMessages words) {
    this.subject = subject;
    this.http = http;
    this.contact = contact;
    this.clock = clock;
    this.words = words;
    this.provider = new Memoized<>(() -> new ProviderDiscovery(http, clock).find(subject.issuer()));
  }

  /** An ID token that will only be made in future is refused; one that has run out, too. */
  Verdict clock() throws ProblemException, InterruptedException {
    FirstContact first = contact.get();
    if (first.failedAt().isPresent()) {
      return words.skipped(first.failedAt().get());
    }
    if (first.ahead().isEmpty()) {
      return words.doubtful("clock.unknown", subject.host());
    }
    Duration ahead = first.ahead().get();
    if (ahead.abs().compareTo(SKEW) <= 0) {
      return words.good("clock.good", Math.max(1, ahead.abs().toSeconds()));
    }
    long minutes = Math.max(1, Math.round(ahead.abs().toSeconds() / 60.0));
    return ahead.isNegative() ? words.bad("clock.behind", minutes)
        : ahead.compareTo(LIFETIME) > 0 ? words.bad("clock.far-ahead", minutes) : words.doubtful("clock.ahead", minutes);
  }

  Verdict discovery() throws ProblemException, InterruptedException {
    FirstContact first = contact.get();
    Optional<Problem> problem = first.problemOf("discovery");
    if (problem.isPresent()) {
      return words.of(State.BAD, problem.get());
    }
    if (first.failedAt().isPresent()) {
      return words.skipped(first.failedAt().get());
    }
    new SigningKeys(http, clock).prepare(provider.get());
    return words.good("discovery.good", provider.get().issuer().authority());
  }

  Verdict client() throws ProblemException, InterruptedException {
    if (subject.clientId().isEmpty()) {
      return words.doubtful("client.missing");
    }
    Optional<Provider> found = reachableProvider();
    if (found.isEmpty()) {
      return skipped();
    }
    new ClientRegistrationCheck(http, clock).check(found.get(), subject.clientId().get());
    return words.good("client.good", subject.clientId().get(), LoopbackReceiver.REGISTERED);
  }

  /** A start and one poll (RFC 8628, 3.1 and 3.4): ZITADEL tells an app without the grant at the poll only. */
  Verdict device() throws ProblemException, InterruptedException {
    if (subject.clientId().isEmpty()) {
      return words.doubtful("client.missing");
    }
    Optional<Provider> found = reachableProvider();
    return found.isPresent() ? device(found.get(), subject.clientId().get()) : skipped();
  }

  private Verdict device(Provider at, String clientId) throws InterruptedException {
    DeviceSignIn devices = new DeviceSignIn(http, clock);
    try {
      return switch (devices.poll(at, clientId, devices.start(at, clientId))) {
        case DevicePoll.Unclear(Problem problem) -> words.of(State.DOUBTFUL, problem);
        case DevicePoll.Pending _, DevicePoll.SlowDown _, DevicePoll.Authorized _ ->
            words.good("device.good", at.issuer().authority());
      };
    } catch (ProblemException e) {
      return words.of(State.DOUBTFUL, e.problem());
    }
  }

  private Verdict skipped() throws ProblemException, InterruptedException {
    return words.skipped(contact.get().failedAt().orElse("discovery"));
  }

  private Optional<Provider> reachableProvider() throws ProblemException, InterruptedException {
    return contact.get().failedAt().isPresent() ? Optional.empty() : provider.orEmpty();
  }
}
