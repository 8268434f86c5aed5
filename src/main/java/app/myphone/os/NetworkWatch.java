package app.myphone.os;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Notices that the network may be back: this computer has other addresses than before, or was asleep. Looks only while
 * somebody waits, and sends nothing.
 */
public final class NetworkWatch {
  private static final Duration LOOK = Duration.ofSeconds(2);
  /** An address is there a moment before its routes and its name server are. */
  private static final Duration SETTLE = Duration.ofSeconds(1);
  private static final Duration ASLEEP = Duration.ofSeconds(10);

  private final Supplier<Set<String>> addresses;
  private final Clock clock;

  /** @param addresses this computer's, as they are now */
  public NetworkWatch(Supplier<Set<String>> addresses, Clock clock) {
    this.addresses = addresses;
    this.clock = clock;
  }

  /** Of this computer. */
  public static NetworkWatch system(Clock clock) {
    return new NetworkWatch(NetworkWatch::ownAddresses, clock);
  }

  /** Blocks until the network may be back, at most that long. */
  public void await(Duration limit) throws InterruptedException {
    long end = clock.nanoTime() + limit.toNanos();
    Set<String> before = addresses.get();
    for (long left = limit.toNanos(); left > 0; left = end - clock.nanoTime()) {
      boolean slept = sleeps(Duration.ofNanos(Math.min(left, LOOK.toNanos())));
      if (slept || !addresses.get().equals(before)) {
        clock.pause(SETTLE);
        return;
      }
    }
  }

  /** Whether much more time has passed than was paused: the wall clock goes on while a computer sleeps. */
  private boolean sleeps(Duration pause) throws InterruptedException {
    Instant start = clock.now();
    clock.pause(pause);
    return Duration.between(start, clock.now()).minus(pause).compareTo(ASLEEP) > 0;
  }

  private static Set<String> ownAddresses() {
    try {
      return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
          .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
          .map(address -> address.getHostAddress()).collect(Collectors.toSet());
    } catch (SocketException e) {
      return Set.of();
    }
  }
}
