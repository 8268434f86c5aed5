package app.myphone.store;

import app.myphone.store.CredentialStoreException.Reason;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a function of GLib leaves its error ({@code GError **}). Only its domain and code are read: its words are the
 * system's, in no language of ours, and nobody promised that they hold no secret.
 */
final class NativeError {
  private static final Logger LOG = LoggerFactory.getLogger(NativeError.class);
  private static final int SECRET_IS_LOCKED = 2;
  private static final int IO_CLOSED = 18;
  private static final int IO_CANCELLED = 19;
  private static final int IO_BROKEN_PIPE = 44;
  private static final int DBUS_SERVICE_UNKNOWN = 2;
  private static final int DBUS_NAME_HAS_NO_OWNER = 3;
  private static final int DBUS_NO_REPLY = 4;
  private static final int DBUS_DISCONNECTED = 15;
  /** This and all that follow: the bus could not start one. */
  private static final int DBUS_TIMED_OUT = 20;
  private static final int DBUS_SPAWN_FIRST = 23;
  private static final int DBUS_SPAWN_LAST = 32;

  private final LibSecret lib;
  private final MemorySegment slot;

  NativeError(LibSecret lib, Arena arena) {
    this.lib = lib;
    this.slot = arena.allocate(ValueLayout.JAVA_LONG);
  }

  long address() {
    return slot.address();
  }

  /** The result of the call that just ended, unless it left an error. */
  long checked(long result) throws CredentialStoreException {
    long error = slot.get(ValueLayout.JAVA_LONG, 0);
    if (error == LibSecret.NONE) {
      return result;
    }
    slot.set(ValueLayout.JAVA_LONG, 0, LibSecret.NONE);
    MemorySegment content = NativeLibrary.at(error, 2 * ValueLayout.JAVA_INT.byteSize());
    int domain = content.get(ValueLayout.JAVA_INT, 0);
    int code = content.get(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT.byteSize());
    lib.freeError(error);
    LOG.debug("libsecret: error {} of domain {}", code, domain);
    throw new CredentialStoreException(reason(domain, code));
  }

  private Reason reason(int domain, int code) {
    if (domain == lib.quark("secret_error_get_quark")) {
      return code == SECRET_IS_LOCKED ? Reason.LOCKED : Reason.REFUSED;
    }
    if (domain == lib.quark("g_io_error_quark")) {
      return ofIo(code);
    }
    return domain == lib.quark("g_dbus_error_quark") ? ofBus(code) : Reason.REFUSED;
  }

  private static Reason ofIo(int code) {
    return switch (code) {
      case IO_CANCELLED -> Reason.HANGS;
      case IO_CLOSED, IO_BROKEN_PIPE -> Reason.DROPPED;
      default -> Reason.REFUSED;
    };
  }

  private static Reason ofBus(int code) {
    return switch (code) {
      case DBUS_SERVICE_UNKNOWN, DBUS_NAME_HAS_NO_OWNER -> Reason.ABSENT;
      case DBUS_NO_REPLY, DBUS_DISCONNECTED -> Reason.DROPPED;
      case DBUS_TIMED_OUT -> Reason.HANGS;
      default -> code >= DBUS_SPAWN_FIRST && code <= DBUS_SPAWN_LAST ? Reason.ABSENT : Reason.REFUSED;
    };
  }
}
