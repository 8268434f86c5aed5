package app.myphone.signin;

import app.myphone.config.Issuer;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.store.StoredAccount;
import app.myphone.text.PlainText;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Which of the accounts that are signed in is meant by the settings, and where each is at home. */
public record AccountChoice(Settings settings) {
  private static final int LONGEST = 60;

  /** Those that may be seen. */
  public List<StoredAccount> visible(List<StoredAccount> all) {
    return all.stream().filter(this::isVisible).toList();
  }

  /** With a locked server only its own. */
  boolean isVisible(StoredAccount account) {
    return !settings.organisation().locks(Setting.ISSUER) || isAtConfigured(account);
  }

  /**
   * The one that {@code --account} names; else the one used last, else whoever signed in last at the server that is set.
   * A server that stands in a stronger place than the settings file is kept to.
   *
   * @param last whether an account was used last
   * @throws ProblemException {@code usage.account} when it names none, or more than one
   */
  public Optional<StoredAccount> of(List<StoredAccount> all, Predicate<StoredAccount> last) throws ProblemException {
    List<StoredAccount> visible = visible(all);
    Optional<String> named = settings.get(Setting.ACCOUNT);
    if (named.isPresent()) {
      return Optional.of(named(visible, named.get()));
    }
    return usual(visible, last);
  }

  /** The same when nobody is named. */
  Optional<StoredAccount> usual(List<StoredAccount> all, Predicate<StoredAccount> last) {
    List<StoredAccount> visible = visible(all);
    boolean kept = settings.given().containsKey(Setting.ISSUER);
    return visible.stream().filter(account -> !kept || isAtConfigured(account)).filter(last).findFirst()
        .or(() -> visible.stream().filter(this::isAtConfigured).findFirst());
  }

  /** Where an account signs in and is asked; what is configured for its own server may have changed since. */
  public Registration registration(StoredAccount account) {
    Issuer issuer = Issuer.parse(account.issuer());
    Optional<URI> api = settings.get(Setting.API_URL).filter(_ -> isAtConfigured(account));
    return new Registration(issuer, account.clientId(), api.orElseGet(() -> api(account, issuer)), false);
  }

  /** The list comes from a keychain, where there may be nonsense. */
  private static URI api(StoredAccount account, Issuer issuer) {
    try {
      return Issuer.parse(account.apiUrl()).uri();
    } catch (IllegalArgumentException e) {
      return issuer.uri();
    }
  }

  private boolean isAtConfigured(StoredAccount account) {
    return settings.get(Setting.ISSUER).filter(issuer -> issuer.value().equals(account.issuer())).isPresent()
        && settings.get(Setting.CLIENT_ID).filter(account.clientId()::equals).isPresent();
  }

  private static StoredAccount named(List<StoredAccount> accounts, String typed) throws ProblemException {
    List<StoredAccount> found = accounts.stream().filter(account -> isCalled(account, typed.strip())).toList();
    if (found.size() != 1) {
      throw new ProblemException(new Problem.Usage(
          found.isEmpty() ? ProblemCode.USAGE_ACCOUNT : ProblemCode.USAGE_ACCOUNTS, PlainText.clean(typed, LONGEST)));
    }
    return found.getFirst();
  }

  private static boolean isCalled(StoredAccount account, String typed) {
    String server = "@" + Issuer.parse(account.issuer()).authority();
    return isNamed(account, typed)
        || (typed.toLowerCase(Locale.ROOT).endsWith(server) && isNamed(account, typed.substring(0, typed.length() - server.length())));
  }

  private static boolean isNamed(StoredAccount account, String name) {
    return account.subject().equals(name) || account.loginName().filter(name::equalsIgnoreCase).isPresent();
  }
}
