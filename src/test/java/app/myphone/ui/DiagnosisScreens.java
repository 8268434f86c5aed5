package app.myphone.ui;

import app.myphone.diagnosis.Diagnosis.Planned;
import app.myphone.diagnosis.Finding;
import app.myphone.diagnosis.State;
import app.myphone.text.Messages;
import app.myphone.ui.common.BackgroundHere;
import app.myphone.ui.diagnosis.DiagnosisModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What <em>Check my connection</em> shows, from examples. */
record DiagnosisScreens(Messages messages) {

  DiagnosisModel good() {
    return run(lines());
  }

  /** Some are there, the others are still being made. */
  DiagnosisModel running() {
    BackgroundHere background = BackgroundHere.later();
    DiagnosisModel model = new DiagnosisModel((planned, found) -> {
      planned.accept(planned());
      lines().subList(0, 4).forEach(found);
    }, background);
    model.start();
    background.beginNext();
    return model;
  }

  DiagnosisModel bad() {
    return run(with(new Example("certificate", State.BAD, "certificate.unknown", "login.example.ch", "Example Company CA")));
  }

  /** Of each kind some: the address is wrong, and what needs it was not checked. */
  DiagnosisModel mixed() {
    List<Finding> lines = new ArrayList<>(lines());
    for (Example other : List.of(new Example("keychain", State.DOUBTFUL, "keychain.absent", "Secret Service"),
        new Example("certificate", State.BAD, "certificate.unknown", "login.example.ch", "Example Company CA"),
        new Example("device", State.SKIPPED, "skipped", "TLS"),
        new Example("proxy", State.BAD, "certificate.unknown", "proxy.example.ch", "Example Company CA"))) {
      lines.replaceAll(line -> line.id().equals(other.id) ? finding(other) : line);
    }
    return run(lines);
  }

  DiagnosisModel doubtful() {
    return run(with(new Example("keychain", State.DOUBTFUL, "keychain.absent", "Secret Service")));
  }

  private static DiagnosisModel run(List<Finding> lines) {
    DiagnosisModel model = new DiagnosisModel((planned, found) -> {
      planned.accept(lines.stream().map(line -> new Planned(line.id(), line.name())).toList());
      lines.forEach(found);
    }, BackgroundHere.atOnce());
    model.start();
    return model;
  }

  private List<Planned> planned() {
    return lines().stream().map(line -> new Planned(line.id(), line.name())).toList();
  }

  private List<Finding> with(Example other) {
    List<Finding> lines = new ArrayList<>(lines());
    lines.replaceAll(line -> line.id().equals(other.id) ? finding(other) : line);
    return lines;
  }

  private List<Finding> lines() {
    String server = "login.example.ch";
    return List.of(
        new Example("address", State.GOOD, "address.good", server, "192.0.2.17, 2001:db8::17"),
        new Example("proxy", State.GOOD, "proxy.none", server),
        new Example("certificate", State.GOOD, "certificate.system", server, "Example CA", "1 March 2027", "TLSv1.3"),
        new Example("clock", State.GOOD, "clock.good", 1),
        new Example("discovery", State.GOOD, "discovery.good", "https://" + server),
        new Example("client", State.GOOD, "client.good", "400926028618337318", "http://127.0.0.1/callback"),
        new Example("device", State.GOOD, "device.good", server),
        new Example("loopback", State.GOOD, "loopback.good", "127.0.0.1"),
        new Example("browser", State.GOOD, "browser.good", "/usr/bin/xdg-open"),
        new Example("keychain", State.GOOD, "keychain.good", "Secret Service"),
        new Example("wire.json", State.GOOD, "wire.good", "REST", server),
        new Example("wire.grpc", State.GOOD, "wire.good", "gRPC", server),
        new Example("wire.grpc-web", State.GOOD, "wire.good", "gRPC-Web", server)).stream().map(this::finding).toList();
  }

  private Finding finding(Example example) {
    UnaryOperator<String> words = key -> messages.get("diagnosis." + key, example.facts);
    return new Finding(example.id, messages.get("diagnosis.name." + example.id), example.state,
        words.apply(example.outcome), example.state == State.GOOD
            ? Optional.empty() : Optional.of(words.apply(example.outcome + ".next")), Duration.ofMillis(120));
  }

  private record Example(String id, State state, String outcome, Object... facts) {}
}
