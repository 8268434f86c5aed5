package app.myphone.config;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.text.PlainText;

/**
 * A setting's value and where it was read.
 *
 * @param name as a person wrote it there: {@code --wire}, {@code MY_PHONE_WIRE}, {@code wire in /…/settings.properties}
 */
record RawSetting(Setting<?> setting, String value, Place place, String name) {
  private static final int LONGEST = 60;

  /** Whether this one counts when both were found and cannot both hold. */
  boolean outranks(RawSetting other) {
    return place.compareTo(other.place) < 0;
  }

  /** @param allowed what could have been written, as far as that needs no words */
  ProblemException refused(String allowed) {
    return new ProblemException(new Problem.Usage(
        ProblemCode.USAGE_VALUE, setting.key(), PlainText.clean(PlainText.withoutPassword(value), LONGEST), name, allowed));
  }

  ProblemException conflictsWith(RawSetting other) {
    return new ProblemException(new Problem.Usage(ProblemCode.USAGE_CONFLICT, name, other.name));
  }
}
