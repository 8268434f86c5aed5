package app.myphone.bench;

import app.myphone.KeyringSession;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fifty threads in each of two processes find one expired token, with the real keyring. */
final class RefreshBench {
  private static final int ROUNDS = 50;

  private RefreshBench() {}

  static void run() throws Exception {
    Path home = Files.createTempDirectory("bench");
    int most = 0;
    int lost = 0;
    long start = System.nanoTime();
    try (Rotating server = new Rotating(); KeyringSession.Open session = new KeyringSession(home).open();
        Child window = new Child(session, server.issuer(), home.resolve("locks"));
        Child terminal = new Child(session, server.issuer(), home.resolve("locks"))) {
      for (int round = 0; round < ROUNDS; round++) {
        server.expect("seed-" + round);
        window.tell("seed seed-" + round);
        window.hear();
        int before = server.asked();
        window.tell("use");
        terminal.tell("use");
        lost += window.hear().equals("used 1 0") ? 0 : 1;
        lost += terminal.hear().equals("used 1 0") ? 0 : 1;
        most = Math.max(most, server.asked() - before);
      }
      System.out.printf("%d rounds of 2 processes with 50 threads: %d refresh requests (at most %d in a round; goal 1),"
          + " %d refused, %d sessions lost (goal 0), %d ms a round%n", ROUNDS, server.asked(), most, server.refused(),
          lost, (System.nanoTime() - start) / 1_000_000 / ROUNDS);
    }
  }
}
