package app.myphone.ui.settings;

import app.myphone.config.Issuer;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.ui.shell.Preferences;
import app.myphone.ui.shell.ScreenContext;
import java.util.Optional;

/** Shows the settings as they are by now. */
public record SettingsDialogs(ScreenContext context, SettingChanges changes, FileChoosers files,
    Preferences preferences) {

  public void show(Settings settings) {
    SettingsModel model =
        new SettingsModel(settings, remembered("language").isPresent(), changes, context.background());
    context.window().show(new SettingsDialog(model, server(settings), files, context.messages(), this::close));
  }

  private ServerSection server(Settings settings) {
    Optional<String> address = remembered("issuer").or(() -> settings.get(Setting.ISSUER).map(Issuer::value));
    String clientId = remembered("clientId").or(() -> settings.get(Setting.CLIENT_ID)).orElse("");
    return new ServerSection(address.orElse(""), clientId, Optional.ofNullable(settings.given().get(Setting.ISSUER)),
        this::changeServer, context.messages());
  }

  private Optional<String> remembered(String key) {
    return preferences.get(key).filter(value -> !value.isBlank());
  }

  private void changeServer() {
    close();
    context.navigator().showConnect();
  }

  private void close() {
    context.window().hideDialog();
    changes.finish();
  }
}
