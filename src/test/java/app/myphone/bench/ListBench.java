package app.myphone.bench;

import app.myphone.account.AccountDirectory;
import app.myphone.account.AccountSignIn;
import app.myphone.config.Issuer;
import app.myphone.config.Theme;
import app.myphone.http.HttpStack;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.os.Clock;
import app.myphone.signin.Registration;
import app.myphone.signin.SignIn;
import app.myphone.signin.SignInProgress;
import app.myphone.text.Messages;
import app.myphone.ui.NoLookUpActions;
import app.myphone.ui.account.AccountReport;
import app.myphone.ui.common.BackgroundThreads;
import app.myphone.ui.Examples;
import app.myphone.ui.lookup.LookUpView;
import app.myphone.ui.lookup.Regions;
import app.myphone.ui.lookup.SearchModel;
import app.myphone.ui.lookup.SupportReports;
import app.myphone.ui.lookup.SearchState;
import app.myphone.ui.shell.ThemeSwitch;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;

/**
 * The list of 10 000 found accounts, scrolled from end to end and back by {@value #STEP} pixels a frame: when the first
 * rows are seen, how many frames come late, and what stays in memory.
 */
final class ListBench {
  private static final double STEP = 240;
  private static final double FRAME_MS = 1000 / 60.0;
  private static final int REPORT = 2_500;
  private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);

  private final CountDownLatch done = new CountDownLatch(1);
  private final List<Double> frames = new ArrayList<>();
  private final SearchModel model;
  private final LookUpView view;
  private long answered;
  private int reported;
  private Work before = new Work(0, 0);
  private Work after = before;

  /** Processor time of the two threads that make frames, in ns. */
  private record Work(long layout, long drawing) {
    static Work now() {
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      long drawing = Arrays.stream(threads.dumpAllThreads(false, false))
          .filter(thread -> thread.getThreadName().startsWith("QuantumRenderer"))
          .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId())).sum();
      return new Work(threads.getCurrentThreadCpuTime(), drawing);
    }

    void print(Work before, int frames) {
      System.out.printf("processor time a frame: %.1f ms on the FX thread, %.1f ms for drawing%n",
          (layout - before.layout) / 1e6 / frames, (drawing - before.drawing) / 1e6 / frames);
    }
  }

  private ListBench(AccountDirectory directory, Issuer server, BackgroundThreads background) {
    model = new SearchModel(directory, new Regions("CH", "CH"), background, Clock.system(), problem -> {
      throw new IllegalStateException(problem.code().id());
    });
    AccountReport report = new AccountReport(MESSAGES, server, "bench");
    view = new LookUpView(model, new SupportReports(report, (_, _, _, _) -> {}, Examples.problems()), new NoLookUpActions(), MESSAGES);
  }

  static void run() throws Exception {
    try (DemoProcess demo = new DemoProcess(); BackgroundThreads background = new BackgroundThreads();
        HttpStack http = new HttpStack("my-phone-bench", "en")) {
      CountDownLatch toolkit = new CountDownLatch(1);
      try {
        Platform.startup(toolkit::countDown);
        toolkit.await();
      } catch (IllegalStateException e) {
        // another benchmark has started it
      }
      Registration at = new Registration(
          Issuer.parse(demo.issuer()), demo.clientId(), URI.create(demo.issuer()), true);
      AccountDirectory directory = signIn(http, demo).run(at, false, SignInProgress.UNWATCHED).directory();
      ListBench bench = on(() -> new ListBench(directory, at.issuer(), background));
      on(() -> bench.show());
      bench.done.await();
      bench.print();
    }
  }

  private static AccountSignIn signIn(HttpStack http, DemoProcess demo) {
    Clock clock = Clock.system();
    SignIn signIn = new SignIn(http, new ProviderDiscovery(http, clock), link -> demo.visit(link, "vic"), clock,
        new SignIn.Options("127.0.0.1", Duration.ofSeconds(30), MESSAGES));
    return new AccountSignIn(signIn, http, Duration.ofSeconds(20), clock);
  }

  private Stage show() {
    Stage stage = new Stage();
    Scene scene = new Scene(view.page(), 600, 720);
    new ThemeSwitch(scene, Theme.LIGHT).dress();
    stage.setScene(scene);
    stage.show();
    model.searchProperty().subscribe(search -> {
      if (search instanceof SearchState.Done && answered == 0) {
        answered = System.nanoTime();
        firstRows(scene);
      }
    });
    model.type("a");
    model.search();
    return stage;
  }

  private void firstRows(Scene scene) {
    scene.addPostLayoutPulseListener(new Runnable() {
      @Override
      public void run() {
        if (!scene.getRoot().lookupAll(".found").isEmpty()) {
          scene.removePostLayoutPulseListener(this);
          System.out.printf("first rows laid out %.1f ms after the answer%n", (System.nanoTime() - answered) / 1e6);
          before = Work.now();
          new Scroll((ListView<?>) scene.getRoot().lookup(".found-list")).start();
        }
      }
    });
  }

  /** Down to the last row, then up to the first. */
  private final class Scroll extends AnimationTimer {
    private final ListView<?> list;
    private final VirtualFlow<?> flow;
    private long last;
    private double direction = STEP;

    Scroll(ListView<?> list) {
      this.list = list;
      this.flow = (VirtualFlow<?>) list.lookup(".virtual-flow");
    }

    @Override
    public void handle(long now) {
      if (last != 0) {
        frames.add((now - last) / 1e6);
      }
      last = now;
      boolean moved = flow.scrollPixels(direction) != 0;
      if (list.getItems().size() >= reported + REPORT || (!moved && end())) {
        reported += REPORT;
        printHeap(list.getItems().size());
        last = 0; // the collector took its time
      }
    }

    private boolean end() {
      if (model.searchProperty().get() instanceof SearchState.Done found && found.more() && direction > 0) {
        return false; // the next rows are on their way
      }
      if (direction > 0) {
        direction = -STEP;
        return false;
      }
      stop();
      after = Work.now();
      done.countDown();
      return true;
    }
  }

  private static void printHeap(int rows) {
    System.gc();
    System.out.printf("%,6d rows seen: %.1f MB of heap%n", rows,
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6);
  }

  private void print() {
    List<Double> sorted = frames.stream().sorted().toList();
    long late = frames.stream().filter(ms -> ms > 1.5 * FRAME_MS).count();
    System.out.printf("load average %.1f%n", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    System.out.printf("%,d frames, %d late (%.2f %%): median %.1f ms, 99 %% %.1f ms, longest %.1f ms%n", frames.size(),
        late, 100.0 * late / frames.size(), sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 99 / 100),
        sorted.getLast());
    after.print(before, frames.size());
  }

  private static <T> T on(java.util.concurrent.Callable<T> action) throws Exception {
    FutureTask<T> task = new FutureTask<>(action);
    Platform.runLater(task);
    return task.get();
  }
}
