package app.myphone.demo;

import app.myphone.demo.DemoPerson.Behaviour;
import java.util.List;
import java.util.Optional;

/** Everybody who can sign in at the demo: one for each thing that the app has to show. */
final class DemoPeople {
  static final String ORGANISATION = "400925939430657062";
  static final String OTHER_ORGANISATION = "400926052341255206";

  private final List<DemoPerson> all = List.of(
      person("ada", "400926029071256614", "Ada Lovelace", "+41791234567", true, "en", 3, Behaviour.USUAL),
      person("ben", "400926030698646566", "Ben Brunner", "+41791234568", false, "en", 5, Behaviour.USUAL),
      person("cleo", "400926032393145382", "Cleo Keller", "", false, "en", 2, Behaviour.USUAL),
      person("dai", "400926034104421414", "Dai Tanaka", "+819012345678", true, "ja", 8, Behaviour.USUAL),
      person("robot", "400926052190260262", "Robot", "", false, "", 1, Behaviour.MACHINE),
      person("refused", "400926054270635046", "Rex Refused", "+41791234571", true, "en", 3, Behaviour.REFUSED),
      person("down", "400926055864470566", "Dora Down", "+41791234572", true, "en", 3, Behaviour.DOWN),
      person("slow", "400926057458306086", "Sam Slow", "+41791234573", true, "en", 4, Behaviour.SLOW),
      person("ends", "400926059052141606", "Enid Ends", "+41791234574", true, "en", 3, Behaviour.ENDS));

  List<DemoPerson> all() {
    return all;
  }

  Optional<DemoPerson> byKey(String key) {
    return all.stream().filter(person -> person.key().equals(key)).findFirst();
  }

  /** By what {@code login_hint} may hold: the key, the login name or the user id. */
  Optional<DemoPerson> byHint(String hint) {
    return all.stream().filter(person -> List.of(person.key(), person.loginName(), person.id()).contains(hint))
        .findFirst();
  }

  boolean exists(String id) {
    return all.stream().anyMatch(person -> person.id().equals(id));
  }

  private static DemoPerson person(String key, String id, String name, String phone, boolean verified,
      String language, int sequence, Behaviour behaviour) {
    String[] names = name.split(" ", 2);
    String created = "2025-03-0" + (sequence % 9 + 1) + "T08:1" + sequence + ":16.406731Z";
    String changed = "2026-0" + (sequence % 9 + 1) + "-1" + sequence + "T14:02:0" + sequence + ".290117Z";
    return new DemoPerson(key, id, names[0], names.length > 1 ? names[1] : "",
        Optional.of(phone).filter(number -> !number.isEmpty()), verified, language, created, changed, sequence,
        behaviour);
  }
}
