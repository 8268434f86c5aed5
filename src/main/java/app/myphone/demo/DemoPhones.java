package app.myphone.demo;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What people do to their own number, by ZITADEL's rules (wire/05-*, 06-v2-phone-write). Thread-safe. */
final class DemoPhones {
  private static final String PHONE = "user.human.phone.";
  /** Where a number without a country is taken to be from. */
  private static final String REGION = "CH";

  private final DemoChanges changes;
  private final DemoTextMessages messages;
  /** Whose last code is not used yet, by id. */
  private final Set<String> open = new HashSet<>();

  DemoPhones(DemoPeople people, DemoTextMessages messages) {
    this.changes = people.changes();
    this.messages = messages;
    people.all().stream().filter(person -> person.phone().isPresent() && !person.verified())
        .forEach(person -> open.add(person.id()));
  }

  /** What an act answers: of an account that was changed, a code is not what shows in it. */
  record Changed(int sequence, String date, String organisation) {}

  synchronized Changed set(DemoPerson seen, String typed, PhoneRefusals refusals) throws ApiError {
    DemoPerson caller = changes.now(seen);
    refusals.checkNumber(typed);
    refusals.checkHuman(caller, "COMMAND-3M0fs");
    String number = e164(typed);
    if (caller.phone().filter(number::equals).isPresent()) {
      throw refusals.same().error();
    }
    DemoPerson changed = changes.change(caller, person -> person.withPhone(number, false),
        DemoEvent.by(caller, PHONE + "changed"));
    return new Changed(code(changed, new DemoEvent(PHONE + "code.added", changed.changed(), Optional.of(changed))),
        changed.changed(), changed.organisation());
  }

  synchronized Changed verify(DemoPerson caller, String code, PhoneRefusals refusals) throws ApiError {
    refusals.checkCode(code);
    refusals.checkHuman(caller, "COMMAND-Rsj8c");
    if (!open.contains(caller.id())) {
      throw refusals.notOpen().error();
    } else if (!code.equals(DemoTextMessages.code(caller))) {
      changes.note(caller, DemoEvent.by(caller, PHONE + "verification.failed"));
      throw refusals.wrong().error();
    }
    open.remove(caller.id());
    return changed(changes.change(caller, person -> person.withPhone(person.phone().orElseThrow(), true),
        DemoEvent.by(caller, PHONE + "verified")));
  }

  synchronized Changed sendCode(DemoPerson seen, PhoneRefusals refusals) throws ApiError {
    DemoPerson caller = changes.now(seen);
    refusals.checkHuman(caller, "COMMAND-2M0fs");
    refusals.checkThereIsOne(caller);
    if (caller.verified()) {
      throw refusals.verified().error();
    }
    DemoEvent now = DemoEvent.by(caller, PHONE + "code.added");
    return new Changed(code(caller, now), now.at(), caller.organisation());
  }

  /** The same at somebody else's wish. */
  synchronized Changed sendCodeTo(DemoPerson person, DemoPerson editor) {
    DemoEvent now = DemoEvent.by(editor, PHONE + "code.added");
    return new Changed(code(person, now), now.at(), person.organisation());
  }

  synchronized Changed remove(DemoPerson seen, PhoneRefusals refusals) throws ApiError {
    DemoPerson caller = changes.now(seen);
    refusals.checkHuman(caller, "COMMAND-3M9fs");
    if (caller.phone().isEmpty()) {
      throw refusals.none().error();
    }
    open.remove(caller.id());
    return changed(changes.change(caller, DemoPerson::withoutPhone, DemoEvent.by(caller, PHONE + "removed")));
  }

  /** Makes a code and sends it, which is noted a moment later; without a number there is nobody to send it to. */
  private int code(DemoPerson person, DemoEvent added) {
    int sequence = changes.note(person, added);
    if (person.phone().isPresent()) {
      open.add(person.id());
      if (messages.send(person)) {
        changes.note(person, DemoEvent.byServer(PHONE + "code.sent"));
      }
    }
    return sequence;
  }

  private static Changed changed(DemoPerson person) {
    return new Changed(person.sequence(), person.changed(), person.organisation());
  }

  /** ZITADEL parses and does not ask whether there is such a number (wire/05-phone-number-forms). */
  private static String e164(String typed) throws ApiError {
    try {
      PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
      return plans.format(plans.parse(typed, REGION), PhoneNumberFormat.E164);
    } catch (NumberParseException e) {
      throw PhoneRefusals.INVALID.error();
    }
  }
}
