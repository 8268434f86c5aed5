package app.myphone.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.config.Issuer;
import app.myphone.config.Wire;
import app.myphone.demo.DemoZitadel;
import app.myphone.http.ConnectProxy;
import app.myphone.http.HttpStack;
import app.myphone.http.Network;
import app.myphone.http.Proxies;
import app.myphone.http.TlsServer;
import app.myphone.http.Trust;
import app.myphone.oidc.TestProvider;
import app.myphone.os.Browser;
import app.myphone.os.Clock;
import app.myphone.store.CredentialStore;
import app.myphone.store.CredentialStoreException;
import app.myphone.store.MemoryStore;
import app.myphone.store.StoredSignIn;
import app.myphone.text.Messages;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each check, good and not, against real servers on loopback. */
@Timeout(120)
class DiagnosisTest {
  private static final Messages WORDS = Messages.in(Locale.UK);
  private static final String DISCOVERY = "/.well-known/openid-configuration";

  @TempDir Path folder;
  private final TestProvider provider = new TestProvider(Clock.system());
  private Map<String, String> environment = Map.of();
  private Optional<Path> certificates = Optional.empty();
  private Optional<String> opener = Optional.of("/usr/bin/xdg-open");
  private Optional<CredentialStore> vault = Optional.of(new MemoryStore());
  private String redirectHost = "127.0.0.1";
  private Wire wire = Wire.JSON;

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void everythingIsGoodAtTheDemo() throws Exception {
    try (DemoZitadel demo = DemoZitadel.start()) {
      Issuer issuer = Issuer.parse(demo.issuer());
      List<Finding> shown = new ArrayList<>();
      Diagnosis diagnosis = diagnosis(issuer, Optional.of(demo.clientId()));
      List<Finding> lines = diagnosis.run(shown::add);
      assertThat(lines).allMatch(line -> line.state() == State.GOOD && line.advice().isEmpty());
      assertThat(lines).extracting(Finding::id).containsExactlyElementsOf(
          diagnosis.planned().stream().map(Diagnosis.Planned::id).toList());
      assertThat(shown).containsExactlyInAnyOrderElementsOf(lines);
    }
  }

  @Test
  void whatIsGoingToBeCheckedIsKnownBeforeARun() {
    Diagnosis diagnosis = diagnosis(provider.issuer(), Optional.of("1"));
    assertThat(factory().planned()).isEqualTo(diagnosis.planned());
  }

  @Test
  void aNameNobodyKnowsIsBadAndWhatNeedsItSaysSo() throws Exception {
    List<Finding> lines = run(Issuer.parse("https://nowhere.invalid"), "address", "certificate", "clock", "discovery",
        "client", "wire.json", "wire.grpc", "loopback", "keychain");
    assertThat(line(lines, "address").state()).isEqualTo(State.BAD);
    assertThat(line(lines, "address").text()).contains("nowhere.invalid");
    for (String id : List.of("certificate", "clock", "discovery", "client", "wire.json", "wire.grpc")) {
      assertThat(line(lines, id).state()).as(id).isEqualTo(State.SKIPPED);
      assertThat(line(lines, id).text()).as(id).contains("Skipped", "Address");
    }
    assertThat(line(lines, "loopback").state()).isEqualTo(State.GOOD);
    assertThat(line(lines, "keychain").state()).isEqualTo(State.GOOD);
  }

  @Test
  void aServerThatIsNotThereIsBad() throws Exception {
    Finding line = line(run(Issuer.parse("http://127.0.0.1:" + deadPort()), "address"), "address");
    assertThat(line.state()).isEqualTo(State.BAD);
    assertThat(line.text()).contains("can’t be reached");
    assertThat(line.advice()).isPresent();
  }

  @Test
  void theProxyInUseIsNamedAndItsPasswordIsNot() throws Exception {
    try (TlsServer server = TlsServer.named("login.example.test");
        ConnectProxy proxy = new ConnectProxy(server.port()).wants("u:s3cr3t")) {
      certificates = Optional.of(server.root(folder.resolve("company.pem")));
      environment = Map.of("HTTPS_PROXY", "http://u:s3cr3t@" + proxy.authority());
      List<Finding> lines = run(Issuer.parse("https://login.example.test"), "address", "proxy", "certificate");
      assertThat(line(lines, "proxy").text()).contains(proxy.authority(), "HTTPS_PROXY");
      assertThat(line(lines, "address").text()).contains("The proxy looks up ");
      assertThat(line(lines, "certificate").state()).isEqualTo(State.GOOD);
      assertThat(line(lines, "certificate").text()).contains(TlsServer.COMPANY, "TLSv1.3", "file");
      assertThat(FindingText.of(lines, WORDS)).doesNotContain("s3cr3t");
    }
  }

  @ParameterizedTest
  @CsvSource({"0, requires a user name", "403, status 403", "-1, can’t be reached"})
  void aProxyThatRefusesIsBad(int status, String said) throws Exception {
    try (ConnectProxy proxy = new ConnectProxy(deadPort()).wants("u:right")) {
      proxy.refuses(status);
      String authority = status < 0 ? "127.0.0.1:" + deadPort() : proxy.authority();
      String user = status > 0 ? "u:right@" : "";
      environment = Map.of("HTTPS_PROXY", "http://" + user + authority);
      List<Finding> lines = run(Issuer.parse("https://login.example.test"), "proxy", "discovery");
      assertThat(line(lines, "proxy").state()).isEqualTo(State.BAD);
      assertThat(line(lines, "proxy").text()).contains(said, authority);
      assertThat(line(lines, "discovery").text()).contains("Skipped", "Proxy");
    }
  }

  @Test
  void aCertificateNobodyTrustsIsBadAndItsIssuerIsNamed() throws Exception {
    try (TlsServer server = TlsServer.named("localhost")) {
      Finding line = line(run(at(server), "certificate"), "certificate");
      assertThat(line.state()).isEqualTo(State.BAD);
      assertThat(line.text()).contains(TlsServer.COMPANY, "localhost");
      assertThat(line.advice().orElseThrow()).contains("--trusted-certificates");
    }
  }

  @Test
  void aMissingIntermediateCertificateIsNamed() throws Exception {
    try (TlsServer server = TlsServer.incomplete("localhost")) {
      certificates = Optional.of(server.root(folder.resolve("a.pem")));
      Finding line = line(run(at(server), "certificate"), "certificate");
      assertThat(line.state()).isEqualTo(State.BAD);
      assertThat(line.text()).contains("issued by Company Below", "own certificate localhost");
      assertThat(line.advice().orElseThrow()).contains("intermediate certificate");
    }
  }

  @Test
  void aCertificateOfAnotherNameOrDateIsBad() throws Exception {
    try (TlsServer other = TlsServer.named("elsewhere.test"); TlsServer old = TlsServer.expired("localhost")) {
      certificates = Optional.of(other.root(folder.resolve("a.pem")));
      assertThat(line(run(at(other), "certificate"), "certificate").text()).contains("is for elsewhere.test, not for localhost");
      certificates = Optional.of(old.root(folder.resolve("b.pem")));
      assertThat(line(run(at(old), "certificate"), "certificate").text()).contains("expired on");
    }
  }

  @ParameterizedTest
  @CsvSource({"0, GOOD, agree", "-40, GOOD, agree", "-840, DOUBTFUL, 14 minutes ahead", "840, BAD, 14 minutes behind",
      "75, BAD, 1 minute behind", "-46800, BAD, ahead"})
  void theClockIsComparedWithTheServers(int secondsAtServer, State state, String said) throws Exception {
    provider.on(DISCOVERY, withDate(Optional.of(Instant.now().plusSeconds(secondsAtServer))));
    Finding line = line(run(provider.issuer(), "clock"), "clock");
    assertThat(line.state()).isEqualTo(state);
    assertThat(line.text()).contains(said);
  }

  @Test
  void aServerWithoutATimeIsDoubtful() throws Exception {
    provider.on(DISCOVERY, withDate(Optional.empty()));
    assertThat(line(run(provider.issuer(), "clock"), "clock").state()).isEqualTo(State.DOUBTFUL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>Hotel</html>", "{}", "{\"issuer\":\"https://else.test\"}", ""})
  void whatIsNoZitadelIsBad(String body) throws Exception {
    provider.on(DISCOVERY, TestProvider.json(200, body));
    List<Finding> lines = run(provider.issuer(), "discovery", "client");
    assertThat(line(lines, "discovery").state()).isEqualTo(State.BAD);
    assertThat(line(lines, "client").text()).contains("Skipped", "Server");
  }

  @Test
  void aClientIdThatIsNotKnownIsBadAndOneThatIsNotThereDoubtful() throws Exception {
    provider.on("/oauth/v2/authorize", TestProvider.json(400,
        "{\"error\":\"invalid_request\",\"error_description\":\"Errors.App.NotFound\"}"));
    Finding line = line(run(provider.issuer(), "client"), "client");
    assertThat(line.state()).isEqualTo(State.BAD);
    assertThat(line.text()).contains(TestProvider.CLIENT);
    assertThat(line(run(diagnosis(provider.issuer(), Optional.empty()), "client"), "client").state())
        .isEqualTo(State.DOUBTFUL);
  }

  @Test
  void aRedirectAddressThatIsNotRegisteredIsBadAndNamed() throws Exception {
    provider.on("/oauth/v2/authorize", TestProvider.json(400,
        "{\"error\":\"invalid_request\",\"error_description\":\"The requested redirect_uri is missing\"}"));
    Finding line = line(run(provider.issuer(), "client"), "client");
    assertThat(line.state()).isEqualTo(State.BAD);
    assertThat(line.advice().orElseThrow()).contains("http://127.0.0.1/callback");
  }

  @Test
  void theWayBackGoesWithoutAProxyOrIsBad() throws Exception {
    environment = Map.of("ALL_PROXY", "http://127.0.0.1:" + deadPort());
    redirectHost = "localhost";
    assertThat(line(run(provider.issuer(), "loopback"), "loopback").text()).contains("http://localhost:", "/callback");
    environment = Map.of();
    redirectHost = "nowhere.invalid";
    assertThat(line(run(provider.issuer(), "loopback"), "loopback").state()).isEqualTo(State.BAD);
  }

  @Test
  void noBrowserIsDoubtful() throws Exception {
    opener = Optional.empty();
    Finding line = line(run(provider.issuer(), "browser"), "browser");
    assertThat(line.state()).isEqualTo(State.DOUBTFUL);
    assertThat(line.advice().orElseThrow()).contains("BROWSER");
  }

  @Test
  void theKeychainsTestEntryIsGoneAfterwards() throws Exception {
    MemoryStore memory = new MemoryStore();
    vault = Optional.of(memory);
    assertThat(line(run(provider.issuer(), "keychain"), "keychain").state()).isEqualTo(State.GOOD);
    assertThat(memory.read("connection-check")).isEmpty();
    vault = Optional.empty();
    assertThat(line(run(provider.issuer(), "keychain"), "keychain").text()).contains("Not used");
  }

  @ParameterizedTest
  @EnumSource(CredentialStoreException.Reason.class)
  void aKeychainThatDoesNotWorkIsDoubtfulAndSaysWhy(CredentialStoreException.Reason reason) throws Exception {
    vault = Optional.of(new Vault(Optional.of(reason)));
    Finding line = line(run(provider.issuer(), "keychain"), "keychain");
    assertThat(line.state()).isEqualTo(State.DOUBTFUL);
    assertThat(line.text()).contains("Test Keychain");
  }

  @Test
  void aKeychainThatReturnsRubbishIsDoubtful() throws Exception {
    vault = Optional.of(new Vault(Optional.empty()));
    assertThat(line(run(provider.issuer(), "keychain"), "keychain").text()).contains("what was saved");
  }

  @Test
  void aWireThatDoesNotGetThroughIsBadWhenItIsTheOneInUse() throws Exception {
    provider.on("/auth/v1/users/me/phone", TestProvider.json(401, "{\"code\":16,\"message\":\"auth header missing\"}"));
    Diagnosis another = diagnosis(provider.issuer(), Optional.of(TestProvider.CLIENT));
    FutureTask<List<Finding>> besides = new FutureTask<>(() -> run(another, "wire.json", "wire.grpc"));
    Thread.ofVirtual().start(besides); // both wait for an answer that does not come
    wire = Wire.GRPC;
    assertThat(line(run(provider.issuer(), "wire.grpc"), "wire.grpc").state()).isEqualTo(State.BAD);
    assertThat(line(besides.get(), "wire.json").state()).isEqualTo(State.GOOD);
    assertThat(line(besides.get(), "wire.grpc").state()).isEqualTo(State.DOUBTFUL);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"'' | .",
      "Mon, 01 Mar 2027 12:00:00 GMT | on 1 March 2027."})
  void anApiThatItsServerGivesUpIsDoubtful(String sunset, String words) throws Exception {
    MockResponse refused = TestProvider.json(401, "{\"code\":16,\"message\":\"auth header missing\"}");
    MockResponse.Builder deprecated = refused.newBuilder().addHeader("Deprecation", "@1790000000");
    provider.on("/auth/v1/users/me/phone",
        (sunset.isEmpty() ? deprecated : deprecated.addHeader("Sunset", sunset)).build());
    Finding line = line(run(provider.issuer(), "wire.json"), "wire.json");
    assertThat(line.state()).isEqualTo(State.DOUBTFUL);
    assertThat(line.text()).startsWith("REST works, but /auth/v1 will be removed from ").endsWith(words);
    assertThat(line.advice().orElseThrow()).contains("Keep My Phone up to date");
  }

  @Test
  void aCheckThatHangsOrBreaksDoesNotStopTheOthers() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    List<Finding> lines = new Diagnosis(List.of(
        new Check("address", () -> {
          never.await();
          throw new AssertionError();
        }),
        new Check("proxy", () -> {
          throw new IllegalStateException("with a secret");
        }),
        new Check("clock", () -> new FindingMessages(WORDS).good("keychain.off"))),
        new HttpStack("test", "en"), Clock.system(), new FindingMessages(WORDS), Duration.ofMillis(500)).run(_ -> {});
    assertThat(lines).extracting(Finding::state).containsExactly(State.DOUBTFUL, State.BAD, State.GOOD);
    assertThat(lines.get(0).text()).contains("No result");
    assertThat(lines.get(1).text()).doesNotContain("secret");
  }

  @Test
  void interruptionEndsItAtOnce() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    provider.on(DISCOVERY, _ -> {
      asked.countDown();
      await(end);
      return TestProvider.json(200, "{}");
    });
    Thread here = Thread.currentThread();
    Thread.ofVirtual().start(() -> {
      await(asked);
      here.interrupt();
    });
    assertThatThrownBy(() -> run(provider.issuer())).isInstanceOf(InterruptedException.class);
    end.countDown();
  }

  /** The lines until those that are wanted have come; all of them when none is named. */
  private List<Finding> run(Issuer issuer, String... wanted) throws InterruptedException {
    return run(diagnosis(issuer, Optional.of(TestProvider.CLIENT)), wanted);
  }

  private static List<Finding> run(Diagnosis diagnosis, String... wanted) throws InterruptedException {
    if (wanted.length == 0) {
      return diagnosis.run(_ -> {});
    }
    Set<String> missing = ConcurrentHashMap.newKeySet();
    missing.addAll(List.of(wanted));
    List<Finding> lines = new CopyOnWriteArrayList<>();
    CountDownLatch enough = new CountDownLatch(1);
    Thread thread = Thread.ofVirtual().start(() -> {
      try {
        diagnosis.run(line -> {
          lines.add(line);
          missing.remove(line.id());
          if (missing.isEmpty()) {
            enough.countDown();
          }
        });
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        enough.countDown();
      }
    });
    enough.await();
    thread.interrupt();
    thread.join();
    return lines;
  }

  private Diagnosis diagnosis(Issuer issuer, Optional<String> clientId) {
    return factory().of(new DiagnosisTarget(issuer, clientId, URI.create(issuer.value()), redirectHost, wire));
  }

  private DiagnosisFactory factory() {
    Network network = new Network(Trust.here(certificates), new Proxies(environment, () -> null));
    Browser browser = new Browser() {
      @Override
      public boolean open(URI address) {
        throw new AssertionError("a check opens nothing");
      }

      @Override
      public Optional<String> opener() {
        return opener;
      }
    };
    return new DiagnosisFactory(() -> network, browser, vault, WORDS, Clock.system());
  }

  private static Issuer at(TlsServer server) {
    return Issuer.parse("https://localhost:" + server.port());
  }

  private static Finding line(List<Finding> lines, String id) {
    return lines.stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
  }

  private static MockResponse withDate(Optional<Instant> time) {
    MockResponse.Builder answer = TestProvider.json(200, "{}").newBuilder();
    time.map(at -> DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)))
        .ifPresent(date -> answer.setHeader("Date", date.replaceFirst(", (\\d) ", ", 0$1 ")));
    return answer.build();
  }

  private static int deadPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A keychain that does not do what it should. */
  private record Vault(Optional<CredentialStoreException.Reason> reason) implements CredentialStore {
    @Override
    public Optional<StoredSignIn> read(String issuer) {
      return Optional.empty();
    }

    @Override
    public void write(String issuer, StoredSignIn signIn) throws CredentialStoreException {
      if (reason.isPresent()) {
        throw new CredentialStoreException(reason.get());
      }
    }

    @Override
    public void delete(String issuer, String subject) {}

    @Override
    public Optional<String> name() {
      return Optional.of("Test Keychain");
    }
  }
}
