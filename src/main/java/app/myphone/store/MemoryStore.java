package app.myphone.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps sign-ins for this run only: where there is no keychain, or where the person wants none. */
public final class MemoryStore implements CredentialStore {
  /** The newest first. */
  private final List<Kept> kept = new ArrayList<>();
  private AccountIndex index = new AccountIndex(List.of());

  /** A sign-in and where. */
  private record Kept(String issuer, StoredSignIn signIn) {
    boolean is(String anIssuer, String subject) {
      return issuer.equals(anIssuer) && signIn.subject().equals(subject);
    }
  }

  @Override
  public synchronized List<StoredAccount> accounts() {
    return index.accounts();
  }

  @Override
  public synchronized Optional<StoredSignIn> read(String issuer) {
    return kept.stream().filter(one -> one.issuer().equals(issuer)).map(Kept::signIn).findFirst();
  }

  @Override
  public synchronized Optional<StoredSignIn> read(String issuer, String subject) {
    return kept.stream().filter(one -> one.is(issuer, subject)).map(Kept::signIn).findFirst();
  }

  @Override
  public synchronized void list(StoredAccount account) {
    index = index.with(account);
  }

  @Override
  public synchronized void write(String issuer, StoredSignIn signIn) {
    kept.removeIf(one -> one.is(issuer, signIn.subject()));
    kept.addFirst(new Kept(issuer, signIn));
  }

  @Override
  public synchronized void delete(String issuer, String subject) {
    kept.removeIf(one -> one.is(issuer, subject));
    index = index.without(issuer, subject);
  }

  @Override
  public Optional<String> name() {
    return Optional.empty();
  }
}
