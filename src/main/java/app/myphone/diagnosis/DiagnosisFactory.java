package app.myphone.diagnosis;

import app.myphone.config.Version;
import app.myphone.config.Wire;
import app.myphone.diagnosis.Diagnosis.Planned;
import app.myphone.http.HttpStack;
import app.myphone.http.Network;
import app.myphone.os.Browser;
import app.myphone.os.Clock;
import app.myphone.store.CredentialStore;
import app.myphone.text.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Puts diagnoses together, each with connections of its own: what an earlier one kept open proves nothing.
 *
 * @param network makes what is to be used to get out, read anew
 * @param vault empty when nothing is to be kept
 */
public record DiagnosisFactory(Supplier<Network> network, Browser browser, Optional<CredentialStore> vault,
    Messages messages, Clock clock) {
  private static final Duration EACH = Duration.ofSeconds(10);
  private static final List<String> IDS = List.of("address", "proxy", "certificate", "clock", "discovery", "client",
      "device", "loopback", "browser", "keychain");

  /** What a run checks, in the order of its lines; reads nothing. */
  public List<Planned> planned() {
    FindingMessages words = new FindingMessages(messages);
    return Stream.concat(IDS.stream(), Arrays.stream(Wire.values()).map(DiagnosisFactory::id))
        .map(id -> new Planned(id, words.name(id))).toList();
  }

  /** One run of every check; blocking, it reads what is trusted. */
  public Diagnosis of(DiagnosisTarget subject) {
    Network way = network.get();
    HttpStack http = new HttpStack(way, Version.userAgent(), messages.locale().toLanguageTag(), EACH);
    return new Diagnosis(checks(subject, way, http), http, clock, new FindingMessages(messages), Diagnosis.LIMIT);
  }

  private List<Check> checks(DiagnosisTarget subject, Network way, HttpStack http) {
    FindingMessages words = new FindingMessages(messages);
    Memoized<FirstContact> contact = new Memoized<>(() -> FirstContact.make(subject, http, clock));
    NetworkChecks net = new NetworkChecks(subject, way, contact, words);
    ServerChecks server = new ServerChecks(subject, http, contact, clock, words);
    WireChecks wires = new WireChecks(subject, http, contact, clock, words);
    LocalChecks local = new LocalChecks(subject, http, clock, words);
    List<Check> checks = new ArrayList<>(List.of(
        new Check("address", net::address),
        new Check("proxy", net::proxyInUse),
        new Check("certificate", net::certificate),
        new Check("clock", server::clock),
        new Check("discovery", server::discovery),
        new Check("client", server::client),
        new Check("device", server::device),
        new Check("loopback", local::loopback),
        new Check("browser", () -> local.browser(browser.opener())),
        new Check("keychain", () -> local.keychain(vault))));
    for (Wire wire : Wire.values()) {
      checks.add(new Check(id(wire), () -> wires.wire(wire)));
    }
    return checks;
  }

  private static String id(Wire wire) {
    return "wire." + wire.id();
  }
}
