package app.myphone.account;

import app.myphone.problem.ProblemException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Names of organisations: each is asked for once, and kept for as long as somebody is signed in. Thread-safe. */
public final class OrganisationNames {
  private final Asked server;
  private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();
  private final Map<String, ReentrantLock> asking = new ConcurrentHashMap<>();

  OrganisationNames(Asked server) {
    this.server = server;
  }

  /** Asks the server for one name; empty when one may not see it. */
  @FunctionalInterface
  interface Asked {
    Optional<String> name(Organisation organisation) throws ProblemException, InterruptedException;
  }

  /** What is known by now; empty before somebody asked. Never waits. */
  public Optional<Optional<String>> known(Organisation organisation) {
    return Optional.ofNullable(known.get(organisation.id()));
  }

  /**
   * The name; empty when one may not see it, which is no error. What failed is asked again next time. Blocks; honours
   * interruption.
   */
  public Optional<String> name(Organisation organisation) throws ProblemException, InterruptedException {
    ReentrantLock lock = asking.computeIfAbsent(organisation.id(), _ -> new ReentrantLock());
    lock.lockInterruptibly();
    try {
      Optional<Optional<String>> before = known(organisation);
      if (before.isPresent()) {
        return before.get();
      }
      Optional<String> name = server.name(organisation);
      known.put(organisation.id(), name);
      return name;
    } finally {
      lock.unlock();
    }
  }
}
