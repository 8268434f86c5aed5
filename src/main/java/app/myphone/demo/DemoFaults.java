package app.myphone.demo;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** What a test scripts: other answers for a path, or tokens that stop working. Thread-safe. */
public final class DemoFaults {
  private final Map<String, Queue<DemoReply>> once = new HashMap<>();
  private final Map<String, DemoReply> always = new HashMap<>();
  private final DemoTokens tokens;

  DemoFaults(DemoTokens tokens) {
    this.tokens = tokens;
  }

  /** The next request for this path gets this answer; several calls make a queue. */
  public synchronized void next(String path, DemoReply reply) {
    once.computeIfAbsent(path, p -> new ArrayDeque<>()).add(reply);
  }

  /** Every request for this path gets this answer, until {@link #clear}. */
  public synchronized void always(String path, DemoReply reply) {
    always.put(path, reply);
  }

  /** No scripted answers any more; dead tokens stay dead. */
  public synchronized void clear() {
    once.clear();
    always.clear();
  }

  /** All access tokens of now get 401 AUTH-7fs1e; they can be refreshed. */
  public void expireAccessTokens() {
    tokens.expireAccess();
  }

  /** All access and refresh tokens of now are dead. */
  public void endSessions() {
    tokens.endAll();
  }

  synchronized Optional<DemoReply> replyFor(String path) {
    Queue<DemoReply> queue = once.get(path);
    DemoReply first = queue == null ? null : queue.poll();
    return Optional.ofNullable(first == null ? always.get(path) : first);
  }
}
