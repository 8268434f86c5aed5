package app.myphone;

import app.myphone.config.Setting;
import app.myphone.config.SettingGroup;
import app.myphone.config.Theme;
import app.myphone.config.Wire;
import app.myphone.diagnosis.State;
import app.myphone.http.Trust;
import app.myphone.account.AccountQuery;
import app.myphone.account.Cure;
import app.myphone.account.CureRecord;
import app.myphone.account.ActOutcome;
import app.myphone.account.SignInStatus;
import app.myphone.os.Display;
import app.myphone.problem.ProblemCode;
import app.myphone.store.CredentialStoreException;
import app.myphone.zitadel.UserState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The texts whose keys are put together while the program runs: what such a key begins with, and how it may go on. What
 * isn't here or written out in the source is not asked for by anybody.
 */
final class MessageFamilies {
  private static final List<String> PHONES = List.of("verified", "unverified", "none");
  private static final List<String> CHECKS = List.of("address", "proxy", "certificate", "clock", "discovery", "client",
      "device", "loopback", "browser", "keychain");

  private final Map<String, Set<String>> ends = new TreeMap<>();

  MessageFamilies() {
    problems();
    diagnosis();
    accounts();
    window();
    terminal();
    acts();
  }

  /** What a key may begin with. */
  Set<String> beginnings() {
    return ends.keySet();
  }

  /** Every key of every family. */
  Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    ends.forEach((beginning, members) -> members.forEach(end -> keys.add(beginning + end)));
    return keys;
  }

  private void problems() {
    add("problem.", Arrays.stream(ProblemCode.values()).map(ProblemCode::words).flatMap(MessageFamilies::withNext));
    add("ui.problem.detail.",
        "code", "said", "detail", "id", "http", "request", "request-id", "retry-after", "server", "time", "app");
    add("keychain.", each(CredentialStoreException.Reason.values(), CredentialStoreException.Reason::id));
    add("ui.signin.unread.", each(CredentialStoreException.Reason.values(), CredentialStoreException.Reason::id));
  }

  /** Besides the outcomes that the checks write out one by one. */
  private void diagnosis() {
    add("diagnosis.state.", each(State.values(), State::word));
    add("diagnosis.name.",
        Stream.concat(CHECKS.stream(), Arrays.stream(Wire.values()).map(wire -> "wire." + wire.id())));
    add("diagnosis.certificate.", each(Trust.Source.values(), MessageFamilies::lowerCase));
    add("diagnosis.certificate.", Stream.of("unknown", "incomplete").flatMap(MessageFamilies::withNext));
    add("diagnosis.keychain.",
        each(CredentialStoreException.Reason.values(), CredentialStoreException.Reason::id)
            .flatMap(MessageFamilies::withNext));
  }

  private void accounts() {
    for (String beginning : List.of("ui.profile.state.", "terminal.state.")) {
      add(beginning, each(UserState.values(), UserState::id));
    }
    add("ui.profile.badge.", PHONES.stream());
    for (String beginning : List.of("ui.profile.meaning.", "ui.lookup.meaning.", "ui.phone.meaning.")) {
      add(beginning, "unverified", "none");
    }
    for (String beginning : List.of("ui.lookup.as.", "terminal.lookup.searched.", "ui.lookup.understood.")) {
      add(beginning, each(AccountQuery.Kind.values(), MessageFamilies::lowerCase));
    }
    add("terminal.lookup.sign-in.", Arrays.stream(SignInStatus.values())
        .filter(status -> status != SignInStatus.HISTORY_UNREAD).map(SignInStatus::id));
    add("ui.lookup.sign-in.", each(SignInStatus.values(), SignInStatus::id));
    add("ui.lookup.sign-in.answer.", each(SignInStatus.Answer.values(), SignInStatus.Answer::id));
    add("ui.lookup.cure.", each(Cure.values(), Cure::id)
        .flatMap(cure -> Stream.of("", ".question", ".means", ".done").map(end -> cure + end)));
    add("ui.lookup.report.cure.", each(CureRecord.Outcome.values(), CureRecord.Outcome::id));
    add("ui.lookup.understood.", "phone-in", "phone-end", "phone-impossible");
    add("ui.lookup.factor.", "totp", "u2f", "passkey", "otp-sms", "otp-email", "recovery-code", "other");
  }

  private void window() {
    add("page.", Stream.of("done", "refused", "used", "nothing").flatMap(page -> Stream.of(page + ".title", page + ".text")));
    add("ui.keys.", Stream.of("refresh", "copy", "find", "menu", "settings", "help", "letter", "back", "quit")
        .flatMap(key -> Stream.of(key, key + ".keys")));
    add("ui.settings.theme.", each(Theme.values(), Theme::id));
    add("ui.connection.about.", each(Wire.values(), Wire::id));
    add("ui.connect.client.what.step.", "1", "2", "3", "4", "5");
    add("ui.connect.address.not.", "empty", "malformed", "scheme", "insecure");
  }

  private void terminal() {
    add("terminal.help.", each(SettingGroup.values(), SettingGroup::id));
    add("terminal.help.option.", Setting.all().stream().map(Setting::key));
    add("terminal.help.option.", "help", "version");
    add("terminal.help.value.", Setting.all().stream().filter(setting -> !setting.type().isSwitch()).map(Setting::key));
    add("terminal.help.code.", "0", "2", "3", "4", "5", "6", "70", "74", "130");
    add("terminal.no-display.", each(Display.Reason.values(), reason -> lowerCase(reason).replace('_', '-')));
  }

  private void acts() {
    add("ui.phone.history.striking.", "changed", "removed");
    add("number.event.", "changed", "removed", "verified", "code-added", "code-sent", "verification-failed");
    add("number.doubt.", "too-short", "too-long", "unused");
    add("terminal.act.did.", each(ActOutcome.Kind.values(), ActOutcome.Kind::id));
  }

  private void add(String beginning, String... members) {
    add(beginning, Stream.of(members));
  }

  private void add(String beginning, Stream<String> members) {
    members.forEach(ends.computeIfAbsent(beginning, _ -> new TreeSet<>())::add);
  }

  private static Stream<String> withNext(String end) {
    return Stream.of(end, end + ".next");
  }

  private static <E> Stream<String> each(E[] values, Function<E, String> id) {
    return Arrays.stream(values).map(id);
  }

  private static String lowerCase(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
