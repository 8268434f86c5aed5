package app.myphone.store;

import app.myphone.store.CredentialStoreException.Reason;
import java.lang.foreign.Arena;
import java.util.List;

/**
 * The keychain's own window that asks for its password. It cannot be cancelled: libsecret would dismiss the prompt, and
 * GNOME Keyring 42 aborts when somebody does that, and takes the whole session's keyring with it. So nothing here can
 * be interrupted; when the keychain ends meanwhile, the call never returns.
 */
final class UnlockPrompt implements Keychain.Prompt {
  private final LibSecret lib;
  private final long service;
  private final List<Long> locked;

  /** @param service a reference of our own, as each of those that are locked */
  UnlockPrompt(LibSecret lib, long service, List<Long> locked) {
    this.lib = lib;
    this.service = service;
    this.locked = locked;
  }

  @Override
  public boolean ask() throws CredentialStoreException {
    long objects = lib.list(locked);
    try (Arena arena = Arena.ofConfined()) {
      return lib.unlock(service, objects, new NativeError(lib, arena)) > 0;
    } catch (CredentialStoreException e) {
      if (e.reason() == Reason.LOCKED) {
        return false;
      }
      throw e;
    } finally {
      lib.freeList(objects);
      locked.forEach(lib::free);
      lib.free(service);
    }
  }
}
