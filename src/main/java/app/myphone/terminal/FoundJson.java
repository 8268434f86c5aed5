package app.myphone.terminal;

import app.myphone.account.Account;
import app.myphone.account.AccountQuery;
import app.myphone.account.Email;
import app.myphone.account.Organisation;
import app.myphone.account.Phone;
import app.myphone.account.SearchPage;
import app.myphone.account.SignInStatus;
import app.myphone.signin.Registration;
import app.myphone.text.Json;
import app.myphone.text.PhoneText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The object of {@code --lookup --json}: every key always there, in this order. */
final class FoundJson {
  private FoundJson() {}

  static String of(Found found, Registration at, Instant checkedAt) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    SearchPage page = found.page();
    members.put("query", query(page.query()));
    members.put("total", page.total());
    members.put("more", page.hasMore());
    members.put("results", page.accounts().stream().map(account -> account(account, found.signIn(account))).toList());
    members.put("server", at.issuer().value());
    members.put("demo", at.demo());
    members.put("checkedAt", checkedAt.truncatedTo(ChronoUnit.MILLIS).toString());
    return Json.text(members);
  }

  /**
   * A line of a list that could not be looked up.
   *
   * @param error its members
   */
  static String ofProblem(String typed, Map<String, @Nullable Object> error, Registration at, Instant checkedAt) {
    Map<String, @Nullable Object> query = new LinkedHashMap<>();
    query.put("typed", typed);
    List.of("kind", "value", "region").forEach(member -> query.put(member, null));
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("query", query);
    members.put("error", error);
    members.put("server", at.issuer().value());
    members.put("demo", at.demo());
    members.put("checkedAt", checkedAt.truncatedTo(ChronoUnit.MILLIS).toString());
    return Json.text(members);
  }

  private static Map<String, @Nullable Object> query(AccountQuery query) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("typed", query.typed());
    members.put("kind", query.kind().id());
    members.put("value", query.value());
    members.put("region", query.region().orElse(null));
    return members;
  }

  private static Map<String, @Nullable Object> account(Account account, SignInStatus signIn) {
    Optional<PhoneText> number = account.phone().number();
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("id", account.id());
    members.put("name", text(account.name()));
    members.put("loginNames", account.loginNames());
    members.put("preferredLoginName", text(account.preferredLoginName()));
    members.put("number", number.map(PhoneText::sent).orElse(null));
    members.put("formatted", number.flatMap(PhoneText::formatted).orElse(null));
    members.put("verified", account.phone() instanceof Phone.Verified);
    members.put("country", number.flatMap(PhoneText::country).orElse(null));
    members.put("email", account.email().map(Email::address).orElse(null));
    members.put("emailVerified", account.email().map(Email::verified).orElse(false));
    members.put("state", account.state().id());
    members.put("signIn", signIn.answer().id());
    members.put("person", account.person());
    members.put("organisation", account.organisation().map(Organisation::id).orElse(null));
    members.put("created", account.details().created().map(Instant::toString).orElse(null));
    members.put("changed", account.details().changed().map(Instant::toString).orElse(null));
    return members;
  }

  private static @Nullable String text(String text) {
    return text.isEmpty() ? null : text;
  }
}
