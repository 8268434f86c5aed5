package app.myphone.store;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * libsecret, the desktop's own way to its keychain, and what we need of GLib beneath it, as C has them: objects and
 * strings are addresses, 0 is none. Never those functions that unlock by themselves ({@code store}, {@code lookup},
 * {@code clear}), and never {@code secret_password_*}, which use a file of their own in a sandbox.
 *
 * @see <a href="https://gnome.pages.gitlab.gnome.org/libsecret/">libsecret's reference</a>
 */
final class LibSecret {
  static final long NONE = 0;
  private static final int SESSION_BUS = 2;
  private static final int SEARCH_ALL = 1 << 1;
  private static final int REPLACE = 1 << 1;

  final NativeLibrary c = new NativeLibrary("libsecret-1.so.0");

  /** A thread's own place for what GLib has to tell it; without one nobody notices that a keychain was restarted. */
  long context() {
    long context = c.call("g_main_context_new");
    c.call("g_main_context_push_thread_default", context);
    return context;
  }

  /** Lets GLib tell what has come meanwhile. */
  void drain(long context) {
    while (NativeLibrary.isTrue(c.call("g_main_context_iteration", context, 0))) {
      // more may have come
    }
  }

  long bus(long cancellable, NativeError error) throws CredentialStoreException {
    return error.checked(c.call("g_bus_get_sync", SESSION_BUS, cancellable, error.address()));
  }

  /** Else GLib ends the whole process when the bus goes. */
  void surviveEndOf(long bus) {
    c.call("g_dbus_connection_set_exit_on_close", bus, 0);
  }

  long service(long cancellable, NativeError error) throws CredentialStoreException {
    return error.checked(c.call("secret_service_get_sync", 0, cancellable, error.address()));
  }

  /** Items that have these attributes, locked or not: a list to be freed. Unlocks nothing. */
  long search(long service, long attributes, Call call) throws CredentialStoreException {
    return call.error().checked(c.call("secret_service_search_sync", service, NONE, attributes, SEARCH_ALL,
        call.cancellable(), call.error().address()));
  }

  boolean isItemLocked(long item) {
    return NativeLibrary.isTrue(c.call("secret_item_get_locked", item));
  }

  boolean isCollectionLocked(long collection) {
    return NativeLibrary.isTrue(c.call("secret_collection_get_locked", collection));
  }

  /** Seconds since 1970. */
  long modified(long item) {
    return c.call("secret_item_get_modified", item);
  }

  /** The bytes of an item that is not locked; {@link #NONE} when there are none. To be freed by {@link #freeValue}. */
  long value(long item, Call call) throws CredentialStoreException {
    call.error().checked(c.call("secret_item_load_secret_sync", item, call.cancellable(), call.error().address()));
    return c.call("secret_item_get_secret", item);
  }

  /** The bytes themselves, at most so many; valid until the value is freed. */
  MemorySegment bytes(long value, int most, Arena arena) {
    MemorySegment length = arena.allocate(ValueLayout.JAVA_LONG);
    long address = c.call("secret_value_get", value, length.address());
    return NativeLibrary.at(address, Math.min(length.get(ValueLayout.JAVA_LONG, 0), most));
  }

  void freeValue(long value) {
    c.call("secret_value_unref", value);
  }

  /** Where new items go; {@link #NONE} when the person has none yet. */
  long defaultCollection(long service, Call call) throws CredentialStoreException {
    return call.error().checked(c.call("secret_collection_for_alias_sync", service, call.text("default"), 0,
        call.cancellable(), call.error().address()));
  }

  /** Puts bytes in the place of an item of the same attributes. Never asks the person. */
  void write(long collection, long attributes, SecretEntry entry, Call call) throws CredentialStoreException {
    MemorySegment bytes = call.arena().allocateFrom(ValueLayout.JAVA_BYTE, entry.bytes());
    long value = c.call("secret_value_new", bytes.address(), entry.bytes().length, call.text("text/plain"));
    bytes.fill((byte) 0);
    try {
      // the schema is none: a search for one would miss items that were just made
      free(call.error().checked(c.call("secret_item_create_sync", collection, NONE, attributes,
          call.text(entry.label()), value, REPLACE, call.cancellable(), call.error().address())));
    } finally {
      freeValue(value);
    }
  }

  /** Only for what is not locked: else the keychain would ask the person. */
  void delete(long item, Call call) throws CredentialStoreException {
    call.error().checked(c.call("secret_item_delete_sync", item, call.cancellable(), call.error().address()));
  }

  /** Asks the person; gives how many of the objects are open afterwards. Must not be cancelled: see UnlockPrompt. */
  int unlock(long service, long objects, NativeError error) throws CredentialStoreException {
    return (int) error.checked(c.call("secret_service_unlock_sync", service, objects, NONE, NONE, error.address()));
  }

  /** A GHashTable of strings; they belong to the arena. */
  long attributes(Map<String, String> pairs, Call call) {
    long table = c.call("g_hash_table_new", c.address("g_str_hash").address(), c.address("g_str_equal").address());
    pairs.forEach((name, value) -> c.call("g_hash_table_insert", table, call.text(name), call.text(value)));
    return table;
  }

  void freeAttributes(long table) {
    c.call("g_hash_table_unref", table);
  }

  /** What is in a GList. */
  List<Long> objects(long list) {
    List<Long> objects = new ArrayList<>();
    for (long at = list; at != NONE; ) {
      MemorySegment node = NativeLibrary.at(at, 2 * ValueLayout.JAVA_LONG.byteSize());
      objects.add(node.get(ValueLayout.JAVA_LONG, 0));
      at = node.get(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG.byteSize());
    }
    return objects;
  }

  /** A GList of objects. */
  long list(List<Long> objects) {
    long list = NONE;
    for (long object : objects) {
      list = c.call("g_list_append", list, object);
    }
    return list;
  }

  void freeList(long list) {
    c.call("g_list_free", list);
  }

  /** The same object with one more reference, to be freed. */
  long held(long object) {
    return c.call("g_object_ref", object);
  }

  /** Gives our reference back. */
  void free(long object) {
    if (object != NONE) {
      c.call("g_object_unref", object);
    }
  }

  long cancellable() {
    return c.call("g_cancellable_new");
  }

  void cancel(long cancellable) {
    c.call("g_cancellable_cancel", cancellable);
  }

  /** What an error is about, as GLib numbers it. */
  int quark(String function) {
    return (int) c.call(function);
  }

  void freeError(long error) {
    c.call("g_error_free", error);
  }

  /** What every call of one question shares. */
  record Call(Arena arena, long cancellable, NativeError error) {
    /** A C string that lives as long as the arena. */
    long text(String text) {
      return arena.allocateFrom(text).address();
    }
  }
}
