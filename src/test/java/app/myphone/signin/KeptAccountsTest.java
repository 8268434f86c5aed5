package app.myphone.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.myphone.config.Issuer;
import app.myphone.config.ManagedFile;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.config.SettingsLoader;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.store.CredentialStore;
import app.myphone.store.CredentialStoreException;
import app.myphone.store.CredentialStoreException.Reason;
import app.myphone.store.MemoryStore;
import app.myphone.store.StoredAccount;
import app.myphone.store.StoredSignIn;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose account is meant, of all that are signed in. */
@Timeout(30)
class KeptAccountsTest {
  private static final String HERE = "https://login.example.ch";
  private static final String THERE = "https://id.other.example:8443";

  @TempDir Path folder;
  private final TestClock clock = new TestClock();
  private final MemoryStore vault = new MemoryStore();
  private SignInStore store = SignInStore.alone(vault, clock);

  @Test
  void theOneUsedLastIsMeantAlsoAtAnotherServer() throws Exception {
    StoredAccount ada = keep(HERE, "1", "ada@example.ch");
    keep(HERE, "2", "ben@example.ch");
    StoredAccount cleo = keep(THERE, "3", "cleo");
    store.use(registration(THERE), "3");
    SignInTarget target = accounts(inFile()).meant().orElseThrow();
    assertThat(target.account()).contains(cleo);
    assertThat(target.at()).isEqualTo(new Registration(Issuer.parse(THERE), "client", URI.create(THERE + "/api"), false));
    assertThat(target.who().orElseThrow().loginName()).contains("cleo");
    store.use(registration(HERE), "1");
    assertThat(accounts(inFile()).meant().orElseThrow().account()).contains(ada);
  }

  @Test
  void aServerOnTheCommandLineIsKeptTo() throws Exception {
    StoredAccount ada = keep(HERE, "1", "ada@example.ch");
    keep(THERE, "3", "cleo");
    store.use(registration(THERE), "3");
    Settings given = load("--issuer", HERE, "--client-id", "client");
    assertThat(accounts(given).meant().orElseThrow().account()).contains(ada);
    SignInTarget other = accounts(load("--issuer", HERE, "--client-id", "another")).meant().orElseThrow();
    assertThat(other.account()).isEmpty();
    assertThat(other.kept()).isEmpty();
  }

  @Test
  void nobodyUsedYetMeansTheNewestAtTheServerThatIsSet() throws Exception {
    keep(HERE, "1", "ada@example.ch");
    clock.advance(java.time.Duration.ofHours(1));
    StoredAccount ben = keep(HERE, "2", "ben@example.ch");
    keep(THERE, "3", "cleo");
    assertThat(accounts(load()).meant()).as("nothing is set").isEmpty();
    assertThat(accounts(inFile()).meant().orElseThrow().account()).contains(ben);
  }

  @ParameterizedTest
  @CsvSource({"ada@example.ch, 1", "ADA@example.ch, 1", "1, 1", "ada@example.ch@login.example.ch, 1", "2@login.example.ch, 2",
      "cleo, 3", "cleo@id.other.example:8443, 3", "twin@login.example.ch, 4", "twin@id.other.example:8443, 5"})
  void anAccountIsNamedByLoginNameOrUserIdWithItsServerIfNeedBe(String named, String subject) throws Exception {
    everybody();
    assertThat(accounts(load("--account", named)).meant().orElseThrow().kept().orElseThrow().subject()).isEqualTo(subject);
  }

  @ParameterizedTest
  @CsvSource({"nobody, usage.account-of-nobody", "ada, usage.account-of-nobody", "@login.example.ch, usage.account-of-nobody",
      "ada@example.ch@id.other.example:8443, usage.account-of-nobody", "twin, usage.account-of-several"})
  void whoIsNotThereOrThereTwiceIsRefused(String named, String words) throws Exception {
    everybody();
    Problem problem = catchThrowableOfType(ProblemException.class, () -> accounts(load("--account", named)).meant()).problem();
    assertThat(problem.code().id()).isEqualTo("usage.account");
    assertThat(problem.code()).isEqualTo(
        words.endsWith("several") ? ProblemCode.USAGE_ACCOUNTS : ProblemCode.USAGE_ACCOUNT);
  }

  @Test
  void aLockedServerHidesTheAccountsOfOthers() throws Exception {
    everybody();
    store.use(registration(THERE), "3");
    Settings locked = managed("issuer=" + HERE, "clientId=client");
    assertThat(accounts(locked).all()).extracting(StoredAccount::issuer).containsOnly(HERE);
    assertThat(accounts(locked).meant().orElseThrow().at().issuer().value()).isEqualTo(HERE);
    Problem problem = catchThrowableOfType(ProblemException.class,
        () -> accounts(locked.with(Setting.ACCOUNT, Optional.of("cleo"))).meant()).problem();
    assertThat(problem.code()).isEqualTo(ProblemCode.USAGE_ACCOUNT);
  }

  @Test
  void anEntryThatTheKeychainLostNeedsASignInAtItsServer() throws Exception {
    StoredAccount lost = new StoredAccount(THERE, "9", "client", THERE, Optional.of("lost"), clock.now());
    vault.list(lost);
    store.use(registration(THERE), "9");
    SignInTarget target = accounts(inFile()).meant().orElseThrow();
    assertThat(target.account()).contains(lost);
    assertThat(target.at().issuer().value()).isEqualTo(THERE);
    assertThat(target.kept()).isEmpty();
    accounts(inFile()).forget(lost);
    assertThat(accounts(inFile()).all()).isEmpty();
  }

  @Test
  void aListThatTheKeychainLostIsNoListAndNothingBreaks() throws Exception {
    vault.write(HERE, new StoredSignIn("client", "1", new Secret("r"), Optional.empty(), clock.now()));
    assertThat(accounts(inFile()).all()).isEmpty();
    assertThat(accounts(inFile()).meant().orElseThrow().at().issuer().value()).isEqualTo(HERE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LOCKED", "HANGS", "ABSENT"})
  void aKeychainThatCannotBeReadShowsNoList(String reason) {
    store = SignInStore.alone(new Broken(Reason.valueOf(reason)), clock);
    Problem problem = catchThrowableOfType(ProblemException.class, () -> accounts(load()).all()).problem();
    assertThat(problem.code()).isEqualTo(ProblemCode.KEYCHAIN_UNREAD);
    assertThat(problem.arguments()).containsExactly("Broken Keyring");
  }

  @Test
  void twentyAccountsAreListedTheNewestFirstAndTheSameTwiceIsOne() throws Exception {
    for (int i = 0; i < 20; i++) {
      clock.advance(java.time.Duration.ofMinutes(1));
      keep(i % 2 == 0 ? HERE : THERE, "user-" + i, "login-" + i);
    }
    keep(HERE, "user-18", "login-18");
    assertThat(accounts(load()).all()).extracting(StoredAccount::subject)
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 20).mapToObj(i -> "user-" + i).toList());
  }

  @Test
  void anApiAddressThatIsConfiguredForTheServerNowCountsMoreThanTheOneOfTheSignIn() throws Exception {
    keep(HERE, "1", "ada@example.ch");
    Settings moved = load("--issuer", HERE, "--client-id", "client", "--api-url", "https://api.example.ch");
    assertThat(accounts(moved).meant().orElseThrow().at().apiUrl()).isEqualTo(URI.create("https://api.example.ch"));
    keep(THERE, "3", "cleo");
    assertThat(accounts(moved).target(accounts(load()).all().stream().filter(one -> one.issuer().equals(THERE))
        .findFirst().orElseThrow()).at().apiUrl()).as("of another server").isEqualTo(URI.create(THERE + "/api"));
  }

  private void everybody() throws Exception {
    keep(HERE, "1", "ada@example.ch");
    keep(HERE, "2", "ben@example.ch");
    keep(THERE, "3", "cleo");
    keep(HERE, "4", "twin");
    keep(THERE, "5", "twin");
  }

  private StoredAccount keep(String server, String subject, String login) throws Exception {
    StoredAccount account =
        new StoredAccount(server, subject, "client", server + "/api", Optional.of(login), clock.now());
    vault.list(account);
    vault.write(server, new StoredSignIn("client", subject, new Secret("r" + subject), Optional.empty(), clock.now()));
    return account;
  }

  private static Registration registration(String server) {
    return new Registration(Issuer.parse(server), "client", URI.create(server), false);
  }

  private KeptAccounts accounts(Settings settings) {
    return new KeptAccounts(store, settings);
  }

  private Settings inFile() throws Exception {
    Files.writeString(folder.resolve("settings.properties"), "issuer=" + HERE + "\nclientId=client\n");
    return load();
  }

  private Settings load(String... arguments) throws Exception {
    return new SettingsLoader(List.of(arguments), Map.of(), folder).load();
  }

  private Settings managed(String... lines) throws Exception {
    Path file = Files.write(folder.resolve("managed.properties"), List.of(lines));
    return new SettingsLoader(List.of(), Map.of(), folder, Optional.of(new ManagedFile(file, path -> path))).load();
  }

  /** Never says anything but why not. */
  private record Broken(Reason reason) implements CredentialStore {
    @Override
    public List<StoredAccount> accounts() throws CredentialStoreException {
      throw new CredentialStoreException(reason);
    }

    @Override
    public Optional<StoredSignIn> read(String issuer) throws CredentialStoreException {
      throw new CredentialStoreException(reason);
    }

    @Override
    public void write(String issuer, StoredSignIn signIn) throws CredentialStoreException {
      throw new CredentialStoreException(reason);
    }

    @Override
    public void delete(String issuer, String subject) throws CredentialStoreException {
      throw new CredentialStoreException(reason);
    }

    @Override
    public Optional<String> name() {
      return Optional.of("Broken Keyring");
    }
  }
}
