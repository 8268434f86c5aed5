package app.myphone.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.http.HttpStack;
import app.myphone.oidc.DeviceCode;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.oidc.TestBrowser;
import app.myphone.oidc.TestProvider;
import app.myphone.os.Browser;
import app.myphone.os.Clock;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.text.Messages;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Browser and another device at once, whatever each of them does. */
@Timeout(30)
class DeviceFlowStarterTest {
  private static final String TOKEN = "/oauth/v2/token";
  private static final String START = "/oauth/v2/device_authorization";

  private final TestClock clock = new TestClock();
  private final TestProvider server = new TestProvider(clock);
  private final TestBrowser browser = new TestBrowser();
  private final HttpStack http = new HttpStack("my-phone-test", "en");
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final List<DeviceCode> codes = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    http.close();
    server.close();
  }

  @Test
  void nothingIsAskedForAnotherDeviceUntilSomebodyWantsIt() throws Exception {
    run(browser, clock, new Watcher());
    assertThat(server.requests(START)).isEmpty();
  }

  @Test
  void theDeviceSignsInAndTheBrowsersPortIsClosed() throws Exception {
    AtomicReference<URI> link = new AtomicReference<>();
    Session session = run(address -> {
      link.set(address);
      return true;
    }, clock, wanting());
    assertThat(session.identity().subject()).isEqualTo("400926029071256614");
    assertThat(session.accessToken().reveal()).startsWith("access-");
    assertThat(told).contains("code GBBZ-CGCF", "answered");
    assertThat(codes).singleElement();
    assertThat(server.requests(TOKEN)).hasSize(1);
  }

  @Test
  void theIdTokenOfTheDeviceIsCheckedToo() {
    server.claims = claims -> claims.audience("somebody-else");
    assertThat(failure(_ -> false, wanting()).code()).isEqualTo(ProblemCode.ID_TOKEN_REFUSED);
  }

  @Test
  void aNonceThatWasNotSentIsRefused() {
    server.claims = claims -> claims.claim("nonce", "of another attempt");
    assertThat(failure(_ -> false, wanting()).code()).isEqualTo(ProblemCode.ID_TOKEN_REFUSED);
  }

  @Test
  void theBrowserSignsInAndTheDeviceIsAskedForNoMore() throws Exception {
    CountDownLatch coded = new CountDownLatch(1);
    Stopped stopped = new Stopped();
    Browser afterTheCode = link -> {
      Thread.ofVirtual().start(() -> {
        await(coded);
        browser.open(link);
      });
      return true;
    };
    Session session = run(afterTheCode, stopped, new Watcher() {
      @Override
      public void begun(DeviceFlowStarter device) {
        device.start();
      }

      @Override
      public void onDevice(DeviceCode code) {
        coded.countDown();
      }
    });
    stopped.interrupted.await();
    assertThat(session.identity().subject()).isEqualTo("400926029071256614");
    assertThat(server.requests(TOKEN)).singleElement().satisfies(request ->
        assertThat(TestProvider.form(request)).containsEntry("grant_type", "authorization_code"));
  }

  @Test
  void cancellingEndsThePolling() throws Exception {
    Stopped stopped = new Stopped();
    CountDownLatch coded = new CountDownLatch(1);
    Thread thread = Thread.ofVirtual().start(() -> Assertions.catchThrowable(() -> run(_ -> true, stopped, new Watcher() {
      @Override
      public void begun(DeviceFlowStarter device) {
        device.start();
      }

      @Override
      public void onDevice(DeviceCode code) {
        coded.countDown();
      }
    })));
    coded.await();
    thread.interrupt();
    thread.join();
    stopped.interrupted.await();
    assertThat(server.requests(TOKEN)).isEmpty();
  }

  @Test
  void aRefusalOnTheDeviceIsSaidAtOnce() {
    server.on(TOKEN, error("access_denied"));
    assertThat(failure(_ -> false, wanting()).code()).isEqualTo(ProblemCode.SIGN_IN_DENIED);
  }

  @Test
  void aRefusalInTheBrowserEndsTheDeviceToo() {
    Stopped stopped = new Stopped();
    Problem problem = failure(link -> {
      HttpUrl asked = HttpUrl.get(link.toString());
      browser.visit(asked.queryParameter("redirect_uri") + "?error=access_denied&state=" + asked.queryParameter("state"));
      return true;
    }, stopped, wanting());
    assertThat(problem.code()).isEqualTo(ProblemCode.SIGN_IN_DENIED);
    assertThat(server.requests(TOKEN)).isEmpty();
  }

  @Test
  void afterExpiryThereIsAFreshCodeByClickOnly() throws Exception {
    server.on(TOKEN, error("expired_token"));
    AtomicReference<DeviceFlowStarter> device = new AtomicReference<>();
    Session session = run(_ -> false, clock, new Watcher() {
      @Override
      public void begun(DeviceFlowStarter other) {
        device.set(other);
        other.start();
      }

      @Override
      public boolean notOnDevice(Problem why, Duration left) {
        super.notOnDevice(why, left);
        assertThat(server.requests(START)).hasSize(1);
        server.heal(TOKEN);
        device.get().start(); // the click
        return true;
      }
    });
    assertThat(session.identity().subject()).isNotEmpty();
    assertThat(told).contains("no device: signin.device-expired");
    assertThat(server.requests(START)).hasSize(2);
  }

  @Test
  void theBrowserIsStillWaitedForWhenTheAppLacksTheGrant() throws Exception {
    server.on(START, error("unauthorized_client"));
    CountDownLatch refused = new CountDownLatch(1);
    Session session = run(link -> {
      Thread.ofVirtual().start(() -> {
        await(refused);
        browser.open(link);
      });
      return true;
    }, clock, new Watcher() {
      @Override
      public void begun(DeviceFlowStarter device) {
        device.start();
      }

      @Override
      public boolean notOnDevice(Problem why, Duration left) {
        refused.countDown();
        return super.notOnDevice(why, left);
      }
    });
    assertThat(session.identity().subject()).isNotEmpty();
    assertThat(told).contains("no device: signin.device-not-allowed");
  }

  @Test
  void whoeverHasNoOtherWayCanGiveUp() {
    server.on(TOKEN, error("unauthorized_client"));
    Watcher givesUp = new Watcher() {
      @Override
      public void begun(DeviceFlowStarter device) {
        device.start();
      }

      @Override
      public boolean notOnDevice(Problem why, Duration left) {
        return false;
      }
    };
    assertThat(failure(_ -> false, givesUp).code()).isEqualTo(ProblemCode.DEVICE_NOT_ALLOWED);
  }

  @Test
  void twoClicksAreOneCode() throws Exception {
    run(_ -> false, clock, new Watcher() {
      @Override
      public void begun(DeviceFlowStarter device) {
        device.start();
        device.start();
      }
    });
    assertThat(server.requests(START)).hasSize(1);
  }

  private Watcher wanting() {
    return new Watcher() {
      @Override
      public void begun(DeviceFlowStarter device) {
        device.start();
      }
    };
  }

  private Problem failure(Browser opener, SignInProgress progress) {
    return failure(opener, clock, progress);
  }

  private Problem failure(Browser opener, Clock time, SignInProgress progress) {
    return ((ProblemException) Assertions.catchThrowable(() -> run(opener, time, progress))).problem();
  }

  private Session run(Browser opener, Clock time, SignInProgress progress)
      throws ProblemException, InterruptedException {
    return new SignIn(http, new ProviderDiscovery(http, time), opener, time,
        new SignIn.Options("127.0.0.1", Duration.ofMinutes(5), Messages.in(Locale.ENGLISH)))
        .run(new Registration(server.issuer(), TestProvider.CLIENT, server.issuer().uri(), false), false, progress);
  }

  private static MockResponse error(String code) {
    return TestProvider.json(400, "{\"error\":\"" + code + "\"}");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Writes down what it is told. */
  private class Watcher implements SignInProgress {
    @Override
    public void onDevice(DeviceCode code) {
      codes.add(code);
      told.add("code " + code.userCode().reveal());
    }

    @Override
    public boolean notOnDevice(Problem why, Duration left) {
      told.add("no device: " + why.code().id());
      return true;
    }

    @Override
    public void answered() {
      told.add("answered");
    }
  }

  /** A clock on which no pause ends, but by interruption. */
  private static final class Stopped implements Clock {
    private final CountDownLatch interrupted = new CountDownLatch(1);

    @Override
    public java.time.Instant now() {
      return Clock.system().now();
    }

    @Override
    public long nanoTime() {
      return Clock.system().nanoTime();
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        interrupted.countDown();
        throw e;
      }
    }
  }
}
