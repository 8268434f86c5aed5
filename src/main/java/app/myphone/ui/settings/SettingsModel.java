package app.myphone.ui.settings;

import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.problem.Problem;
import app.myphone.ui.common.Background;
import app.myphone.ui.settings.SettingChanges.Kept;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The settings as they are, and what came of the last change. FX thread only. */
public final class SettingsModel {
  private final Settings settings;
  private final boolean ownLanguage;
  private final SettingChanges changes;
  private final Background background;
  private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>(new Outcome.None());

  /** What came of the last change. */
  public sealed interface Outcome {
    /** There was none, or it is on its way. */
    record None() implements Outcome {}

    /** It holds. */
    record Done(Setting<?> setting, Kept kept) implements Outcome {}

    /** It was no value. */
    record Refused(Setting<?> setting, Problem problem) implements Outcome {}
  }

  /** @param ownLanguage whether a language was chosen, not the system's */
  public SettingsModel(Settings settings, boolean ownLanguage, SettingChanges changes, Background background) {
    this.settings = settings;
    this.ownLanguage = ownLanguage;
    this.changes = changes;
    this.background = background;
  }

  public ReadOnlyObjectProperty<Outcome> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  /** Where a setting comes from when the settings file cannot change it: {@code --wire}, {@code MY_PHONE_WIRE}. */
  public Optional<String> given(Setting<?> setting) {
    return Optional.ofNullable(settings.given().get(setting));
  }

  /** Whether nobody but the organisation says what a setting is. */
  public boolean isManaged(Setting<?> setting) {
    return settings.organisation().locks(setting);
  }

  /** As in the settings file; empty for none, and for the system's language. */
  public String value(Setting<?> setting) {
    if (setting == Setting.LANGUAGE) {
      return ownLanguage || given(setting).isPresent() ? settings.get(Setting.LANGUAGE).getLanguage() : "";
    }
    return settings.text(setting);
  }

  /** Where settings are kept. */
  public Path file() {
    return settings.file();
  }

  /** Changes a setting, unless something stronger than the settings file says what it is. */
  public void choose(Setting<?> setting, String value) {
    if (given(setting).isPresent()) {
      return;
    }
    outcome.set(new Outcome.None());
    background.run(() -> changes.keep(setting, value.strip()), kept -> {
      outcome.set(new Outcome.Done(setting, kept));
      if (kept != Kept.NO_LOG) {
        changes.apply(setting);
      }
    }, problem -> outcome.set(new Outcome.Refused(setting, problem)));
  }
}
