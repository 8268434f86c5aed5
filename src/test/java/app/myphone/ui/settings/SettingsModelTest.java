package app.myphone.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Setting;
import app.myphone.config.SettingsLoader;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.ui.common.BackgroundHere;
import app.myphone.ui.settings.SettingChanges.Kept;
import app.myphone.ui.settings.SettingsModel.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsModelTest {
  private final SettingsLoader loader =
      new SettingsLoader(List.of("--wire", "grpc"), Map.of("MY_PHONE_TEXT_SIZE", "150"), Path.of("/unused"));
  private final List<String> kept = new ArrayList<>();
  private final List<Setting<?>> applied = new ArrayList<>();
  private Kept answer = Kept.ALWAYS;

  @Test
  void aChangeIsKeptAndThenTakesEffect() throws Exception {
    SettingsModel model = model();
    model.choose(Setting.THEME, " dark ");
    assertThat(kept).containsExactly("theme=dark");
    assertThat(applied).containsExactly(Setting.THEME);
    assertThat(model.outcomeProperty().get()).isEqualTo(new Outcome.Done(Setting.THEME, Kept.ALWAYS));
  }

  @Test
  void whatCommandLineOrEnvironmentSayIsToldAndNotChanged() throws Exception {
    SettingsModel model = model();
    assertThat(model.given(Setting.WIRE)).contains("--wire");
    assertThat(model.value(Setting.WIRE)).isEqualTo("grpc");
    assertThat(model.given(Setting.TEXT_SIZE)).contains("MY_PHONE_TEXT_SIZE");
    model.choose(Setting.WIRE, "json");
    model.choose(Setting.TEXT_SIZE, "100");
    assertThat(kept).isEmpty();
  }

  @Test
  void whatCannotBeWrittenTakesEffectAllTheSame() throws Exception {
    answer = Kept.THIS_RUN;
    SettingsModel model = model();
    model.choose(Setting.LANGUAGE, "de");
    assertThat(applied).containsExactly(Setting.LANGUAGE);
    assertThat(model.outcomeProperty().get()).isEqualTo(new Outcome.Done(Setting.LANGUAGE, Kept.THIS_RUN));
  }

  @Test
  void aFolderWithoutALogChangesNothing() throws Exception {
    answer = Kept.NO_LOG;
    model().choose(Setting.LOG_FOLDER, "/proc/none");
    assertThat(applied).isEmpty();
  }

  @Test
  void whatIsNoValueIsRefusedInWordsAndChangesNothing() throws Exception {
    SettingsModel model = model();
    model.choose(Setting.LOG_FOLDER, "relative");
    assertThat(applied).isEmpty();
    assertThat(model.outcomeProperty().get()).isInstanceOfSatisfying(Outcome.Refused.class,
        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.USAGE_VALUE));
  }

  @Test
  void withoutAChoiceTheLanguageIsTheSystems() throws Exception {
    assertThat(model().value(Setting.LANGUAGE)).isEmpty();
  }

  private SettingsModel model() throws ProblemException {
    return new SettingsModel(loader.load(Map.of()), false, new Recorded(), BackgroundHere.atOnce());
  }

  private final class Recorded implements SettingChanges {
    @Override
    public void finish() {}

    @Override
    public Kept keep(Setting<?> setting, String value) throws ProblemException {
      loader.load(Map.of(setting.key(), value));
      kept.add(setting.key() + "=" + value);
      return answer;
    }

    @Override
    public void apply(Setting<?> setting) {
      applied.add(setting);
    }
  }
}
