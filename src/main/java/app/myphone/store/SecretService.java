package app.myphone.store;

import app.myphone.store.CredentialStoreException.Reason;
import java.lang.foreign.Arena;
import org.jspecify.annotations.Nullable;

/**
 * The keychain of a Linux desktop: whoever speaks the Secret Service's protocol on the session bus (GNOME Keyring,
 * KeePassXC, newer KWallets), through {@link LibSecret}. Which bus that is, GLib finds out as D-Bus' own rules say:
 * {@code DBUS_SESSION_BUS_ADDRESS} with its list and escapes, then {@code $XDG_RUNTIME_DIR/bus}.
 *
 * @see <a href="https://specifications.freedesktop.org/secret-service/latest/">Secret Service API</a>
 */
final class SecretService implements Keychain {
  /** GLib tells each thread apart what has happened; 0 before a thread has asked anything. */
  private final ThreadLocal<Long> context = ThreadLocal.withInitial(() -> LibSecret.NONE);
  private final QuietUnlock quietly = new QuietUnlock();
  private @Nullable LibSecret loaded;

  @Override
  public String name() {
    return "Secret Service";
  }

  @Override
  @SuppressWarnings("MustBeClosedChecker") // closed with what is returned
  public Items open(Cancellation cancellation) throws CredentialStoreException {
    LibSecret lib = library();
    listen(lib);
    Arena arena = Arena.ofConfined();
    long cancellable = lib.cancellable();
    cancellation.by(() -> lib.cancel(cancellable));
    Runnable end = () -> {
      cancellation.over();
      lib.free(cancellable);
      arena.close();
    };
    LibSecret.Call call = new LibSecret.Call(arena, cancellable, new NativeError(lib, arena));
    try {
      return new SecretItems(lib, service(lib, call), call, quietly, end);
    } catch (CredentialStoreException | RuntimeException | Error e) {
      end.run();
      throw e;
    }
  }

  private synchronized LibSecret library() throws CredentialStoreException {
    if (loaded == null) {
      try {
        loaded = new LibSecret();
      } catch (IllegalArgumentException | LinkageError e) {
        throw new CredentialStoreException(Reason.LIBRARY);
      }
    }
    return loaded;
  }

  /** Before each question: that a keychain ended, or a bus, has come to us meanwhile and is only now heard. */
  private void listen(LibSecret lib) {
    if (context.get() == LibSecret.NONE) {
      context.set(lib.context());
    }
    lib.drain(context.get());
  }

  /** The bus is held until the service holds it, so that what was said to it is said to the service's own. */
  private static long service(LibSecret lib, LibSecret.Call call) throws CredentialStoreException {
    long bus = bus(lib, call);
    try {
      lib.surviveEndOf(bus);
      return lib.service(call.cancellable(), call.error());
    } finally {
      lib.free(bus);
    }
  }

  /** Whatever is wrong with a bus: without one there is no keychain. */
  private static long bus(LibSecret lib, LibSecret.Call call) throws CredentialStoreException {
    try {
      return lib.bus(call.cancellable(), call.error());
    } catch (CredentialStoreException e) {
      throw e.reason() == Reason.HANGS ? e : new CredentialStoreException(Reason.ABSENT);
    }
  }
}
