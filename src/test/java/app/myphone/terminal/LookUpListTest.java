package app.myphone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.account.AccountDirectory;
import app.myphone.account.AccountQuery;
import app.myphone.account.AccountsAtDemo;
import app.myphone.account.SignInStatus;
import app.myphone.demo.DemoReply;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.ServerError;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.NonNull;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many looked up one after the other: in their order, a few at once, and not while the server wants a rest. */
@Timeout(60)
class LookUpListTest {
  private static final String SEARCH = "/v2/users";
  private static final String NOTHING = "{\"details\":{\"timestamp\":\"2026-11-26T22:34:00Z\"}}";
  private AccountsAtDemo accounts;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<LookUpList.Outcome> outcomes = new ArrayList<>();
  private final List<Duration> told = new ArrayList<>();

  @BeforeEach
  void start() throws Exception {
    accounts = new AccountsAtDemo();
  }

  @AfterEach
  void stop() {
    accounts.close();
  }

  @Test
  void eachLineBecomesOneInItsOrder() throws Exception {
    int code = run(vic(), "ben@demo.example", "nobody", "", "400926060645977126", "+41791234567");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("ben@demo.example\nnobody\n\n400926060645977126\n+41791234567\n");
    assertThat(found(0)).singleElement().isEqualTo("Ben Brunner");
    assertThat(found(1)).isEmpty();
    assertThat(outcomes.get(2).problem().map(Problem::code)).contains(ProblemCode.USAGE_LOOKUP_LINE);
    assertThat(found(4)).hasSizeGreaterThan(2);
    assertThat(code).as("a line that could not be asked for counts more than one not found").isEqualTo(ExitCode.USAGE);
  }

  @ParameterizedTest
  @CsvSource({"ada@demo.example ben@demo.example, 0", "ada@demo.example nobody, 6", "nobody nobody, 6",
      "'' , 0", "ada@demo.example \u202e, 2"})
  void theExitCodeSaysWhetherAllWereFound(String lines, int code) throws Exception {
    assertThat(run(vic(), lines.isEmpty() ? new String[0] : lines.split(" "))).isEqualTo(code);
  }

  @Test
  void whoIsFoundAloneIsLookedAtAsOne() throws Exception {
    run(vic(), "400926060645977126", "ada@demo.example", "+41791234567");
    assertThat(outcomes.get(0).found().orElseThrow().one()).contains(SignInStatus.LOCKED_THOUGH_ACTIVE);
    assertThat(outcomes.get(1).found().orElseThrow().one()).contains(SignInStatus.POSSIBLE);
    assertThat(outcomes.get(2).found().orElseThrow().one()).isEmpty();
  }

  @Test
  void fourAreAskedForAtOnceAndNeverMore() throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CyclicBarrier four = new CyclicBarrier(4);
    try (MockWebServer server = new MockWebServer()) {
      server.setDispatcher(new Dispatcher() {
        @Override
        public @NonNull MockResponse dispatch(@NonNull RecordedRequest request) {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          try {
            four.await(20, TimeUnit.SECONDS);
          } catch (Exception e) {
            return new MockResponse.Builder().code(500).build();
          } finally {
            now.decrementAndGet();
          }
          return new MockResponse.Builder().addHeader("Content-Type", "application/json").body(NOTHING).build();
        }
      });
      server.start();
      AccountDirectory directory = accounts.signIn("vic", accounts.registration(server.url("/").uri())).directory();
      String[] lines = IntStream.range(0, 40).mapToObj(i -> "person" + i + "@x.example").toArray(String[]::new);
      assertThat(run(directory, lines)).isEqualTo(ExitCode.NOTHING_FOUND);
    }
    assertThat(most.get()).isEqualTo(4);
    assertThat(outcomes).hasSize(40).allMatch(outcome -> outcome.found().isPresent());
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "300, 300", "'', 60", "'Thu, 26 Nov 2026 22:52:43 GMT', 60"})
  void aServerThatWantsARestGetsItBeforeAnybodyElseIsAskedFor(String retryAfter, int seconds) throws Exception {
    AccountDirectory vic = vic();
    accounts.server.faults().next(SEARCH, tooMany(retryAfter));
    ServerPause pause = new ServerPause(accounts.clock, told::add);
    assertThat(list(vic, pause).run(List.of(line("ben@demo.example")))).isEqualTo(ExitCode.BAD_ANSWER);
    assertThat(told).as("nobody waits for nothing").isEmpty();
    assertThat(list(vic, pause).run(List.of(line("ben@demo.example")))).isZero();
    assertThat(accounts.clock.pauses()).containsExactly(Duration.ofSeconds(seconds));
    assertThat(told).containsExactly(Duration.ofSeconds(seconds));
  }

  @Test
  void whatWasRefusedIsNotAskedAgainAndSaysWhen() throws Exception {
    accounts.server.faults().next(SEARCH, tooMany("7"));
    assertThat(run(vic(), "ben@demo.example")).isEqualTo(ExitCode.BAD_ANSWER);
    assertThat(accounts.asked(SEARCH)).isEqualTo(1);
    assertThat(accounts.clock.pauses()).isEmpty();
    assertThat(outcomes.getFirst().problem().flatMap(Problem::serverError).flatMap(ServerError::retryAfter))
        .contains(Duration.ofSeconds(7));
  }

  /** What is known without the history is told, and not more. */
  @Test
  void aHistoryThatIsRefusedLeavesTheSignInUnknown() throws Exception {
    accounts.server.faults().next("/management/v1/users/400926060645977126/changes/_search", tooMany("3"));
    run(vic(), "400926060645977126");
    assertThat(outcomes.getFirst().found().orElseThrow().one()).contains(SignInStatus.HISTORY_MISSING);
    assertThat(accounts.clock.pauses()).isEmpty();
  }

  @Test
  void whereRestsDoNotHelpTheServerIsLeftAlone() throws Exception {
    accounts.server.faults().always(SEARCH, tooMany("1"));
    String[] lines = IntStream.range(0, 50).mapToObj(i -> "person" + i + "@x.example").toArray(String[]::new);
    assertThat(run(vic(), lines)).isEqualTo(ExitCode.BAD_ANSWER);
    assertThat(outcomes).hasSize(50).allMatch(
        outcome -> outcome.problem().map(Problem::code).equals(Optional.of(ProblemCode.API_TOO_MANY)));
    assertThat(accounts.asked(SEARCH)).isLessThanOrEqualTo(16);
  }

  @Test
  void nobodyWaitsForHoursAndTheServerIsLeftAlone() throws Exception {
    accounts.server.faults().always(SEARCH, tooMany("3600"));
    String[] lines = IntStream.range(0, 50).mapToObj(i -> "person" + i + "@x.example").toArray(String[]::new);
    assertThat(run(vic(), lines)).isEqualTo(ExitCode.BAD_ANSWER);
    assertThat(outcomes).hasSize(50).allMatch(
        outcome -> outcome.problem().map(Problem::code).equals(Optional.of(ProblemCode.API_TOO_MANY)));
    assertThat(accounts.clock.pauses()).isEmpty();
    assertThat(accounts.asked(SEARCH)).isLessThanOrEqualTo(4);
  }

  @Test
  void aSessionThatEndsInTheMiddleIsSaidOfEachLine() throws Exception {
    AccountDirectory vic = vic();
    accounts.server.faults().endSessions();
    assertThat(run(vic, "ben@demo.example", "ada@demo.example")).isEqualTo(ExitCode.NOT_SIGNED_IN);
    assertThat(outcomes).allMatch(
        outcome -> outcome.problem().map(Problem::code).equals(Optional.of(ProblemCode.SESSION_ENDED)));
  }

  @Test
  void oneBadAnswerHidesNoOther() throws Exception {
    accounts.server.faults().next(SEARCH, DemoReply.text(200, "text/html", "<h1>no</h1>"));
    int code = run(vic(), "ben@demo.example", "ben@demo.example", "ben@demo.example");
    assertThat(code).isEqualTo(ExitCode.BAD_ANSWER);
    assertThat(outcomes.stream().filter(outcome -> outcome.found().isPresent())).hasSize(2);
  }

  @Test
  void nobodyIsLookedUpForWhoReadsNoFurther() throws Exception {
    PrintStream closed = new PrintStream(new java.io.OutputStream() {
      @Override
      public void write(int b) throws java.io.IOException {
        throw new java.io.IOException("Broken pipe");
      }
    }, true, StandardCharsets.UTF_8);
    List<LookUpLine> lines = IntStream.range(0, 400).mapToObj(i -> line("p" + i + "@x.example")).toList();
    list(vic(), closed).run(lines);
    assertThat(accounts.asked(SEARCH)).isLessThan(200);
  }

  private AccountDirectory vic() throws ProblemException, InterruptedException {
    return accounts.signIn("vic").directory();
  }

  private List<String> found(int line) {
    return outcomes.get(line).found().orElseThrow().page().accounts().stream().map(account -> account.name()).toList();
  }

  private int run(AccountDirectory directory, String... lines) throws ProblemException, InterruptedException {
    return list(directory, new PrintStream(out, true, StandardCharsets.UTF_8))
        .run(java.util.Arrays.stream(lines).map(LookUpListTest::line).toList());
  }

  private LookUpList list(AccountDirectory directory, PrintStream to) {
    return list(directory, new ServerPause(accounts.clock, told::add), to);
  }

  private LookUpList list(AccountDirectory directory, ServerPause pause) {
    return list(directory, pause, new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  private LookUpList list(AccountDirectory directory, ServerPause pause, PrintStream to) {
    return new LookUpList(directory, LookUpListTest::lookUp, pause, outcome -> {
      outcomes.add(outcome);
      return outcome.line().shown();
    }, to);
  }

  private static LookUp lookUp(LookUpLine line) throws ProblemException {
    return new LookUp(AccountQuery.of(line.text().orElseThrow(), "CH").orElseThrow(() ->
        new ProblemException(new Problem.Usage(ProblemCode.USAGE_LOOKUP_LINE))));
  }

  private static LookUpLine line(String text) {
    return new LookUpLine(Optional.of(text));
  }

  private static DemoReply tooMany(String retryAfter) {
    DemoReply reply = DemoReply.json(429, "{\"code\":8,\"message\":\"quota exhausted\"}");
    return retryAfter.isEmpty() ? reply : reply.header("Retry-After", retryAfter);
  }
}
