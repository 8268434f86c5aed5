package app.myphone.bench;

import app.myphone.KeyringSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * kill -9 at a random moment around a refresh, with the real keyring, while one account refreshes and another is switched
 * to. The next process tells whether both sessions were still there: the server takes each one's newest refresh token only.
 */
final class KillBench {
  private static final List<String> ACCOUNTS = List.of(KeptSession.ADA, KeptSession.BEN);
  private static final int KILLS = Integer.getInteger("my-phone.kills", 200);
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
    Map<String, String> kept = new HashMap<>();
    try (Rotating server = new Rotating(); KeyringSession.Open session = new KeyringSession(home).open();
        ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor()) {
      seed(server, session, home);
      while (kills <= KILLS && System.nanoTime() < end) {
        Map<String, Before> before = ACCOUNTS.stream().collect(Collectors.toMap(account -> account,
            account -> new Before(server.good(account), server.refused(account))));
        List<String> words = killed(server, session, home, killer);
        for (String account : ACCOUNTS) {
          if (words.contains("none " + account) || server.refused(account) > before.get(account).refused()) {
            count(before.get(account).good().equals(kept.getOrDefault(account, "")));
          }
          words.stream().filter(line -> line.startsWith("kept " + account + ":")).map(line -> line.split(" ")[1])
              .forEach(token -> kept.put(account, token));
        }
        words.stream().filter(line -> line.startsWith("kept ")).map(line -> Long.valueOf(line.split(" ")[2]))
            .forEach(windows::add);
        kills++;
      }
      print(server);
    }
  }

  /** What was so of an account before a process was started. */
  private record Before(String good, int refused) {}

  private void count(boolean afterWrite) {
    if (afterWrite) {
      lostAfterWrite++;
    } else {
      lostBeforeWrite++;
    }
  }

  private static void seed(Rotating server, KeyringSession.Open session, Path home) throws Exception {
    try (Child first = new Child(session, server.issuer(), home.resolve("locks"))) {
      for (String account : ACCOUNTS) {
        server.expect(account + ":seed");
        first.tell("seed " + account + ":seed");
        first.hear();
      }
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
    System.out.printf("%d kills, two accounts, %d refreshes: sessions lost after the write had returned %d (goal 0), before it %d%n",
        kills - 1, server.asked(), lostAfterWrite, lostBeforeWrite);
    System.out.printf("from the answer to the end of the write, ms: median %.1f, 95 %% %.1f, longest %.1f%n",
        sorted.get(sorted.size() / 2) / 1000.0, sorted.get(sorted.size() * 95 / 100) / 1000.0,
        sorted.getLast() / 1000.0);
  }
}
