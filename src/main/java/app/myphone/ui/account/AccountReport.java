package app.myphone.ui.account;

import app.myphone.account.Account;
import app.myphone.account.AccountDetails;
import app.myphone.account.CureRecord;
import app.myphone.account.Organisation;
import app.myphone.account.Phone;
import app.myphone.account.Profile;
import app.myphone.account.SecondFactor;
import app.myphone.config.Issuer;
import app.myphone.text.Messages;
import app.myphone.text.PhoneText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * An account as plain text for support; nothing in it is secret. One line for each thing; times in UTC as sent, so that
 * two computers say the same. ZITADEL does not say its version, so neither does this.
 *
 * @param version of this app
 */
public record AccountReport(Messages messages, Issuer server, String version) {

  /** A name no file system refuses. */
  public static String fileName(Account account) {
    return "account-" + account.id().replaceAll("[^0-9A-Za-z]", "") + ".txt";
  }

  /**
   * One's own.
   *
   * @param subject the user ID of whoever is signed in: it is known even when the account could not be read
   */
  public String ofMine(Profile profile, String subject) {
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    addPhone(lines, profile.phone());
    profile.account().ifPresent(account -> addNames(lines, account));
    add(lines, "ui.profile.user-id", Optional.of(subject));
    AccountDetails details = profile.details();
    addDetails(lines, new AccountDetails(details.sequence(),
        profile.account().flatMap(account -> account.details().creationDate()), details.changeDate(),
        details.organisation()));
    addOrigin(lines, profile.checkedAt());
    return lines.toString();
  }

  /**
   * Somebody else's.
   *
   * @param factors empty when they are not known
   */
  public String of(Account account, Optional<List<SecondFactor>> factors, Instant checkedAt) {
    return of(account, factors, StaffNotes.NONE, checkedAt);
  }

  /**
   * Somebody else's, with what support staff did.
   *
   * @param factors empty when they are not known
   */
  public String of(Account account, Optional<List<SecondFactor>> factors, StaffNotes notes, Instant checkedAt) {
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    add(lines, "ui.lookup.name", Optional.of(account.name()));
    if (account.person()) {
      addPhone(lines, account.phone());
    }
    addNames(lines, account);
    add(lines, "ui.lookup.email", account.email().map(email -> email.address() + ", " + messages.get(
        email.verified() ? "ui.profile.badge.verified" : "ui.profile.badge.unverified")));
    add(lines, "ui.lookup.report.sign-in", notes.check().map(check ->
        messages.get("ui.lookup.sign-in.answer." + check.status().answer().id()) + ". "
            + messages.get("ui.lookup.sign-in." + check.status().id())));
    add(lines, "ui.lookup.factors", factors.map(this::words));
    add(lines, "ui.profile.user-id", Optional.of(account.id()));
    addDetails(lines, account.details());
    notes.records().forEach(record -> add(lines, "ui.lookup.report.cure", Optional.of(words(record))));
    addOrigin(lines, checkedAt);
    return lines.toString();
  }

  /** Who did what when, and what came of it; without what only marks a letter. */
  private String words(CureRecord record) {
    return messages.get("ui.lookup.report.cure." + record.outcome().id(), record.at(), record.by(),
        messages.get("ui.lookup.cure." + record.cure().id()).replace("_", ""),
        record.problem().map(problem -> problem.code().id()).orElse(""));
  }

  private void addPhone(StringJoiner lines, Phone phone) {
    add(lines, "ui.profile.phone", phone.number().map(PhoneText::sent));
    add(lines, "ui.profile.badge", Optional.of(PhoneBadge.word(phone, messages)));
  }

  private void addNames(StringJoiner lines, Account account) {
    add(lines, "ui.profile.state", Optional.of(StateBadge.word(account.state(), messages)));
    add(lines, "ui.profile.login-names", Optional.of(messages.list(account.loginNames())));
  }

  private void addDetails(StringJoiner lines, AccountDetails details) {
    add(lines, "ui.profile.organisation", details.organisation().map(Organisation::id));
    add(lines, "ui.profile.created", details.creationDate());
    add(lines, "ui.profile.changed", details.changeDate());
    add(lines, "ui.profile.sequence", details.sequence());
  }

  private void addOrigin(StringJoiner lines, Instant checkedAt) {
    add(lines, "ui.profile.server", Optional.of(server.value()));
    add(lines, "ui.profile.checked", Optional.of(checkedAt.toString()));
    add(lines, "ui.profile.app", Optional.of(messages.get("app.name") + " " + version));
  }

  private String words(List<SecondFactor> factors) {
    return factors.isEmpty() ? messages.get("ui.lookup.factors.none") : messages.list(factors.stream()
        .map(factor -> messages.get("ui.lookup.factor." + factor.kind())).toList());
  }

  private void add(StringJoiner lines, String key, Optional<String> value) {
    value.filter(text -> !text.isBlank()).ifPresent(text -> lines.add(messages.get(key) + ": " + text));
  }
}
