package app.myphone.store;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Opens what is locked without a word to the person, where that is possible: a keyring without a password, as people have
 * who are logged in automatically, counts as locked until somebody asks for it. Where the keychain would have to ask for a
 * password it only says so, and shows nothing before it is told to. Thread-safe.
 *
 * @see <a href="https://specifications.freedesktop.org/secret-service-spec/latest/unlocking.html">Secret Service, 7</a>
 */
final class QuietUnlock {
  private static final int LONGEST = 4096;
  private static final int DEFAULT_TIMEOUT = -1;
  /** What an answer ends in that names no prompt. */
  private static final String NO_PROMPT = "objectpath '/')";

  /** Once it has a password there is no need to try again. */
  private final AtomicBoolean inVain = new AtomicBoolean();

  /**
   * Whether it is open now.
   *
   * @param object an item or a collection
   */
  boolean open(LibSecret lib, long service, long object, LibSecret.Call call) throws CredentialStoreException {
    if (inVain.get()) {
      return false;
    }
    boolean open = ask(lib.c, service, object, call).endsWith(NO_PROMPT);
    inVain.set(!open);
    return open;
  }

  private static String ask(NativeLibrary c, long service, long object, LibSecret.Call call) throws CredentialStoreException {
    NativeError error = call.error();
    String path = text(c.call("g_dbus_proxy_get_object_path", object));
    long asked = error.checked(c.call("g_variant_parse", 0, call.text("([objectpath '" + path + "'],)"), 0, 0, error.address()));
    try {
      long answer = error.checked(c.call("g_dbus_proxy_call_sync", service, call.text("Unlock"), asked, 0, DEFAULT_TIMEOUT,
          call.cancellable(), error.address()));
      long words = c.call("g_variant_print", answer, 1);
      String text = text(words);
      c.call("g_free", words);
      c.call("g_variant_unref", answer);
      return text;
    } finally {
      c.call("g_variant_unref", asked);
    }
  }

  private static String text(long address) {
    return NativeLibrary.at(address, LONGEST).getString(0);
  }
}
