package app.myphone.diagnosis;

import app.myphone.config.ServerAddress;
import app.myphone.http.CertificateVerdict;
import app.myphone.http.Network;
import app.myphone.http.ProxyAddress;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/** The way to the server: its name, the proxy, its certificate. */
final class NetworkChecks {
  private static final int MOST_ADDRESSES = 4;

  private final DiagnosisTarget subject;
  private final Network network;
  private final Memoized<FirstContact> contact;
  private final FindingMessages words;

  NetworkChecks(DiagnosisTarget subject, Network network, Memoized<FirstContact> contact, FindingMessages words) {
    this.subject = subject;
    this.network = network;
    this.contact = contact;
    this.words = words;
  }

  Verdict address() throws ProblemException, InterruptedException {
    if (ServerAddress.isLoopback(subject.host())) {
      return contact.get().problemOf("address").map(problem -> words.of(State.BAD, problem))
          .orElseGet(() -> words.good("address.here", subject.issuer().authority()));
    }
    Optional<Problem> problem = contact.get().problemOf("address");
    if (problem.isPresent()) {
      return words.of(State.BAD, problem.get());
    }
    return proxy().isPresent() ? words.good("address.by-proxy", subject.host()) : resolve();
  }

  Verdict proxyInUse() throws ProblemException, InterruptedException {
    Optional<Problem> problem = contact.get().problemOf("proxy");
    if (problem.isPresent()) {
      return words.of(State.BAD, problem.get());
    }
    return proxy().map(used -> used.from()
            .map(variable -> words.good("proxy.variable", used.authority(), variable))
            .orElseGet(() -> words.good("proxy.system", used.authority())))
        .orElseGet(this::noProxy);
  }

  private Verdict noProxy() {
    return network.proxies().scriptFor(HttpUrl.get(subject.issuer().value()))
        .map(from -> words.doubtful("proxy.script", subject.host(), from))
        .orElseGet(() -> words.good("proxy.none", subject.host()));
  }

  Verdict certificate() throws ProblemException, InterruptedException {
    if (!subject.isSecure()) {
      return words.good("certificate.none", subject.issuer().authority());
    }
    FirstContact first = contact.get();
    Optional<CertificateVerdict> seen = network.trust().lastVerdict(subject.host());
    Optional<Problem> problem = first.problemOf("certificate");
    if (problem.isPresent()) {
      return seen.filter(_ -> problem.get().code() != ProblemCode.TLS_FAILED).map(this::notTrusted)
          .orElseGet(() -> words.of(State.BAD, problem.get()));
    }
    return seen.flatMap(this::trusted).orElseGet(() -> words.skipped(first.failedAt().orElse("discovery")));
  }

  private Verdict resolve() throws ProblemException {
    try {
      String addresses = Arrays.stream(InetAddress.getAllByName(subject.host())).limit(MOST_ADDRESSES)
          .map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
      return words.good("address.good", subject.host(), addresses);
    } catch (UnknownHostException e) {
      throw new ProblemException(new Problem.NoAnswer(ProblemCode.HOST_UNKNOWN, subject.host()));
    }
  }

  private Optional<ProxyAddress> proxy() {
    return network.proxies().to(HttpUrl.get(subject.issuer().value()));
  }

  private Optional<Verdict> trusted(CertificateVerdict seen) {
    return seen.acceptedBy().map(source -> words.good("certificate." + source.name().toLowerCase(Locale.ROOT),
        subject.host(), seen.issuer(), words.day(seen.notAfter()), seen.protocol()));
  }

  private Verdict notTrusted(CertificateVerdict seen) {
    return switch (seen.validity()) {
      case EXPIRED -> words.bad("certificate.expired", subject.host(), seen.issuer(), words.day(seen.notAfter()));
      case NOT_YET -> words.bad("certificate.not-yet", subject.host(), seen.issuer());
      case VALID -> seen.acceptedBy().isPresent()
          ? words.bad("certificate.other-name", subject.host(), seen.issuer(), names(seen))
          : words.bad(seen.complete() ? "certificate.unknown" : "certificate.incomplete", subject.host(), seen.issuer());
    };
  }

  private static String names(CertificateVerdict seen) {
    return seen.names().isEmpty() ? "–" : String.join(", ", seen.names());
  }
}
