package app.myphone.config;

import app.myphone.config.SettingType.Form;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.text.PlainText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A setting's value and where it was read.
 *
 * @param name as a person wrote it there, fit to be shown: {@code --wire}, {@code MY_PHONE_WIRE}, {@code wire in /…/settings.properties}
 */
record RawSetting(Setting<?> setting, String value, Place place, String name) {
  private static final int LONGEST = 60;
  private static final int LONGEST_NAME = 300;
  private static final Pattern SCHEME = Pattern.compile("\\s*[A-Za-z][A-Za-z0-9+.-]*:(?=[/\\\\])[/\\\\]*");
  /** Nobody before the host, and nothing but digits after its colon. */
  private static final Pattern NO_PASSWORD = Pattern.compile("([^:@]*|\\[[^@\\]]*\\])(:[0-9]*)?(/[^:@]*)?");

  RawSetting {
    name = PlainText.clean(name, LONGEST_NAME);
  }

  /** Whether this one counts when both were found and cannot both hold. */
  boolean outranks(RawSetting other) {
    return outranks(other.place);
  }

  /** Whether what stands in another place cannot change it. */
  boolean outranks(Place other) {
    return place.compareTo(other) < 0;
  }

  boolean saysTheSameAs(@Nullable RawSetting other) {
    return other != null && setting.type().reader().apply(value).equals(setting.type().reader().apply(other.value()));
  }

  /** The same, as if it stood in another place. */
  RawSetting at(Place other) {
    return new RawSetting(setting, value, other, name);
  }

  /** @param allowed what could have been written, as far as that needs no words */
  ProblemException refused(String allowed) {
    return new ProblemException(new Problem.Usage(
        ProblemCode.USAGE_VALUE, setting.key(), PlainText.clean(harmless(), LONGEST), name, allowed));
  }

  /** Of an address only its scheme when there may be a password in it, wherever that ends. */
  private String harmless() {
    if (setting.type().form() != Form.ADDRESS) {
      return PlainText.withoutPassword(value);
    }
    Matcher scheme = SCHEME.matcher(value);
    int start = scheme.lookingAt() ? scheme.end() : 0;
    return NO_PASSWORD.matcher(value.substring(start)).matches() ? value : value.substring(0, start) + "…";
  }

  ProblemException conflictsWith(RawSetting other) {
    return new ProblemException(new Problem.Usage(ProblemCode.USAGE_CONFLICT, name, other.name));
  }
}
