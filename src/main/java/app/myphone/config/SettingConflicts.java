package app.myphone.config;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Settles what cannot hold at once. The stronger place wins (so {@code --demo} works beside a server in the settings
 * file); in one place both are a conflict.
 */
final class SettingConflicts {
  /** One start does one of them. */
  private static final List<Setting<?>> JOBS = List.of(Setting.SET_PHONE, Setting.VERIFY_PHONE, Setting.SEND_PHONE_CODE,
      Setting.REMOVE_PHONE, Setting.HISTORY, Setting.DIAGNOSE, Setting.LOOKUP, Setting.ACCOUNTS, Setting.SIGN_OUT);
  private static final List<Exclusion> EXCLUSIONS = Stream.concat(
      Stream.of(new Exclusion(Setting.TEXT, Setting.JSON), new Exclusion(Setting.DEMO, Setting.ISSUER),
          new Exclusion(Setting.ALL_ACCOUNTS, Setting.ACCOUNT)),
      JOBS.stream().flatMap(one -> JOBS.subList(JOBS.indexOf(one) + 1, JOBS.size()).stream()
          .map(other -> new Exclusion(one, other)))).toList();

  private final Map<Setting<?>, RawSetting> found;

  private SettingConflicts(Map<Setting<?>, RawSetting> found) {
    this.found = new HashMap<>(found);
  }

  private record Exclusion(Setting<?> one, Setting<?> other) {}

  /** What counts of all that was found: no switch that is off, no two that exclude each other. */
  static Map<Setting<?>, RawSetting> settle(Map<Setting<?>, RawSetting> found) throws ProblemException {
    SettingConflicts conflicts = new SettingConflicts(found);
    conflicts.dropWhatIsOff();
    for (Exclusion exclusion : EXCLUSIONS) {
      conflicts.settle(exclusion);
    }
    conflicts.settlePerson();
    conflicts.settleLookUp();
    conflicts.settleAll();
    conflicts.settleServer();
    return conflicts.found;
  }

  private void dropWhatIsOff() throws ProblemException {
    for (Setting<?> setting : Setting.all()) {
      RawSetting value = found.get(setting);
      if (value != null && setting.type().isSwitch() && setting.parse(value).equals(false)) {
        found.remove(setting);
      }
    }
  }

  private void settle(Exclusion exclusion) throws ProblemException {
    RawSetting one = found.get(exclusion.one);
    RawSetting other = found.get(exclusion.other);
    if (one == null || other == null) {
      return;
    }
    if (one.place() == other.place()) {
      throw one.conflictsWith(other);
    }
    boolean first = one.outranks(other) || other.place() == Place.MANAGED; // the demo was asked for, and not taken away
    found.remove(first ? exclusion.other : exclusion.one);
  }

  /** Only the demo has demo people; a server named in a stronger place makes an older choice void. */
  private void settlePerson() throws ProblemException {
    RawSetting person = found.get(Setting.AS);
    if (person == null || found.containsKey(Setting.DEMO)) {
      return;
    }
    RawSetting issuer = found.get(Setting.ISSUER);
    if (issuer == null) {
      throw person.refused("--demo --as " + Setting.AS.parse(person).orElseThrow());
    }
    if (!issuer.outranks(person) || issuer.place() == Place.MANAGED) {
      throw person.conflictsWith(issuer);
    }
    found.remove(Setting.AS);
  }

  /** How to read a text says nothing without the text; a check of the connection asked for instead makes both void. */
  private void settleLookUp() throws ProblemException {
    RawSetting as = found.get(Setting.LOOKUP_AS);
    if (as == null || found.containsKey(Setting.LOOKUP)) {
      return;
    }
    String kind = Setting.LOOKUP_AS.parse(as).orElseThrow();
    RawSetting diagnose = found.get(Setting.DIAGNOSE);
    if (diagnose == null || !diagnose.outranks(as)) {
      throw as.refused("--lookup … --lookup-as " + kind);
    }
    found.remove(Setting.LOOKUP_AS);
  }

  /** All of whom, says another option. */
  private void settleAll() throws ProblemException {
    RawSetting all = found.get(Setting.ALL_ACCOUNTS);
    if (all != null && !found.containsKey(Setting.SIGN_OUT)) {
      throw all.refused("--sign-out --all");
    }
  }

  private void settleServer() throws ProblemException {
    if (found.containsKey(Setting.DEMO)) {
      found.remove(Setting.CLIENT_ID);
      found.remove(Setting.API_URL);
    }
    RawSetting issuer = found.get(Setting.ISSUER);
    if (issuer != null && !found.containsKey(Setting.CLIENT_ID)) {
      Setting.ISSUER.parse(issuer);
      throw new ProblemException(new Problem.Usage(ProblemCode.USAGE_CLIENT_ID_MISSING, issuer.name()));
    }
  }
}
