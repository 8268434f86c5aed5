package app.myphone.store;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps sign-ins for this run only: where there is no keychain, or where the person wants none. */
public final class MemoryVault implements TokenVault {
  private final Map<String, KeptSignIn> kept = new ConcurrentHashMap<>();

  @Override
  public Optional<KeptSignIn> read(String issuer) {
    return Optional.ofNullable(kept.get(issuer));
  }

  @Override
  public void write(String issuer, KeptSignIn signIn) {
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
