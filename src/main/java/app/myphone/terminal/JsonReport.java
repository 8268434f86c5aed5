package app.myphone.terminal;

import app.myphone.account.Account;
import app.myphone.account.AccountDetails;
import app.myphone.account.Organisation;
import app.myphone.account.Phone;
import app.myphone.account.Profile;
import app.myphone.text.Json;
import app.myphone.text.PhoneText;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The object of {@code --json}: every key always there, in this order; after an act, what was done. */
final class JsonReport {
  private JsonReport() {}

  static String of(Result result) {
    Profile profile = result.profile();
    Optional<PhoneText> number = profile.phone().number();
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("number", number.map(PhoneText::sent).orElse(null));
    members.put("formatted", number.flatMap(PhoneText::formatted).orElse(null));
    members.put("verified", profile.phone() instanceof Phone.Verified);
    members.put("country", number.flatMap(PhoneText::country).orElse(null));
    members.put("details", details(profile.details()));
    members.put("account", profile.account().map(mine -> account(mine, result.organisationName())).orElse(null));
    members.put("server", result.registration().issuer().value());
    members.put("wire", result.wire().id());
    members.put("demo", result.registration().demo());
    members.put("checkedAt", profile.checkedAt().truncatedTo(ChronoUnit.MILLIS).toString());
    result.act().ifPresent(act -> members.put("act", act.id()));
    return Json.text(members);
  }

  private static Map<String, @Nullable Object> details(AccountDetails details) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("sequence", details.sequence().orElse(null));
    members.put("creationDate", details.creationDate().orElse(null));
    members.put("changeDate", details.changeDate().orElse(null));
    members.put("resourceOwner", details.organisation().map(Organisation::id).orElse(null));
    return members;
  }

  private static Map<String, @Nullable Object> account(Account account, Optional<String> organisationName) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("id", account.id());
    members.put("name", account.name().isEmpty() ? null : account.name());
    members.put("loginNames", account.loginNames());
    members.put("state", account.state().id());
    members.put("organisation", account.organisation().map(Organisation::id).orElse(null));
    members.put("organisationName", organisationName.orElse(null));
    members.put("created", account.details().creationDate().orElse(null));
    return members;
  }
}
