package app.myphone.demo;

import app.myphone.demo.DemoPerson.Behaviour;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who has an account at the demo. Who can sign in: one for each thing that the app has to show. */
final class DemoPeople {
  static final String ORGANISATION = "400925939430657062";
  static final String OTHER_ORGANISATION = "400926052341255206";
  static final String ADA_PHONE = "+41791234567";
  private static final int ACCOUNTS = 10_000;
  private static final Comparator<DemoPerson> BY_KEY = Comparator.comparing(DemoPerson::key);

  /** Who manages the accounts of {@link #ORGANISATION}. */
  static final DemoPerson OLGA = person("olga", "400926049001541222", "Olga Organiser", "en", 4)
      .withPhone("+41791234576", true).as(Behaviour.MANAGER);

  private final List<DemoPerson> all = List.of(
      person("ada", "400926029071256614", "Ada Lovelace", "en", 3).withPhone(ADA_PHONE, true),
      person("ben", "400926030698646566", "Ben Brunner", "en", 5).withPhone("+41791234568", false),
      person("cleo", "400926032393145382", "Cleo Keller", "en", 2),
      person("dai", "400926034104421414", "Dai Tanaka", "ja", 8).withPhone("+819012345678", true),
      person("robot", "400926052190260262", "Robot", "", 1).as(Behaviour.MACHINE),
      person("refused", "400926054270635046", "Rex Refused", "en", 3).withPhone("+41791234571", true).as(Behaviour.REFUSED),
      person("down", "400926055864470566", "Dora Down", "en", 3).withPhone("+41791234572", true).as(Behaviour.DOWN),
      person("slow", "400926057458306086", "Sam Slow", "en", 4).withPhone("+41791234573", true).as(Behaviour.SLOW),
      person("ends", "400926059052141606", "Enid Ends", "en", 3).withPhone("+41791234574", true).as(Behaviour.ENDS),
      person("vic", "400926047308090982", "Vic Viewer", "en", 6).withPhone("+41791234575", true).as(Behaviour.SUPPORT),
      OLGA);
  private final DemoPerson lola =
      person("lola", "400926060645977126", "Lola Locked", "en", 7).withPhone("+33612345678", true);
  private final DemoPerson inga = person("inga", "400926062239747686", "Inga Initial", "en", 1).as(Behaviour.NOT_SET_UP);
  private final List<DemoPerson> named = Stream.concat(all.stream(), Stream.of(lola, inga)).toList();
  private final DemoCrowd crowd = new DemoCrowd(ACCOUNTS - named.size());
  private final DemoChanges changes = new DemoChanges();
  private final NavigableMap<Integer, DemoPerson> places = places();

  DemoPeople() {
    lockWithoutSaying(lola);
    remember();
  }

  /** Those who can sign in. */
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

  /** Whoever has an account, as it is by now: those who can sign in, and a crowd that only can be looked up. */
  Optional<DemoPerson> byId(String id) {
    return original(id).map(changes::now);
  }

  /** The account as it was when the demo started. */
  Optional<DemoPerson> original(String id) {
    return named.stream().filter(person -> person.id().equals(id)).findFirst().or(() -> crowd.byId(id));
  }

  /** What becomes of accounts. */
  DemoChanges changes() {
    return changes;
  }

  /** Everybody in the order of their user names; made one by one. */
  Stream<DemoPerson> everybody() {
    return IntStream.range(0, ACCOUNTS).mapToObj(this::at).map(changes::now);
  }

  private DemoPerson at(int place) {
    DemoPerson known = places.get(place);
    return known == null ? crowd.get(place - places.headMap(place).size()) : known;
  }

  /** Locked, deactivated and reactivated is active, but cannot sign in (wire/09-locked-but-active). */
  private void lockWithoutSaying(DemoPerson person) {
    Optional<DemoPerson> olga = Optional.of(OLGA);
    changes.change(person, same -> same, new DemoEvent("user.locked", "2026-09-14T08:12:43.409073Z", olga),
        new DemoEvent("user.deactivated", "2026-09-15T06:30:43.920668Z", olga),
        new DemoEvent("user.reactivated", "2026-09-21T07:05:44.433195Z", olga));
  }

  /** {@code ada} verified her number, somebody else changed that of {@code ben} lately. */
  private void remember() {
    DemoPerson ada = byKey("ada").orElseThrow();
    changes.note(ada, new DemoEvent("user.human.phone.code.sent", "2026-05-03T09:40:18.112043Z", Optional.empty()),
        new DemoEvent("user.human.phone.verified", "2026-05-03T09:41:02.670331Z", Optional.of(ada)));
    String lately = Instant.now().minus(Duration.ofDays(9)).toString();
    DemoPerson ben = byKey("ben").orElseThrow();
    changes.note(ben, new DemoEvent("user.human.phone.changed", lately, Optional.of(OLGA)),
        new DemoEvent("user.human.phone.code.added", lately, Optional.of(OLGA)),
        new DemoEvent("user.human.phone.code.sent", lately, Optional.empty()));
  }

  /** Where those who have a name stand among everybody. */
  private NavigableMap<Integer, DemoPerson> places() {
    NavigableMap<Integer, DemoPerson> places = new TreeMap<>();
    named.stream().sorted(BY_KEY).forEach(person ->
        places.put(places.size() - Collections.binarySearch(crowd, person, BY_KEY) - 1, person));
    return places;
  }

  /** Somebody usual without a phone. */
  private static DemoPerson person(String key, String id, String name, String language, int sequence) {
    String[] names = name.split(" ", 2);
    String created = "2025-03-0" + (sequence % 9 + 1) + "T08:1" + sequence + ":16.406731Z";
    String changed = "2026-0" + (sequence % 9 + 1) + "-1" + sequence + "T14:02:0" + sequence + ".290117Z";
    return new DemoPerson(key, id, names[0], names.length > 1 ? names[1] : "", Optional.empty(), false, language,
        created, changed, sequence, Behaviour.USUAL, "ACTIVE", ORGANISATION);
  }
}
