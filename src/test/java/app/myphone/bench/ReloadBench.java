package app.myphone.bench;

import app.myphone.account.AccountSession;
import app.myphone.account.AccountSignIn;
import app.myphone.config.Issuer;
import app.myphone.config.Theme;
import app.myphone.config.Wire;
import app.myphone.http.HttpStack;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.os.Clock;
import app.myphone.problem.Secret;
import app.myphone.signin.Registration;
import app.myphone.signin.SignIn;
import app.myphone.store.StoredSignIn;
import app.myphone.text.Messages;
import app.myphone.ui.common.AfterPaint;
import app.myphone.ui.Screens;
import app.myphone.ui.account.PhoneModel;
import app.myphone.ui.account.PhoneView;
import app.myphone.ui.common.BackgroundThreads;
import app.myphone.ui.common.WireChoice;
import app.myphone.ui.shell.ThemeSwitch;
import app.myphone.ui.Examples;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Ten thousand reloads of the profile's page in one process, on the screen: what stays in memory, and which threads. */
final class ReloadBench {
  private static final int RELOADS = 10_000;
  private static final int STEP = 2_000;
  private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);

  private ReloadBench() {}

  static void run() throws Exception {
    Process server = PhoneBench.server();
    try (var out = server.inputReader(); HttpStack http = new HttpStack("bench", "en");
        BackgroundThreads background = new BackgroundThreads()) {
      AccountSession person = person(http, Issuer.parse("http://127.0.0.1:" + out.readLine()));
      CountDownLatch toolkit = new CountDownLatch(1);
      Platform.startup(toolkit::countDown);
      toolkit.await();
      PhoneModel model = new PhoneModel(person.account(), new WireChoice(Wire.JSON, _ -> {}), background, _ -> {});
      Platform.runLater(() -> show(model, person));
      long start = System.nanoTime();
      for (int done = 0; done <= RELOADS; done += STEP) {
        reload(model, done == 0 ? 500 : STEP);
        print(done);
      }
      System.out.printf("%.1f ms a reload%n", (System.nanoTime() - start) / 1e6 / (RELOADS + 500));
    } finally {
      server.destroy();
    }
  }

  private static void show(PhoneModel model, AccountSession person) {
    Stage stage = new Stage();
    Scene scene = new Scene(new PhoneView(model, person, new Screens.NoActions(),
        new PhoneView.Extras("bench", _ -> new ReadOnlyObjectWrapper<>(Optional.empty()), Optional.empty(), false, new AfterPaint(false), Examples.problems()), MESSAGES).page(), 600, 620);
    new ThemeSwitch(scene, Theme.LIGHT).dress();
    stage.setScene(scene);
    stage.show();
  }

  private static void reload(PhoneModel model, int times) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(times);
    Platform.runLater(() -> {
      var next = model.loadingProperty().subscribe(loading -> {
        if (!loading && done.getCount() > 0) {
          done.countDown();
          Platform.runLater(() -> {
            if (done.getCount() > 0) {
              model.reload();
            }
          });
        }
      });
      Platform.runLater(() -> Thread.ofVirtual().start(() -> {
        try {
          done.await();
          Platform.runLater(next::unsubscribe);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }));
    });
    done.await();
  }

  private static void print(int done) throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(100);
    }
    System.out.printf("after %,7d reloads (and 500 to warm up): %.1f MB of heap, %d threads%n", done,
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6,
        ManagementFactory.getThreadMXBean().getThreadCount());
  }

  private static AccountSession person(HttpStack http, Issuer issuer) {
    Clock clock = Clock.system();
    Registration registration = new Registration(issuer, "bench", issuer.uri(), false);
    SignIn signIn = new SignIn(http, new ProviderDiscovery(http, clock), _ -> false, clock,
        new SignIn.Options("127.0.0.1", Duration.ofSeconds(1), MESSAGES));
    return new AccountSignIn(signIn, http, Duration.ofSeconds(20), clock).resume(registration,
        new StoredSignIn("bench", "ada", new Secret("refresh-5b1d"), Optional.of(new Secret("access-8c2e")),
            Instant.now().plus(Duration.ofDays(1))));
  }
}
