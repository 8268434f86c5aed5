package app.myphone.ui.account;

import app.myphone.account.Profile;
import app.myphone.oidc.Identity;
import app.myphone.signin.Registration;
import app.myphone.text.Messages;
import app.myphone.text.PhoneText;
import app.myphone.zitadel.UserAnswer;
import java.util.Optional;
import java.util.StringJoiner;

/** What support needs to know, as plain text; nothing in it is secret. */
final class SupportText {
  private final Messages messages;
  private final Registration at;
  private final Identity identity;
  private final String version;

  SupportText(Messages messages, Registration at, Identity identity, String version) {
    this.messages = messages;
    this.at = at;
    this.identity = identity;
    this.version = version;
  }

  /** One line for each thing; times in UTC as sent, so that two computers say the same. */
  String of(Profile profile) {
    Optional<UserAnswer> account = profile.account();
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    add(lines, "ui.profile.phone", profile.phone().number().map(PhoneText::sent));
    add(lines, "ui.profile.badge", Optional.of(messages.get("ui.profile.badge." + PhoneParts.id(profile.phone()))));
    add(lines, "ui.profile.state", account.map(user -> messages.get("ui.profile.state." + user.state().id())));
    add(lines, "ui.profile.login-names", account.map(user -> String.join(", ", user.loginNames())));
    add(lines, "ui.profile.user-id", Optional.of(identity.subject()));
    add(lines, "ui.profile.organisation", profile.details().resourceOwner());
    add(lines, "ui.profile.created", account.flatMap(user -> user.details().creationDate()));
    add(lines, "ui.profile.changed", profile.details().changeDate());
    add(lines, "ui.profile.server", Optional.of(at.issuer().value()));
    add(lines, "ui.profile.checked", Optional.of(profile.checkedAt().toString()));
    add(lines, "ui.profile.app", Optional.of(messages.get("app.name") + " " + version));
    return lines.toString();
  }

  private void add(StringJoiner lines, String key, Optional<String> value) {
    value.filter(text -> !text.isBlank()).ifPresent(text -> lines.add(messages.get(key) + ": " + text));
  }
}
