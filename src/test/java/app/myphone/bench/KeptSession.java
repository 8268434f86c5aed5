package app.myphone.bench;

import app.myphone.config.Issuer;
import app.myphone.http.HttpStack;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.os.Clock;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.signin.SignInStore;
import app.myphone.signin.Registration;
import app.myphone.signin.Session;
import app.myphone.signin.SignIn;
import app.myphone.signin.SignInTarget;
import app.myphone.store.RefreshLock;
import app.myphone.store.StoredAccount;
import app.myphone.store.StoredSignIn;
import app.myphone.store.KeychainStore;
import app.myphone.store.CredentialStore;
import app.myphone.store.CredentialStoreException;
import app.myphone.text.Messages;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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
import okhttp3.OkHttpClient;

/**
 * A process of its own with a session in the real keychain, as the program has it. Told what to do line by line:
 * {@code seed TOKEN}, {@code use} with fifty threads at once, {@code loop} until it is killed. Of {@code OWNER:TOKEN} the
 * owner is an account of its own; in the loop one refreshes all the time while another is switched to and back.
 */
final class KeptSession {
  static final String ADA = "ada";
  static final String BEN = "ben";
  private static final String CLIENT = "400926028618337318";

  private final Issuer issuer;
  private final Path folder;
  private final HttpStack http;
  private final Watched vault = new Watched();

  private KeptSession(Issuer issuer, Path folder) {
    this.issuer = issuer;
    this.folder = folder;
    this.http = new HttpStack(new OkHttpClient.Builder().addInterceptor(chain -> {
      var answer = chain.proceed(chain.request());
      vault.answered = System.nanoTime();
      return answer;
    }), "bench", "en");
  }

  /** {@code ISSUER FOLDER-OF-LOCKS}. */
  public static void main(String[] arguments) throws Exception {
    KeptSession process = new KeptSession(Issuer.parse(arguments[0]), Path.of(arguments[1]));
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      process.obey(line);
    }
    System.exit(0);
  }

  private void obey(String line) throws Exception {
    switch (line) {
      case "use" -> System.out.println("used " + use());
      case "loop" -> loop();
      default -> {
        seed(line.substring("seed ".length()));
        System.out.println("seeded");
      }
    }
  }

  private void seed(String refresh) throws CredentialStoreException, InterruptedException {
    String subject = refresh.contains(":") ? refresh.substring(0, refresh.indexOf(':')) : ADA;
    vault.keychain.list(account(subject));
    vault.keychain.write(issuer.value(), new StoredSignIn(CLIENT, subject, new Secret(refresh),
        Optional.of(new Secret("expired-4a7f")), Instant.EPOCH));
  }

  private StoredAccount account(String subject) {
    return new StoredAccount(issuer.value(), subject, CLIENT, issuer.value(), Optional.empty(), Instant.EPOCH);
  }

  /** How many different tokens fifty threads got, and how many of them got none. */
  private String use() throws Exception {
    Session session = signIn().resume(registration()).orElseThrow();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Secret>> tokens = threads.invokeAll(
          IntStream.range(0, 50).mapToObj(_ -> (Callable<Secret>) session::accessToken).toList());
      long failed = tokens.stream().filter(token -> token.state() == Future.State.FAILED).count();
      return tokens.stream().filter(token -> token.state() == Future.State.SUCCESS).map(Future::resultNow).distinct()
          .count() + " " + failed;
    }
  }

  /** One account's refreshes never cease; the other is gone to, refreshed and left again. */
  private void loop() throws Exception {
    SignIn signIn = signIn();
    Session ada = session(signIn, ADA);
    Thread.ofPlatform().daemon().start(() -> refreshForEver(ada));
    while (true) {
      Session ben = session(signIn, BEN);
      ben.tokenAfterRefused(ben.accessToken());
      signIn.use(ada);
    }
  }

  private static void refreshForEver(Session session) {
    try {
      Secret token = session.accessToken();
      while (true) {
        token = session.tokenAfterRefused(token).orElseThrow();
      }
    } catch (ProblemException | InterruptedException e) {
      System.out.println("failed " + e);
    }
  }

  private Session session(SignIn signIn, String subject) throws Exception {
    Optional<StoredSignIn> kept = vault.keychain.read(issuer.value(), subject);
    if (kept.isEmpty()) {
      System.out.println("none " + subject);
      seed(subject + ":anew");
      kept = vault.keychain.read(issuer.value(), subject);
    }
    return signIn.resume(new SignInTarget(registration(), Optional.of(account(subject)), kept)).orElseThrow();
  }

  private SignIn signIn() {
    Clock clock = Clock.system();
    return new SignIn(http, new ProviderDiscovery(http, clock), _ -> false, clock,
        new SignIn.Options("127.0.0.1", Duration.ofSeconds(1), Messages.in(Locale.ENGLISH),
            Optional.of(SignInStore.shared(vault, new RefreshLock(folder, clock), clock))));
  }

  private Registration registration() {
    return new Registration(issuer, CLIENT, issuer.uri(), false);
  }

  /** The keychain; says what it has kept, and how many microseconds after the server's answer. */
  private static final class Watched implements CredentialStore {
    private final KeychainStore keychain = new KeychainStore();
    private volatile long answered;

    @Override
    public List<StoredAccount> accounts() throws CredentialStoreException, InterruptedException {
      return keychain.accounts();
    }

    @Override
    public Optional<StoredSignIn> read(String server, String subject) throws CredentialStoreException, InterruptedException {
      return keychain.read(server, subject);
    }

    @Override
    public void list(StoredAccount account) throws CredentialStoreException, InterruptedException {
      keychain.list(account);
    }

    @Override
    public Optional<StoredSignIn> read(String server) throws CredentialStoreException, InterruptedException {
      return keychain.read(server);
    }

    @Override
    public void write(String server, StoredSignIn signIn) throws CredentialStoreException, InterruptedException {
      keychain.write(server, signIn);
      System.out.println("kept " + signIn.refresh().reveal() + " " + (System.nanoTime() - answered) / 1000);
    }

    @Override
    public void delete(String server, String subject) throws CredentialStoreException, InterruptedException {
      keychain.delete(server, subject);
    }

    @Override
    public Optional<String> name() {
      return keychain.name();
    }
  }
}
