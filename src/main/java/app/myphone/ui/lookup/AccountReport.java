package app.myphone.ui.lookup;

import app.myphone.account.Account;
import app.myphone.account.SecondFactor;
import app.myphone.config.Issuer;
import app.myphone.text.Messages;
import app.myphone.text.PhoneText;
import app.myphone.ui.account.PhoneParts;
import app.myphone.ui.lookup.AccountModel.Part;
import app.myphone.ui.lookup.AccountModel.Seen;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * An account as plain text for support; nothing in it is secret. ZITADEL does not say its version, so neither does
 * this.
 *
 * @param version of this app
 */
record AccountReport(Messages messages, Issuer server, String version) {

  /** A name no file system refuses. */
  static String fileName(Account account) {
    return "account-" + account.id().replaceAll("[^0-9A-Za-z]", "") + ".txt";
  }

  /** One line for each thing; times in UTC as sent, so that two computers say the same. */
  String of(Seen seen, Part<List<SecondFactor>> factors) {
    Account account = seen.account();
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    add(lines, "ui.lookup.name", account.name());
    add(lines, "ui.profile.phone", account.phone().number().map(PhoneText::sent).orElse(""));
    if (account.person()) {
      add(lines, "ui.profile.badge", messages.get("ui.profile.badge." + PhoneParts.id(account.phone())));
    }
    add(lines, "ui.profile.state", messages.get("ui.profile.state." + account.state().id()));
    add(lines, "ui.profile.login-names", String.join(", ", account.loginNames()));
    add(lines, "ui.lookup.email", account.email().map(email -> email.address() + ", " + messages.get(
        email.verified() ? "ui.profile.badge.verified" : "ui.profile.badge.unverified")).orElse(""));
    add(lines, "ui.lookup.factors", factors(factors));
    add(lines, "ui.profile.user-id", account.id());
    add(lines, "ui.profile.organisation", account.organisation());
    add(lines, "ui.profile.created", time(account.created()));
    add(lines, "ui.profile.changed", time(account.changed()));
    add(lines, "ui.profile.server", server.value());
    add(lines, "ui.profile.checked", seen.at().toString());
    add(lines, "ui.profile.app", messages.get("app.name") + " " + version);
    return lines.toString();
  }

  private String factors(Part<List<SecondFactor>> part) {
    return part instanceof Part.There<List<SecondFactor>>(List<SecondFactor> found)
        ? found.isEmpty() ? messages.get("ui.lookup.factors.none") : found.stream()
            .map(factor -> messages.get("ui.lookup.factor." + factor.kind())).collect(Collectors.joining(", "))
        : "";
  }

  private static String time(Optional<Instant> at) {
    return at.map(Instant::toString).orElse("");
  }

  private void add(StringJoiner lines, String key, String value) {
    if (!value.isBlank()) {
      lines.add(messages.get(key) + ": " + value);
    }
  }
}
