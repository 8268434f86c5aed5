package app.myphone.diagnosis;

import app.myphone.http.HttpStack;
import app.myphone.oidc.LoopbackSelfTest;
import app.myphone.os.Clock;
import app.myphone.problem.ProblemException;
import app.myphone.store.CredentialStore;
import app.myphone.store.CredentialStoreException;
import java.util.Optional;

/** What this computer itself has to do: take the browser's answer, open the browser, keep a sign-in. */
final class LocalChecks {
  private final DiagnosisTarget subject;
  private final HttpStack http;
  private final Clock clock;
  private final FindingMessages words;

  LocalChecks(DiagnosisTarget subject, HttpStack http, Clock clock, FindingMessages words) {
    this.subject = subject;
    this.http = http;
    this.clock = clock;
    this.words = words;
  }

  Verdict loopback() throws ProblemException, InterruptedException {
    String address = LoopbackSelfTest.run(http, clock, subject.redirectHost(), words.messages());
    return address.isEmpty()
        ? words.bad("loopback.lost", subject.redirectHost()) : words.good("loopback.good", address);
  }

  Verdict browser(Optional<String> opener) {
    return opener.map(program -> words.good("browser.good", program))
        .orElseGet(() -> words.doubtful("browser.none"));
  }

  /** @param vault empty when nothing is to be kept */
  Verdict keychain(Optional<CredentialStore> vault) throws InterruptedException {
    return vault.isPresent() ? keychain(vault.get()) : words.good("keychain.off");
  }

  private Verdict keychain(CredentialStore vault) throws InterruptedException {
    String name = vault.name().orElse("");
    try {
      return vault.selfTest()
          ? words.good("keychain.good", name)
          : words.doubtful("keychain.garbled", name);
    } catch (CredentialStoreException e) {
      return words.doubtful("keychain." + e.reason().id(), name);
    }
  }
}
