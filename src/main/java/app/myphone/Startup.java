package app.myphone;

import app.myphone.account.StartupPrefetch;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.config.SettingsLoader;
import app.myphone.signin.KeptAccounts;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What is done beside the toolkit's start: the program is put together, and what it shows first is asked for. Methods
 * wait for what they return. Thread-safe.
 */
final class Startup implements AutoCloseable {
  private final FutureTask<Begun> begun;

  /** What goes on from then on by itself. */
  private record Begun(Shared shared, FutureTask<Wiring> wiring, Optional<StartupPrefetch> prefetch) {}

  /** Begins; returns at once. */
  Startup(Settings settings, SettingsLoader loader) {
    begun = new FutureTask<>(() -> begin(settings, Shared.system(loader, true)));
    Thread.ofVirtual().name("startup").start(begun);
  }

  /** The demo knows nobody yet, and a server that nobody has agreed to is not asked. */
  private static Begun begin(Settings settings, Shared shared) {
    FutureTask<Wiring> wiring = new FutureTask<>(() -> new Wiring(settings, shared));
    Optional<StartupPrefetch> prefetch =
        settings.get(Setting.DEMO) || settings.proposal().isPresent() || Wiring.isUnset(settings) ? Optional.empty()
            : Optional.of(StartupPrefetch.begin(new KeptAccounts(shared.signIns(settings), settings),
                settings.get(Setting.WIRE), () -> result(wiring).signIn()));
    Thread.ofVirtual().name("wiring").start(wiring);
    return new Begun(shared, wiring, prefetch);
  }

  Wiring wiring() {
    return result(result(begun).wiring());
  }

  Optional<StartupPrefetch> prefetch() {
    return result(begun).prefetch();
  }

  /** Ends what outlives a change of settings. */
  @Override
  public void close() {
    result(begun).shared().close();
  }

  private static <T> T result(FutureTask<T> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
