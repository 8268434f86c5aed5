package app.myphone.ui.accounts;

import app.myphone.account.Account;
import app.myphone.account.AccountSession;
import app.myphone.account.Profile;
import app.myphone.store.StoredAccount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The accounts that were used in this run, with what was loaded of each: going back to one is instant. The demo's are never
 * among them. Thread-safe.
 */
public final class OpenAccounts {
  private final Map<String, AccountSession> sessions = new ConcurrentHashMap<>();

  /** Somebody is shown. */
  public void add(AccountSession person) {
    if (!person.registration().demo()) {
      sessions.put(key(person.registration().issuer().value(), person.identity().subject()), person);
    }
  }

  public Optional<AccountSession> find(StoredAccount account) {
    return Optional.ofNullable(sessions.get(key(account.issuer(), account.subject())));
  }

  /** Somebody is signed out. */
  public void remove(String issuer, String subject) {
    sessions.remove(key(issuer, subject));
  }

  /** What an account is called, as far as anybody has said. */
  String nameOf(StoredAccount account) {
    return name(account).or(account::name).or(account::loginName).orElse(account.subject());
  }

  /** What the server calls somebody, when it was asked. */
  private Optional<String> name(StoredAccount account) {
    return find(account).flatMap(person -> person.account().last()).flatMap(Profile::account).map(Account::name)
        .filter(name -> !name.isBlank());
  }

  /** A list together with those that no keychain keeps. */
  List<StoredAccount> withUnkept(List<StoredAccount> kept, Predicate<StoredAccount> visible) {
    List<StoredAccount> all = new ArrayList<>(kept);
    for (AccountSession person : sessions.values()) {
      StoredAccount account = of(person);
      if (visible.test(account) && kept.stream().noneMatch(one -> one.is(account.issuer(), account.subject()))) {
        all.add(account);
      }
    }
    return all;
  }

  private static StoredAccount of(AccountSession person) {
    return new StoredAccount(person.registration().issuer().value(), person.identity().subject(),
        person.registration().clientId(), person.registration().apiUrl().toString(), person.identity().name(),
        person.identity().loginName(), Instant.EPOCH);
  }

  private static String key(String issuer, String subject) {
    return issuer + " " + subject;
  }
}
