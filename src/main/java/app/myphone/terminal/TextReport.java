package app.myphone.terminal;

import app.myphone.account.Account;
import app.myphone.account.Organisation;
import app.myphone.account.Phone;
import app.myphone.account.Profile;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemText;
import app.myphone.text.Messages;
import app.myphone.text.PhoneText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sentences of {@code --text}. */
final class TextReport {
  private final Messages messages;

  TextReport(Messages messages) {
    this.messages = messages;
  }

  List<String> of(Result result) {
    List<String> lines = new ArrayList<>();
    if (result.registration().demo()) {
      lines.add(messages.get("terminal.demo"));
    }
    lines.addAll(number(result.profile().phone(), result.registration().issuer().value()));
    lines.addAll(account(result.profile()));
    lines.add(messages.get("terminal.server", result.registration().issuer().value(), result.wire().title()));
    return List.copyOf(lines);
  }

  private List<String> number(Phone phone, String issuer) {
    return switch (phone) {
      case Phone.None _ -> List.of(messages.get("terminal.no-number"), wayOn(issuer));
      case Phone.Unverified(PhoneText number) ->
          List.of(number(number), messages.get("terminal.not-verified"), wayOn(issuer));
      case Phone.Verified(PhoneText number) -> List.of(number(number), messages.get("terminal.verified"));
    };
  }

  private String number(PhoneText number) {
    return number.countryName(messages.locale())
        .map(country -> messages.get("terminal.number-of-country", number.shown(), country))
        .orElseGet(() -> messages.get("terminal.number", number.shown()));
  }

  private String wayOn(String issuer) {
    return messages.get("terminal.account-page", issuer + "/ui/console/users/me");
  }

  private List<String> account(Profile profile) {
    List<String> lines = new ArrayList<>();
    profile.account().ifPresent(account -> lines.addAll(facts(account)));
    profile.accountProblem().ifPresent(problem -> lines.add(missing(problem)));
    profile.details().changeDate().ifPresent(
        date -> lines.add(messages.get("terminal.account-changed", readable(date))));
    return lines;
  }

  private List<String> facts(Account account) {
    List<String> lines = new ArrayList<>();
    lines.add(messages.get("terminal.account", name(account), messages.get("terminal.state." + account.state().id())));
    if (!account.loginNames().isEmpty()) {
      lines.add(messages.get("terminal.login-names", messages.list(account.loginNames())));
    }
    lines.add(messages.get("terminal.user-id", account.id()));
    add(lines, "terminal.organisation", account.organisation().map(Organisation::id));
    add(lines, "terminal.created", account.details().creationDate().map(this::readable));
    return lines;
  }

  private void add(List<String> lines, String key, Optional<String> value) {
    value.ifPresent(text -> lines.add(messages.get(key, text)));
  }

  private static String name(Account account) {
    return account.name().isEmpty() ? account.loginNames().stream().findFirst().orElse(account.id()) : account.name();
  }

  private String missing(Problem problem) {
    return messages.get("terminal.account-missing", ProblemText.of(problem, messages).message());
  }

  /** A date as people of this language write it, or as it was sent when it is none. */
  private String readable(String date) {
    try {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(messages.locale())
          .format(Instant.parse(date).atZone(ZoneId.systemDefault()));
    } catch (DateTimeParseException e) {
      return date;
    }
  }
}
