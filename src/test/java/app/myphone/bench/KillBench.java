package app.myphone.bench;

import app.myphone.KeyringSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * kill -9 at a random moment around a refresh, with the real keyring. The next process tells whether the session was
 * still there: the server takes the newest refresh token only.
 */
final class KillBench {
  private static final int KILLS = 200;
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int AROUND_MICROS = 200_000;

  private final Random random = new Random();
  private final List<Long> windows = new ArrayList<>();
  private int lostAfterWrite;
  private int lostBeforeWrite;
  private int kills;

  private KillBench() {}

  static void run() throws Exception {
    new KillBench().measure();
  }

  private void measure() throws Exception {
    Path home = Files.createTempDirectory("bench");
    long end = System.nanoTime() + LONGEST.toNanos();
    String kept = "";
    try (Rotating server = new Rotating(); KeyringSession.Open session = new KeyringSession(home).open();
        ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor()) {
      seed(server, session, home);
      while (kills <= KILLS && System.nanoTime() < end) {
        int refused = server.refused();
        String before = server.good();
        List<String> words = killed(server, session, home, killer);
        if (words.contains("none") || server.refused() > refused) {
          count(before.equals(kept));
        }
        kept = words.stream().filter(line -> line.startsWith("kept ")).map(line -> line.split(" ")[1])
            .reduce("", (_, last) -> last);
        words.stream().filter(line -> line.startsWith("kept ")).map(line -> Long.valueOf(line.split(" ")[2]))
            .forEach(windows::add);
        kills++;
      }
      print(server);
    }
  }

  private void count(boolean afterWrite) {
    if (afterWrite) {
      lostAfterWrite++;
    } else {
      lostBeforeWrite++;
    }
  }

  private static void seed(Rotating server, KeyringSession.Open session, Path home) throws Exception {
    server.expect("seed");
    try (Child first = new Child(session, server.issuer(), home.resolve("locks"))) {
      first.tell("seed seed");
      first.hear();
    }
  }

  /** Lets a process refresh once or a few times and kills it around the next; gives all that it said. */
  private List<String> killed(Rotating server, KeyringSession.Open session, Path home,
      ScheduledExecutorService killer) throws Exception {
    int last = server.asked() + 2 + random.nextInt(2);
    long delay = random.nextInt(AROUND_MICROS);
    try (Child victim = new Child(session, server.issuer(), home.resolve("locks"))) {
      server.onRequest(() -> {
        if (server.asked() == last) {
          killer.schedule(victim::kill, delay, TimeUnit.MICROSECONDS);
        }
      });
      victim.tell("loop");
      return victim.lastWords();
    }
  }

  private void print(Rotating server) {
    List<Long> sorted = windows.stream().sorted().toList();
    System.out.printf("%d kills, %d refreshes: sessions lost after the write had returned %d (goal 0), before it %d%n",
        kills - 1, server.asked(), lostAfterWrite, lostBeforeWrite);
    System.out.printf("from the answer to the end of the write, ms: median %.1f, 95 %% %.1f, longest %.1f%n",
        sorted.get(sorted.size() / 2) / 1000.0, sorted.get(sorted.size() * 95 / 100) / 1000.0,
        sorted.getLast() / 1000.0);
  }
}
