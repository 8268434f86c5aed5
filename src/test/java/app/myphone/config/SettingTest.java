package app.myphone.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.config.SettingType.Form;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void backToTheLanguageBefore() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "tr", "ar", "fa", "th-TH-u-nu-thai"})
  void isNamedAlikeInEveryLanguage(String language) {
    Locale.setDefault(Locale.forLanguageTag(language));
    assertThat(Setting.CLIENT_ID.option()).isEqualTo("--client-id");
    assertThat(Setting.CLIENT_ID.variable()).isEqualTo("MY_PHONE_CLIENT_ID");
    assertThat(Setting.TRUSTED_CERTIFICATES.key()).isEqualTo("trustedCertificates");
    assertThat(Settings.unset(Path.of("file")).text(Setting.TIMEOUT)).isEqualTo("20");
    assertThat(Settings.unset(Path.of("file")).text(Setting.TEXT_SIZE)).isEqualTo("100");
    assertThat(Setting.WIRE.type().allowed()).isEqualTo("json, grpc, grpc-web");
    assertThat(SettingGroup.TERMINAL.id()).isEqualTo("terminal");
  }

  @Test
  void anOrganisationMayDecideWhatIsNotAPersonsOwnMatter() {
    assertThat(Setting.all().stream().filter(setting -> setting.mayBeIn(Place.MANAGED)).map(Setting::key))
        .containsExactlyInAnyOrder("issuer", "clientId", "apiUrl", "wire", "redirectHost", "keepMeSignedIn",
            "trustedCertificates", "logFolder", "language", "theme", "textSize", "timeout");
  }

  @ParameterizedTest
  @MethodSource("all")
  void readsBackWhatItWrites(Setting<?> setting) {
    if (setting.type().form() == Form.CHOICE) {
      setting.type().values().forEach(value -> assertThat(rewritten(setting, value)).contains(value));
    }
    assertThat(Setting.all().stream().filter(other -> other.key().equals(setting.key()))).hasSize(1);
  }

  @Test
  void aChangeLeavesTheOthersAsTheyAre() {
    Settings settings = Settings.unset(Path.of("file")).with(Setting.WIRE, Wire.GRPC);
    assertThat(settings.with(Setting.THEME, Theme.DARK).get(Setting.WIRE)).isEqualTo(Wire.GRPC);
    assertThat(settings.get(Setting.THEME)).isEqualTo(Theme.SYSTEM);
    assertThat(settings.text(Setting.WIRE)).isEqualTo("grpc");
    assertThat(settings.text(Setting.LOG_FOLDER)).isEmpty();
  }

  @Test
  void theDemoIsNoServer() {
    Settings demo = Settings.unset(Path.of("file")).with(Setting.DEMO, true);
    assertThatThrownBy(() -> demo.with(Setting.ISSUER, Optional.of(new Issuer("https://a.b"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Iterable<Setting<?>> all() {
    return Setting.all();
  }

  private static <T> Optional<String> rewritten(Setting<T> setting, String value) {
    return setting.type().reader().apply(value).map(setting.type().writer());
  }
}
