package app.myphone.store;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps sign-ins for this run only: where there is no keychain, or where the person wants none. */
public final class MemoryStore implements CredentialStore {
  private final Map<String, StoredSignIn> kept = new ConcurrentHashMap<>();

  @Override
  public Optional<StoredSignIn> read(String issuer) {
    return Optional.ofNullable(kept.get(issuer));
  }

  @Override
  public void write(String issuer, StoredSignIn signIn) {
    kept.put(issuer, signIn);
  }

  @Override
  public void delete(String issuer, String subject) {
    kept.computeIfPresent(issuer, (_, signIn) -> signIn.subject().equals(subject) ? null : signIn);
  }

  @Override
  public Optional<String> name() {
    return Optional.empty();
  }
}
