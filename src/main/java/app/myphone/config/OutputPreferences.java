package app.myphone.config;

import app.myphone.problem.ProblemException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which form and language to speak, known even when the rest of the settings is wrong. */
public record OutputPreferences(OutputMode mode, Locale language) {

  static OutputPreferences of(Map<Setting<?>, RawSetting> found) {
    return new OutputPreferences(mode(found), language(Optional.ofNullable(found.get(Setting.LANGUAGE))));
  }

  private static OutputMode mode(Map<Setting<?>, RawSetting> found) {
    Optional<RawSetting> json = on(found.get(Setting.JSON));
    Optional<RawSetting> text = on(found.get(Setting.TEXT));
    if (json.isPresent() && text.filter(other -> other.outranks(json.get())).isEmpty()) {
      return OutputMode.JSON;
    }
    return text.isPresent() ? OutputMode.TEXT : OutputMode.WINDOW;
  }

  private static Optional<RawSetting> on(@Nullable RawSetting found) {
    return Optional.ofNullable(found).filter(value -> value.value().strip().equalsIgnoreCase("true"));
  }

  private static Locale language(Optional<RawSetting> found) {
    try {
      return found.isPresent() ? Setting.LANGUAGE.parse(found.get()) : Locale.getDefault();
    } catch (ProblemException e) {
      return Locale.getDefault();
    }
  }
}
