package app.myphone.demo;

import app.myphone.demo.DemoPhones.Changed;
import java.util.Set;

/**
 * What support staff do to an account, by ZITADEL's rules: the state is looked at before the rights, and a lock that was
 * left behind by deactivating is no state (wire/09-support-acts, 09-locked-but-active). Thread-safe.
 */
final class DemoStaff {
  private static final Set<String> MAY_BE_LOCKED = Set.of("ACTIVE", "INITIAL");
  private final DemoPeople people;
  private final DemoPhones phones;

  DemoStaff(DemoPeople people, DemoPhones phones) {
    this.people = people;
    this.phones = phones;
  }

  /** @param act the end of the path: {@code unlock}, {@code invite_code/resend} */
  synchronized Changed act(DemoPerson caller, String id, String act) throws ApiError {
    DemoPerson person = people.byId(id)
        .orElseThrow(() -> new ApiError(5, "User could not be found", "COMMAND-x377t913pw"));
    checkState(person, act);
    DemoRights.checkWrite(caller, person.organisation());
    return switch (act) {
      case "lock" -> become(caller, person, "LOCKED", "user.locked");
      case "unlock" -> become(caller, person, "ACTIVE", "user.unlocked");
      case "deactivate" -> become(caller, person, "INACTIVE", "user.deactivated");
      case "reactivate" -> become(caller, person, "ACTIVE", "user.reactivated");
      case "phone/resend" -> phones.sendCodeTo(person, caller);
      case "password_reset" -> send(caller, person, "user.human.password.code.");
      default -> send(caller, person, "user.human.invite.code.");
    };
  }

  private static void checkState(DemoPerson person, String act) throws ApiError {
    switch (act) {
      case "lock" -> check(MAY_BE_LOCKED.contains(person.state()), "User is not active", "COMMAND-lgws8wtsqf");
      case "unlock" -> check(person.state().equals("LOCKED"), "User is not locked", "COMMAND-olb9vb0oca");
      case "deactivate" -> check(!person.state().equals("INACTIVE"), "User already inactive", "COMMAND-5gunjw0cd7");
      case "reactivate" -> check(person.state().equals("INACTIVE"), "User is not inactive", "COMMAND-s5qqcz97hf");
      case "phone/resend" ->
          check(person.phone().isPresent() && !person.verified(), "Code is empty", "PHONE-5xrra88eq8");
      case "password_reset" -> check(true, "", "");
      default -> check(!person.isSetUp(), "User is already initialized", "COMMAND-EF34g");
    }
  }

  private static void check(boolean fits, String text, String id) throws ApiError {
    if (!fits) {
      throw new ApiError(9, text, id);
    }
  }

  private Changed become(DemoPerson caller, DemoPerson person, String state, String event) {
    DemoPerson changed = people.changes().change(person, old -> old.in(state), DemoEvent.by(caller, event));
    return new Changed(changed.sequence(), changed.changed(), changed.organisation());
  }

  /** A mail is on its way a moment later; it shows nowhere but in the history. */
  private Changed send(DemoPerson caller, DemoPerson person, String code) {
    DemoEvent added = DemoEvent.by(caller, code + "added");
    int sequence = people.changes().note(person, added);
    people.changes().note(person, DemoEvent.byServer(code + "sent"));
    return new Changed(sequence, added.at(), person.organisation());
  }
}
