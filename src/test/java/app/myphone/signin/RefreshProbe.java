package app.myphone.signin;

import app.myphone.config.Issuer;
import app.myphone.http.HttpStack;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.oidc.TestProvider;
import app.myphone.os.Clock;
import app.myphone.problem.Secret;
import app.myphone.store.RefreshLock;
import app.myphone.store.StoredAccount;
import app.myphone.store.StoredSignIn;
import app.myphone.store.PatientKeychain;
import app.myphone.store.CredentialStore;
import app.myphone.text.Messages;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import okhttp3.Request;

/** A process of its own with a sign-in in the real keychain: puts it there, or uses it with fifty threads at once. */
final class RefreshProbe {
  private RefreshProbe() {}

  /** {@code seed|use ISSUER FOLDER}. */
  public static void main(String[] args) throws Exception {
    Issuer issuer = Issuer.parse(args[1]);
    CredentialStore vault = PatientKeychain.open();
    if (args[0].equals("seed")) {
      vault.list(new StoredAccount(issuer.value(), "400926029071256614", TestProvider.CLIENT, issuer.value(),
          Optional.empty(), Instant.EPOCH));
      vault.write(issuer.value(), new StoredSignIn(TestProvider.CLIENT, "400926029071256614", new Secret("r0"),
          Optional.of(new Secret("expired-4a7f")), Instant.EPOCH));
      System.out.println("seeded");
    } else {
      use(issuer, vault, Path.of(args[2]));
    }
    System.exit(0);
  }

  private static void use(Issuer issuer, CredentialStore vault, Path folder) throws Exception {
    HttpStack http = new HttpStack("probe", "en");
    SignIn signIn = new SignIn(http, new ProviderDiscovery(http, Clock.system()), _ -> false, Clock.system(),
        new SignIn.Options("127.0.0.1", Duration.ofSeconds(1), Messages.in(Locale.ENGLISH),
            Optional.of(SignInStore.shared(vault, new RefreshLock(folder, Clock.system()), Clock.system()))));
    Session session =
        signIn.resume(new Registration(issuer, TestProvider.CLIENT, issuer.uri(), false)).orElseThrow();
    http.send(new Request.Builder().url(issuer.value() + "/both-are-ready").build(), http.deadline(Clock.system()));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Secret>> tokens = threads.invokeAll(
          IntStream.range(0, 50).mapToObj(_ -> (Callable<Secret>) session::accessToken).toList());
      System.out.println("got " + tokens.stream().map(Future::resultNow).map(Secret::reveal).distinct().toList());
    }
  }
}
