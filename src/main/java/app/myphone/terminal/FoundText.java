package app.myphone.terminal;

import app.myphone.account.Account;
import app.myphone.account.AccountQuery;
import app.myphone.account.Organisation;
import app.myphone.account.Phone;
import app.myphone.account.SearchPage;
import app.myphone.account.SignInStatus;
import app.myphone.signin.Registration;
import app.myphone.text.Messages;
import app.myphone.text.PhoneText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines of {@code --lookup --text}. */
final class FoundText {
  private final Messages messages;

  FoundText(Messages messages) {
    this.messages = messages;
  }

  List<String> of(Found all, Registration at) {
    SearchPage found = all.page();
    List<String> lines = new ArrayList<>();
    if (at.demo()) {
      lines.add(messages.get("terminal.demo"));
    }
    lines.add(understood(found.query()));
    lines.addAll(counted(found));
    found.accounts().forEach(account -> lines.addAll(account(account, all.signIn(account))));
    return List.copyOf(lines);
  }

  private String understood(AccountQuery query) {
    return query.region().map(region -> messages.get("terminal.lookup.searched-in", query.shown(),
            new Locale.Builder().setRegion(region).build().getDisplayCountry(messages.locale())))
        .orElseGet(() -> messages.get(
            "terminal.lookup.searched." + query.kind().name().toLowerCase(Locale.ROOT), query.shown()));
  }

  private List<String> counted(SearchPage found) {
    int shown = found.accounts().size();
    if (shown == 0) {
      return found.total() == 0
          ? List.of(messages.get("terminal.lookup.nothing"), messages.get("terminal.lookup.reasons"))
          : List.of(messages.get("terminal.lookup.hidden", found.total()));
    }
    return found.hasMore() ? List.of(messages.get("terminal.lookup.first", found.total(), shown))
        : found.total() > shown ? List.of(messages.get("terminal.lookup.some", found.total(), shown))
        : List.of(messages.get("terminal.lookup.found", shown));
  }

  private List<String> account(Account account, SignInStatus signIn) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(account.title());
    lines.add("  " + phone(account.phone()));
    lines.add("  " + messages.get("terminal.lookup.state", messages.get("terminal.state." + account.state().id())));
    if (signIn != SignInStatus.HISTORY_UNREAD) {
      lines.add("  " + messages.get("terminal.lookup.sign-in." + signIn.id()));
    }
    if (!account.loginNames().isEmpty()) {
      lines.add("  " + messages.get("terminal.login-names", messages.list(account.loginNames())));
    }
    account.email().ifPresent(email -> lines.add("  " + messages.get(
        email.verified() ? "terminal.lookup.email-verified" : "terminal.lookup.email-unverified", email.address())));
    lines.add("  " + messages.get("terminal.user-id", account.id()));
    lines.add("  " + messages.get("terminal.organisation", account.organisation().map(Organisation::id).orElse("")));
    return lines;
  }

  private String phone(Phone phone) {
    return switch (phone) {
      case Phone.None _ -> messages.get("terminal.lookup.phone-none");
      case Phone.Unverified(PhoneText number) -> messages.get("terminal.lookup.phone-unverified", number.shown());
      case Phone.Verified(PhoneText number) -> messages.get("terminal.lookup.phone-verified", number.shown());
    };
  }
}
