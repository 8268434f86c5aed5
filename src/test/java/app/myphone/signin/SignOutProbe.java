package app.myphone.signin;

import app.myphone.config.Issuer;
import app.myphone.http.HttpStack;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.oidc.TestProvider;
import app.myphone.os.Clock;
import app.myphone.problem.Secret;
import app.myphone.store.CredentialStore;
import app.myphone.store.PatientKeychain;
import app.myphone.store.RefreshLock;
import app.myphone.store.StoredAccount;
import app.myphone.store.StoredSignIn;
import app.myphone.text.Messages;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A start of the program as far as being signed in goes, with the real keychain; does a step for each line it reads. */
final class SignOutProbe {
  private final Registration registration;
  private final CredentialStore vault;
  private final SignIn signIn;
  private Optional<Session> session = Optional.empty();

  private SignOutProbe(Issuer issuer, Path state, Duration limit) {
    HttpStack http = new HttpStack("probe", "en");
    registration = new Registration(issuer, TestProvider.CLIENT, issuer.uri(), false);
    vault = PatientKeychain.open(limit);
    signIn = new SignIn(http, new ProviderDiscovery(http, Clock.system()), _ -> false, Clock.system(),
        new SignIn.Options("127.0.0.1", Duration.ofSeconds(1), Messages.in(Locale.ENGLISH),
            Optional.of(SignInStore.shared(vault, new RefreshLock(state, Clock.system()), Clock.system()))));
  }

  /** {@code ISSUER STATE-FOLDER SECONDS}. */
  public static void main(String[] args) throws Exception {
    SignOutProbe probe =
        new SignOutProbe(Issuer.parse(args[0]), Path.of(args[1]), Duration.ofSeconds(Long.parseLong(args[2])));
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String step = in.readLine(); step != null; step = in.readLine()) {
      System.out.println(probe.run(step));
    }
    System.exit(0);
  }

  private String run(String step) throws Exception {
    switch (step) {
      case "seed" -> {
        String issuer = registration.issuer().value();
        vault.list(new StoredAccount(issuer, "ada", TestProvider.CLIENT, issuer, Optional.empty(), Instant.EPOCH));
        vault.write(issuer, new StoredSignIn(TestProvider.CLIENT, "ada",
            new Secret("r0"), Optional.of(new Secret("access-8c2e")), Instant.now().plusSeconds(9999)));
      }
      case "resume" -> {
        session = signIn.resume(registration);
        return session.isPresent() ? "signed in" : "nobody";
      }
      case "sign out" -> session.orElseThrow().signOut(false);
      default -> throw new IllegalArgumentException(step);
    }
    return signIn.keychain().notRemoved().map(why -> why.reason().name()).orElse("done");
  }
}
