package app.myphone.terminal;

import app.myphone.account.AccountSignIn;
import app.myphone.config.Issuer;
import app.myphone.config.OutputMode;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.signin.KeptAccounts;
import app.myphone.signin.SignInTarget;
import app.myphone.store.StoredAccount;
import app.myphone.text.Json;
import app.myphone.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is signed in, told in the terminal, and signing them out. Blocks. */
public final class AccountsTerminal {
  private final Terminal terminal;
  private final Settings settings;
  private final Streams streams;
  private final KeptAccounts accounts;
  private final Messages messages;

  public AccountsTerminal(Terminal terminal, Settings settings, Streams streams, KeptAccounts accounts) {
    this.terminal = terminal;
    this.settings = settings;
    this.streams = streams;
    this.accounts = accounts;
    this.messages = Messages.in(settings.get(Setting.LANGUAGE));
  }

  /** Lists them; returns the exit code. */
  public int list() {
    return terminal.attempt(() -> {
      List<StoredAccount> all = accounts.all();
      show("accounts", all, all.isEmpty() ? "terminal.accounts.none" : "terminal.accounts.lead");
      return ExitCode.SHOWN;
    });
  }

  /** Forgets and revokes one of them, or all; returns the exit code. */
  public int signOut(AccountSignIn signIn) {
    return terminal.attempt(() -> {
      List<StoredAccount> out = new ArrayList<>();
      for (StoredAccount account : toSignOut()) {
        signOut(accounts.target(account), signIn);
        out.add(account);
      }
      show("signedOut", out, out.isEmpty() ? "terminal.accounts.none" : "terminal.accounts.signed-out");
      return ExitCode.SHOWN;
    });
  }

  /** A keychain that hangs or is locked keeps nobody signed in who wanted out. */
  private List<StoredAccount> toSignOut() throws ProblemException, InterruptedException {
    try {
      return meant();
    } catch (ProblemException e) {
      if (e.problem().code() == ProblemCode.KEYCHAIN_UNREAD && settings.get(Setting.ACCOUNT).isEmpty() && accounts.forgetLastLater()) {
        streams.err().println(messages.get("terminal.accounts.signed-out-later"));
      }
      throw e;
    }
  }

  private List<StoredAccount> meant() throws ProblemException, InterruptedException {
    return settings.get(Setting.ALL_ACCOUNTS) ? accounts.all() : accounts.one().stream().toList();
  }

  /** One whose sign-in the keychain has lost only leaves the list. */
  private void signOut(SignInTarget target, AccountSignIn signIn) throws InterruptedException {
    signIn.signOut(target);
    if (target.kept().isEmpty() && target.account().isPresent()) {
      accounts.forget(target.account().get());
    }
  }

  private void show(String member, List<StoredAccount> shown, String lead) {
    if (settings.mode() == OutputMode.JSON) {
      streams.out().println(Json.text(Map.of(member, shown.stream().map(account -> json(account, member)).toList())));
    } else {
      streams.out().println(messages.get(lead, shown.size()));
      shown.forEach(account -> streams.out().println(line(account, member)));
    }
    streams.out().flush();
  }

  private Map<String, @Nullable Object> json(StoredAccount account, String member) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("login", account.loginName().orElse(null));
    members.put("id", account.subject());
    members.put("server", account.issuer());
    if (member.equals("accounts")) {
      members.put("last", accounts.isLast(account));
    }
    return members;
  }

  private String line(StoredAccount account, String member) {
    String login = account.loginName().orElse(account.subject());
    boolean last = member.equals("accounts") && accounts.isLast(account);
    return messages.get(last ? "terminal.accounts.last" : "terminal.accounts.line", login, account.subject(),
        Issuer.parse(account.issuer()).authority());
  }
}
