package app.myphone.demo;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;

/** What a test scripts: other answers for a path, or tokens that stop working. Thread-safe. */
public final class DemoFaults {
  private final Map<String, Queue<DemoReply>> once = new HashMap<>();
  private final Map<String, DemoReply> always = new HashMap<>();
  private final Set<DemoFault> on = EnumSet.noneOf(DemoFault.class);
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

  /** From now on the server has this fault. */
  public synchronized void turnOn(DemoFault fault) {
    on.add(fault);
  }

  public synchronized void turnOff(DemoFault fault) {
    on.remove(fault);
  }

  synchronized boolean isOn(DemoFault fault) {
    return on.contains(fault);
  }

  /** No scripted answers and no faults any more; dead tokens stay dead. */
  public synchronized void clear() {
    on.clear();
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

  /** What is answered instead of the usual. */
  DemoReply reply(DemoRequest request, Supplier<DemoReply> usual) {
    if (request.path().equals(FaultsPage.PATH)) {
      return new FaultsPage(this).answer(request);
    }
    return scripted(request.path()).orElseGet(() -> faulty(request, usual));
  }

  private DemoReply faulty(DemoRequest request, Supplier<DemoReply> usual) {
    Supplier<DemoReply> reply = usual;
    for (DemoFault fault : switchedOn()) {
      Supplier<DemoReply> inner = reply;
      reply = () -> fault.reply(request, inner);
    }
    return reply.get();
  }

  private synchronized List<DemoFault> switchedOn() {
    return List.copyOf(on);
  }

  private synchronized Optional<DemoReply> scripted(String path) {
    Queue<DemoReply> queue = once.get(path);
    DemoReply first = queue == null ? null : queue.poll();
    return Optional.ofNullable(first == null ? always.get(path) : first);
  }
}
