package app.myphone.config;

import app.myphone.problem.ProblemException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which form and language to speak, known even when the rest of the settings is wrong. */
public record Voice(Front front, Locale language) {

  static Voice of(Map<Setting, Found> found) {
    return new Voice(front(found), language(Optional.ofNullable(found.get(Setting.LANGUAGE))));
  }

  private static Front front(Map<Setting, Found> found) {
    Optional<Found> json = on(found.get(Setting.JSON));
    Optional<Found> text = on(found.get(Setting.TEXT));
    if (json.isPresent() && text.filter(other -> other.outranks(json.get())).isEmpty()) {
      return Front.JSON;
    }
    return text.isPresent() ? Front.TEXT : Front.WINDOW;
  }

  private static Optional<Found> on(@Nullable Found found) {
    return Optional.ofNullable(found).filter(value -> value.value().strip().equalsIgnoreCase("true"));
  }

  private static Locale language(Optional<Found> found) {
    try {
      return found.isPresent() ? SettingValues.language(found.get()) : Locale.getDefault();
    } catch (ProblemException e) {
      return Locale.getDefault();
    }
  }
}
