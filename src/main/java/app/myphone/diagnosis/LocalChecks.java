package app.myphone.diagnosis;

import app.myphone.http.HttpStack;
import app.myphone.oidc.LoopbackSelfTest;
import app.myphone.os.Clock;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.store.StoredSignIn;
import app.myphone.store.CredentialStore;
import app.myphone.store.CredentialStoreException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What this computer itself has to do: take the browser's answer, open the browser, keep a sign-in. */
final class LocalChecks {
  /** Not an address, so that it can never be in the way of a server's entry. */
  private static final String ENTRY = "connection-check";

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
    StoredSignIn entry = new StoredSignIn(
        ENTRY, ENTRY, new Secret(UUID.randomUUID().toString()), Optional.empty(), Instant.EPOCH);
    try {
      vault.write(ENTRY, entry);
      boolean same = vault.read(ENTRY).filter(entry::isSameAs).isPresent();
      vault.delete(ENTRY, ENTRY);
      return same ? words.good("keychain.good", name) : words.doubtful("keychain.garbled", name);
    } catch (CredentialStoreException e) {
      return words.doubtful("keychain." + e.reason().name().toLowerCase(Locale.ROOT), name);
    }
  }
}
