package app.myphone.diagnosis;

import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import app.myphone.http.Deadline;
import app.myphone.http.HttpStack;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * <em>Check my connection</em>: every check once, those that do not need each other at the same time. Made for one run;
 * blocks for {@link #LIMIT} at most and honours interruption, which gives up whatever runs.
 */
public final class Diagnosis {
  /** How long the whole may take; a check that is not done by then says so. */
  public static final Duration LIMIT = Duration.ofSeconds(45);

  private final List<Check> checks;
  private final HttpStack http;
  private final Clock clock;
  private final FindingMessages words;
  private final Duration limit;

  Diagnosis(List<Check> checks, HttpStack http, Clock clock, FindingMessages words, Duration limit) {
    this.checks = List.copyOf(checks);
    this.http = http;
    this.clock = clock;
    this.words = words;
    this.limit = limit;
  }

  /**
   * A check that is going to be made.
   *
   * @param name in the person's language
   */
  public record Planned(String id, String name) {}

  /** Every check, in the order of their lines. */
  public List<Planned> planned() {
    return checks.stream().map(check -> new Planned(check.id(), words.name(check.id()))).toList();
  }

  /**
   * Makes every check.
   *
   * @param shown told each line as soon as it is there, on this thread
   * @return all lines, in the order of {@link #planned}
   */
  public List<Finding> run(Consumer<Finding> shown) throws InterruptedException {
    ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("diagnosis-", 0).factory());
    try {
      Map<String, Finding> lines = lines(new ExecutorCompletionService<>(threads), shown);
      return checks.stream().map(check -> lines.computeIfAbsent(check.id(), _ -> late(check, shown))).toList();
    } finally {
      threads.shutdownNow();
      http.close();
    }
  }

  private Map<String, Finding> lines(CompletionService<Finding> work, Consumer<Finding> shown)
      throws InterruptedException {
    long start = clock.nanoTime();
    Deadline deadline = Deadline.in(limit, clock);
    checks.forEach(check -> work.submit(() -> find(check, start)));
    Map<String, Finding> lines = new LinkedHashMap<>();
    while (lines.size() < checks.size()) {
      Future<Finding> next = work.poll(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
      if (next == null) {
        break;
      }
      Finding line = next.resultNow();
      lines.put(line.id(), line);
      shown.accept(line);
    }
    return lines;
  }

  private Finding find(Check check, long start) {
    Verdict verdict;
    try {
      verdict = check.finder().get();
    } catch (ProblemException e) {
      verdict = words.of(State.BAD, e.problem());
    } catch (InterruptedException e) {
      verdict = tooLate();
    } catch (RuntimeException | Error e) {
      verdict = words.of(State.BAD, Problem.Bug.of(e));
    }
    return line(check, verdict, Duration.ofNanos(clock.nanoTime() - start));
  }

  private Finding late(Check check, Consumer<Finding> shown) {
    Finding line = line(check, tooLate(), limit);
    shown.accept(line);
    return line;
  }

  private Verdict tooLate() {
    return words.doubtful("late", limit.toSeconds());
  }

  private Finding line(Check check, Verdict verdict, Duration took) {
    return new Finding(
        check.id(), words.name(check.id()), verdict.state(), verdict.text(), verdict.advice(), took);
  }
}
