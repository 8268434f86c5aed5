package app.myphone.store;

import app.myphone.store.CredentialStoreException.Reason;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Our items in a Secret Service, found by two attributes: {@code service=my-phone} and {@code account}. Locked items are
 * found as well and say that they are locked; nobody is asked for a password by that.
 */
final class SecretItems implements Keychain.Items {
  private static final String SERVICE = "my-phone";
  /** Far more than we ever write. */
  private static final int LARGEST = 64 * 1024;

  private final LibSecret lib;
  private final long service;
  private final LibSecret.Call call;
  private final QuietUnlock quietly;
  private final Runnable end;

  /** @param end frees what the call needs */
  SecretItems(LibSecret lib, long service, LibSecret.Call call, QuietUnlock quietly, Runnable end) {
    this.lib = lib;
    this.service = service;
    this.call = call;
    this.quietly = quietly;
    this.end = end;
  }

  @Override
  public Optional<String> read(String name) throws CredentialStoreException {
    return withItems(Optional.of(name), items -> {
      Optional<Long> newest = items.stream().max((one, other) -> Long.compare(lib.modified(one), lib.modified(other)));
      if (newest.isEmpty()) {
        return Optional.empty();
      }
      throwIfLocked(newest.get());
      return Optional.of(text(newest.get()));
    });
  }

  @Override
  public void write(String name, String text) throws CredentialStoreException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  void write(String name, byte[] bytes) throws CredentialStoreException {
    long collection = lib.defaultCollection(service, call);
    if (collection == LibSecret.NONE) {
      throw new CredentialStoreException(Reason.EMPTY);
    }
    long attributes = lib.attributes(attributes(Optional.of(name)), call);
    try {
      if (lib.isCollectionLocked(collection) && !quietly.open(lib, service, collection, call)) {
        throw new CredentialStoreException(Reason.LOCKED);
      }
      lib.write(collection, attributes, new SecretEntry(SERVICE + "|" + name, bytes), call);
    } finally {
      lib.freeAttributes(attributes);
      lib.free(collection);
    }
  }

  @Override
  public void delete(String name) throws CredentialStoreException {
    boolean some = withItems(Optional.of(name), items -> {
      for (long item : items) {
        throwIfLocked(item);
        lib.delete(item, call);
      }
      return !items.isEmpty();
    });
    if (some && withItems(Optional.of(name), items -> !items.isEmpty())) {
      throw new CredentialStoreException(Reason.REFUSED);
    }
  }

  /** What is locked: items of ours, or else the collection where one would go. */
  @Override
  public Optional<Keychain.Prompt> prompt() throws CredentialStoreException {
    List<Long> locked = withItems(Optional.empty(), items -> items.stream().filter(lib::isItemLocked).map(lib::held).toList());
    if (!locked.isEmpty()) {
      return Optional.of(new UnlockPrompt(lib, lib.held(service), locked));
    }
    long collection = lib.defaultCollection(service, call);
    if (collection != LibSecret.NONE && lib.isCollectionLocked(collection)) {
      return Optional.of(new UnlockPrompt(lib, lib.held(service), List.of(collection)));
    }
    lib.free(collection);
    return Optional.empty();
  }

  @Override
  public void close() {
    lib.free(service);
    end.run();
  }

  private void throwIfLocked(long item) throws CredentialStoreException {
    if (lib.isItemLocked(item) && !quietly.open(lib, service, item, call)) {
      throw new CredentialStoreException(Reason.LOCKED);
    }
  }

  private <T> T withItems(Optional<String> name, Question<T> question) throws CredentialStoreException {
    long attributes = lib.attributes(attributes(name), call);
    long list = LibSecret.NONE;
    try {
      list = lib.search(service, attributes, call);
      return question.of(lib.objects(list));
    } finally {
      lib.objects(list).forEach(lib::free);
      lib.freeList(list);
      lib.freeAttributes(attributes);
    }
  }

  /** Something to find out about items. */
  @FunctionalInterface
  private interface Question<T> {
    T of(List<Long> items) throws CredentialStoreException;
  }

  private static Map<String, String> attributes(Optional<String> name) {
    return name.map(account -> Map.of("service", SERVICE, "account", account)).orElse(Map.of("service", SERVICE));
  }

  private String text(long item) throws CredentialStoreException {
    long value = lib.value(item, call);
    if (value == LibSecret.NONE) {
      return "";
    }
    try {
      MemorySegment bytes = lib.bytes(value, LARGEST + 1, call.arena());
      return bytes.byteSize() > LARGEST ? "" : decoded(bytes.toArray(ValueLayout.JAVA_BYTE));
    } finally {
      lib.freeValue(value);
    }
  }

  /** Bytes that are no UTF-8 are not ours. */
  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return "";
    }
  }
}
