package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.account.Account;
import app.myphone.account.AccountDetails;
import app.myphone.account.AccountSession;
import app.myphone.account.AccountSignIn;
import app.myphone.account.AccountState;
import app.myphone.account.Organisation;
import app.myphone.account.Phone;
import app.myphone.account.Profile;
import app.myphone.config.Issuer;
import app.myphone.config.Wire;
import app.myphone.http.HttpStack;
import app.myphone.oidc.DeviceCode;
import app.myphone.oidc.Identity;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.problem.ServerError;
import app.myphone.signin.Registration;
import app.myphone.signin.ServerCheck;
import app.myphone.signin.SignIn;
import app.myphone.signin.SignInStore;
import app.myphone.store.CredentialStore;
import app.myphone.store.CredentialStoreException.Reason;
import app.myphone.store.CredentialStoreException;
import app.myphone.store.StoredSignIn;
import app.myphone.text.Messages;
import app.myphone.text.PhoneText;
import app.myphone.ui.common.WireChoice;
import app.myphone.ui.problem.ProblemReports;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Example data for tests and pictures. */
public final class Examples {
  public static final Instant NOW = Instant.parse("2026-11-23T14:03:07Z");
  public static final Registration SERVER = new Registration(Issuer.parse("login.example.ch"), "400926028618337318",
      URI.create("https://login.example.ch"), false);
  public static final Registration DEMO = new Registration(Issuer.parse("http://127.0.0.1:41723"), "demo",
      URI.create("http://127.0.0.1:41723"), true);
  public static final Identity ADA =
      new Identity("400926029071256614", Optional.of("Ada Example"), Optional.of("ada@example.ch"));
  public static final Phone VERIFIED = new Phone.Verified(PhoneText.of("+41710000000"));
  public static final Phone UNVERIFIED = new Phone.Unverified(PhoneText.of("+4915123456789"));
  public static final Phone NONE = new Phone.None();

  public static final DeviceCode CODE = new DeviceCode(new Secret("device-code-6e3b"), new Secret("GBBZ-CGCF"),
      URI.create("https://login.example.ch/device"),
      Optional.of(URI.create("https://login.example.ch/device?user_code=GBBZ-CGCF")),
      Duration.ofSeconds(281), Duration.ofSeconds(5));

  private Examples() {}

  /** Ada's. */
  public static Profile profile(Phone phone) {
    return profile(ADA.subject(), "Ada Example", List.of("ada@example.ch", "ada@zitadel.example.ch"), phone);
  }

  /** Ben's, whose number is not verified. */
  public static Profile ben() {
    return profile("400926030698646566", "Ben Example", List.of("ben@example.ch"), UNVERIFIED);
  }

  /** Somebody's whose name and number are written from right to left, and are long. */
  public static Profile foreign() {
    return profile(ADA.subject(), "محمد عبد الرحمن بن عبد العزيز الخالدي الهاشمي القرشي", List.of("ada@example.ch"),
        new Phone.Unverified(PhoneText.of("الهاتف الداخلي رقم 4711 عبر لوحة المفاتيح 044 123 45 67")));
  }

  /** Somebody with a name of 200 letters, and with 200 login names. */
  public static Profile longNamed() {
    return profile("400926029071256614", "Wolfeschlegelsteinhausen ".repeat(8).strip(), IntStream.range(0, 200)
        .mapToObj(i -> "wolfe.schlegelsteinhausenbergerdorff" + i + "@department" + i + ".example.ch").toList(), VERIFIED);
  }

  private static Profile profile(String id, String name, List<String> loginNames, Phone phone) {
    Account account = new Account(id, name, loginNames.getFirst(), loginNames, phone, Optional.empty(),
        AccountState.ACTIVE, details(), true, "");
    return new Profile(phone, details(), Optional.of(account), Optional.empty(), NOW);
  }

  public static Profile withoutAccount(Phone phone) {
    return new Profile(phone, details(), Optional.empty(), Optional.of(unavailable()), NOW);
  }

  public static Problem unavailable() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", "QUERY-Bmf2h");
    members.put("message", "Service Unavailable");
    return new Problem.BadAnswer(ProblemCode.SERVER_UNAVAILABLE, new ServerError("GET /auth/v1/users/me/phone",
        Optional.of(503), Optional.of(14), "Service Unavailable (QUERY-Bmf2h)",
        List.of(new ServerError.Detail("type.googleapis.com/zitadel.v1.ErrorDetail", members)), Optional.empty()),
        "login.example.ch");
  }

  public static Problem offline() {
    return new Problem.NoAnswer(ProblemCode.NOT_REACHABLE, "login.example.ch");
  }

  public static Problem ended() {
    return new Problem.NotSignedIn(ProblemCode.SESSION_ENDED);
  }

  public static Problem notHuman() {
    return new Problem.BadAnswer(ProblemCode.API_NOT_HUMAN,
        ServerError.ofStatus("GET /auth/v1/users/me/phone", 400), "login.example.ch");
  }

  /** Somebody who is still signed in since an earlier start; nothing can be asked: there is no such server. */
  public static AccountSession signedIn(Registration at) {
    return signIn().resume(at, new StoredSignIn(at.clientId(), ADA.subject(), new Secret("refresh-5b1d"),
        Optional.of(new Secret("access-8c2e")), NOW.plus(Duration.ofHours(12))));
  }

  /** The way in of a program whose browser never comes back. */
  public static AccountSignIn signIn() {
    TestClock clock = new TestClock(NOW);
    HttpStack http = new HttpStack("my-phone-test", "en");
    SignIn signIn = new SignIn(http, new ProviderDiscovery(http, clock), _ -> true, clock,
        new SignIn.Options("127.0.0.1", Duration.ofMinutes(5), Messages.in(Locale.ENGLISH)));
    return new AccountSignIn(signIn, http, Duration.ofSeconds(20), clock);
  }

  /** The same after the keychain could not be read. */
  public static AccountSignIn signInWithoutKeychain(Reason reason) {
    AccountSignIn signIn = signInWith(new BrokenKeychain(reason));
    try {
      assertThat(signIn.resume(SERVER)).isEmpty();
    } catch (ProblemException | InterruptedException e) {
      throw new AssertionError(e);
    }
    return signIn;
  }

  /** The same with a keychain. */
  public static AccountSignIn signInWith(CredentialStore keychain) {
    TestClock clock = new TestClock(NOW);
    HttpStack http = new HttpStack("my-phone-test", "en");
    SignIn signIn = new SignIn(http, new ProviderDiscovery(http, clock), _ -> true, clock, new SignIn.Options(
        "127.0.0.1", Duration.ofMinutes(5), Messages.in(Locale.ENGLISH), Optional.of(SignInStore.alone(keychain, clock))));
    return new AccountSignIn(signIn, http, Duration.ofSeconds(20), clock);
  }

  /** The way to ask a server before anybody signs in. */
  public static ServerCheck check() {
    TestClock clock = new TestClock(NOW);
    HttpStack http = new HttpStack("my-phone-test", "en");
    return new ServerCheck(http, new ProviderDiscovery(http, clock), clock);
  }

  /** It fails at everything. */
  private record BrokenKeychain(Reason reason) implements CredentialStore {
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
      return Optional.of("GNOME Keyring");
    }
  }

  private static AccountDetails details() {
    return new AccountDetails(Optional.of("7"), Optional.of("2024-02-11T08:30:00Z"),
        Optional.of("2024-07-31T12:22:09.123456Z"), Optional.of(new Organisation("400925939430657062")));
  }

  /** What support is told of a problem; nothing is saved. */
  public static ProblemReports problems() {
    return new ProblemReports(new TestClock(NOW), SERVER.issuer().value(), new WireChoice(Wire.JSON, _ -> {}), "0.1.0",
        (_, _, _, _) -> {});
  }
}
