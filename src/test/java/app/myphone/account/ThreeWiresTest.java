package app.myphone.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Issuer;
import app.myphone.config.Wire;
import app.myphone.demo.DemoZitadel;
import app.myphone.http.HttpStack;
import app.myphone.http.Retries;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import app.myphone.signin.Registration;
import app.myphone.signin.Session;
import app.myphone.signin.SignIn;
import app.myphone.signin.SignInProgress;
import app.myphone.text.Messages;
import app.myphone.zitadel.GrpcWebWire;
import app.myphone.zitadel.GrpcWire;
import app.myphone.zitadel.JsonWire;
import app.myphone.zitadel.ZitadelApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whichever wire: the same person has the same number, account and errors. */
@Timeout(40)
class ThreeWiresTest {
  private final HttpStack http = new HttpStack("my-phone-test", "en");
  private DemoZitadel demo;

  @BeforeEach
  void start() throws IOException {
    demo = DemoZitadel.start();
  }

  @AfterEach
  void stop() {
    http.close();
    demo.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada", "ben", "cleo", "dai"})
  void sameProfileOverEachWire(String person) throws Exception {
    Session session = signIn(person);
    Profile rest = load(session, Wire.JSON);

    for (Wire wire : Wire.values()) {
      Profile profile = load(session, wire);
      assertThat(profile.phone()).as(wire.title()).isEqualTo(rest.phone());
      assertThat(profile.details()).as(wire.title()).isEqualTo(rest.details());
      assertThat(profile.account()).as(wire.title()).isEqualTo(rest.account()).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void serviceAccountIsToldOverEachWire(Wire wire) throws Exception {
    Session session = signIn("robot");
    assertThat(problem(session, wire).code().id()).isEqualTo("api.not-human");
    assertThat(problem(session, wire).serverError()).get()
        .satisfies(error -> assertThat(error.id()).contains("QUERY-hliQl"));
  }

  private Problem problem(Session session, Wire wire) throws InterruptedException {
    try {
      throw new AssertionError("no problem but " + load(session, wire));
    } catch (ProblemException e) {
      return e.problem();
    }
  }

  private Profile load(Session session, Wire wire) throws ProblemException, InterruptedException {
    return new MyAccount(session, api(wire), Duration.ofSeconds(20), Clock.system()).load();
  }

  private ZitadelApi api(Wire wire) {
    HttpUrl url = HttpUrl.get(demo.issuer());
    Retries retries = new Retries(Clock.system());
    return switch (wire) {
      case JSON -> new JsonWire(http, url, retries);
      case GRPC -> new GrpcWire(http, url, retries);
      case GRPC_WEB -> new GrpcWebWire(http, url, retries);
    };
  }

  private Session signIn(String person) throws ProblemException, InterruptedException {
    Issuer issuer = Issuer.parse(demo.issuer());
    return new SignIn(http, new ProviderDiscovery(http, Clock.system()), link -> {
      try {
        demo.visit(link, person);
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }, Clock.system(), new SignIn.Options("127.0.0.1", Duration.ofSeconds(20), Messages.in(Locale.ENGLISH)))
        .run(new Registration(issuer, demo.clientId(), issuer.uri(), true), false, SignInProgress.UNWATCHED);
  }
}
