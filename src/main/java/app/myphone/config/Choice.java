package app.myphone.config;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Settles what cannot hold at once: demo and a server, text and JSON, a check and a look-up. The stronger source wins
 * (so {@code --demo} works beside a server in the settings file); in one source both are a conflict.
 */
final class Choice {
  private final Map<Setting, RawSetting> found;

  private Choice(Map<Setting, RawSetting> found) {
    this.found = new TreeMap<>(found);
  }

  static Map<Setting, RawSetting> settled(Map<Setting, RawSetting> found) throws ProblemException {
    Choice choice = new Choice(found);
    choice.settle(Setting.TEXT, Setting.JSON);
    choice.settle(Setting.DIAGNOSE, Setting.LOOKUP);
    choice.settle(Setting.DEMO, Setting.ISSUER);
    choice.settlePerson();
    choice.settleServer();
    return choice.found;
  }

  private void settle(Setting one, Setting other) throws ProblemException {
    dropIfOff(one);
    dropIfOff(other);
    RawSetting first = found.get(one);
    RawSetting second = found.get(other);
    if (first == null || second == null) {
      return;
    }
    if (first.source() == second.source()) {
      throw first.conflictsWith(second);
    }
    found.remove(first.outranks(second) ? other : one);
  }

  private void dropIfOff(Setting setting) throws ProblemException {
    RawSetting value = found.get(setting);
    if (value != null && setting.isSwitch() && !SettingValues.isOn(value)) {
      found.remove(setting);
    }
  }

  /** Only the demo has demo people; a server named in a stronger source makes an older choice void. */
  private void settlePerson() throws ProblemException {
    RawSetting person = found.get(Setting.AS);
    if (person == null || found.containsKey(Setting.DEMO)) {
      return;
    }
    RawSetting issuer = found.get(Setting.ISSUER);
    if (issuer == null) {
      throw person.refused("--demo --as " + SettingValues.demoPerson(person));
    }
    if (!issuer.outranks(person)) {
      throw person.conflictsWith(issuer);
    }
    found.remove(Setting.AS);
  }

  private void settleServer() throws ProblemException {
    if (found.containsKey(Setting.DEMO)) {
      found.remove(Setting.CLIENT_ID);
      found.remove(Setting.API_URL);
    }
    RawSetting issuer = found.get(Setting.ISSUER);
    if (issuer != null && !found.containsKey(Setting.CLIENT_ID)) {
      SettingValues.issuer(issuer);
      throw new ProblemException(new Problem.Usage(ProblemCode.USAGE_CLIENT_ID_MISSING, issuer.name()));
    }
  }
}
