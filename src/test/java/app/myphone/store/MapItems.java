package app.myphone.store;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A keychain's items in memory. */
record MapItems(Map<String, String> texts) implements Keychain.Items {
  MapItems() {
    this(new ConcurrentHashMap<>());
  }

  @Override
  public Optional<String> read(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  @Override
  public void write(String name, String text) {
    texts.put(name, text);
  }

  @Override
  public void delete(String name) {
    texts.remove(name);
  }

  @Override
  public Optional<Keychain.Prompt> prompt() {
    return Optional.empty();
  }

  @Override
  public void close() {}
}
