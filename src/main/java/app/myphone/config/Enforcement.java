package app.myphone.config;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.text.PlainText;
import java.util.HashMap;
import java.util.Map;

/** Sees to it that what an organisation has decided is not fought: an option that tries is refused, with the file's name. */
final class Enforcement {
  private static final int LONGEST_NAME = 300;

  private Enforcement() {}

  /**
   * Refuses an option that says something else than what is locked, and whatever asks for what is taken away. A variable
   * that says something else is covered as the settings file is.
   *
   * @throws ProblemException {@code usage.managed}
   */
  static void check(Policy policy, Map<Setting<?>, RawSetting> environment, Map<Setting<?>, RawSetting> arguments)
      throws ProblemException {
    for (Feature feature : policy.withheld()) {
      for (Setting<?> setting : feature.settings()) {
        refuse(ProblemCode.MANAGED_WITHHELD, setting, policy, environment);
        refuse(ProblemCode.MANAGED_WITHHELD, setting, policy, arguments);
      }
    }
    for (Setting<?> setting : Setting.all()) {
      RawSetting lock = policy.locks().get(setting);
      RawSetting option = arguments.get(setting);
      if (lock != null && option != null && !setting.parse(option).equals(setting.parse(lock))) {
        refuse(ProblemCode.MANAGED_LOCKED, setting, policy, arguments);
      }
    }
  }

  /** What a settings file may still say. */
  static Map<Setting<?>, RawSetting> left(Policy policy, Map<Setting<?>, RawSetting> ofFile) {
    Map<Setting<?>, RawSetting> left = new HashMap<>(ofFile);
    policy.withheld().forEach(feature -> left.keySet().removeAll(feature.settings()));
    if (policy.locks().containsKey(Setting.ISSUER)) {
      left.remove(Setting.DEMO);
      left.remove(Setting.AS);
    }
    return left;
  }

  private static void refuse(ProblemCode code, Setting<?> setting, Policy policy, Map<Setting<?>, RawSetting> found)
      throws ProblemException {
    RawSetting raw = found.get(setting);
    if (raw != null && !isOff(raw)) {
      String file = policy.file().map(path -> PlainText.clean(path.toString(), LONGEST_NAME)).orElse("");
      throw new ProblemException(new Problem.Usage(code, raw.name(), file, setting.key()));
    }
  }

  private static boolean isOff(RawSetting raw) throws ProblemException {
    return raw.setting().type().isSwitch() && raw.setting().parse(raw).equals(false);
  }
}
