package app.myphone.bench;

import app.myphone.account.AccountsAtDemo;
import app.myphone.account.NewNumber;
import app.myphone.account.PhoneActs;
import app.myphone.config.Wire;
import app.myphone.signin.Session;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * What setting a number costs until it is seen: one PUT and the reads until it shows, over each wire, against a bare PUT
 * and GET at the same server. The demo shows a change at once, so a wait is two requests.
 */
final class ActBench {
  private static final int WARM_UP = 20;
  private static final int ROUNDS = 60;

  private ActBench() {}

  static void run() throws Exception {
    try (AccountsAtDemo demo = new AccountsAtDemo()) {
      var person = demo.signIn("ben");
      PhoneActs acts = person.account().acts();
      System.out.printf("%n%-12s %9s %9s %9s%n", "set + wait", "p50 µs", "× bare", "requests");
      Measured bare = measured(demo, number -> () -> bare(demo.server.issuer(), person.session(), number));
      print("bare OkHttp", bare, bare);
      for (Wire wire : Wire.values()) {
        print(wire.title(), measured(demo, number -> () -> acts.set(number, wire)), bare);
      }
    }
  }

  private record Measured(long nanos, double requests) {}

  /** One change to a number. */
  @FunctionalInterface
  private interface Change {
    Callable<?> to(NewNumber number);
  }

  private static Measured measured(AccountsAtDemo demo, Change change) throws Exception {
    long[] times = new long[ROUNDS];
    long asked = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      Callable<?> act = change.to(NewNumber.read("+4179765" + (4321 + Math.floorMod(round, 2)), "").orElseThrow());
      long before = last(demo);
      long start = System.nanoTime();
      act.call();
      if (round >= 0) {
        times[round] = System.nanoTime() - start;
        asked += Math.max(0, last(demo) - before);
      }
    }
    Arrays.sort(times);
    return new Measured(times[ROUNDS / 2], asked / (double) ROUNDS);
  }

  /** How many requests there were; the demo keeps no more than it can count here. */
  private static long last(AccountsAtDemo demo) {
    return demo.server.requestCount();
  }

  private static final OkHttpClient OKHTTP = new OkHttpClient();

  private static String bare(String issuer, Session session, NewNumber number) throws Exception {
    Request.Builder start = new Request.Builder().url(issuer + "/auth/v1/users/me/phone")
        .header("Authorization", "Bearer " + session.accessToken().reveal());
    byte[] body = ("{\"phone\":\"" + number.e164() + "\"}").getBytes(StandardCharsets.UTF_8);
    try (Response put = OKHTTP.newCall(start.put(RequestBody.create(body, MediaType.get("application/json"))).build()).execute();
        Response get = OKHTTP.newCall(start.get().build()).execute()) {
      return put.body().string() + get.body().string();
    }
  }

  private static void print(String name, Measured measured, Measured bare) {
    System.out.printf("%-12s %9.1f %9.2f %9.1f%n", name, measured.nanos / 1000.0, (double) measured.nanos / bare.nanos,
        measured.requests);
  }
}
