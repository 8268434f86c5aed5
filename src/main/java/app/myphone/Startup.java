package app.myphone;

import app.myphone.account.StartupPrefetch;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.signin.KeptAccounts;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What is done beside the toolkit's start: the program is put together, and what it shows first is asked for. */
final class Startup {
  private final FutureTask<Wiring> wiring;
  private final Optional<StartupPrefetch> prefetch;

  /** Begins; returns at once. The demo knows nobody yet, and a server that nobody has agreed to is not asked. */
  Startup(Settings settings, Shared shared) {
    wiring = new FutureTask<>(() -> new Wiring(settings, shared));
    prefetch = settings.get(Setting.DEMO) || settings.proposal().isPresent() || Wiring.isUnset(settings) ? Optional.empty() : Optional.of(
        StartupPrefetch.begin(new KeptAccounts(shared.signIns(settings), settings), settings.get(Setting.WIRE), () -> wiring().signIn()));
    Thread.ofVirtual().name("wiring").start(wiring);
  }

  /** Waits until it is put together. */
  Wiring wiring() {
    try {
      return wiring.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  Optional<StartupPrefetch> prefetch() {
    return prefetch;
  }
}
