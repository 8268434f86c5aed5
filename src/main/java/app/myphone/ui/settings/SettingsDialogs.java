package app.myphone.ui.settings;

import app.myphone.config.Issuer;
import app.myphone.config.SetUpLine;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.ui.shell.Preferences;
import app.myphone.ui.shell.ScreenContext;
import java.util.Optional;

/** Shows the settings as they are by now. */
public record SettingsDialogs(ScreenContext context, SettingChanges changes, FileChoosers files,
    Preferences preferences) {

  /**
   * Shows the dialog.
   *
   * @param trials leads to a try of each protocol, where somebody is signed in
   */
  public void show(Settings settings, Optional<Runnable> trials) {
    SettingsModel model =
        new SettingsModel(settings, remembered(Setting.LANGUAGE).isPresent(), changes, context.background());
    SettingsDialog dialog = new SettingsDialog(model, server(settings), files, context.messages(), this::close);
    trials.ifPresent(way -> dialog.withTrials(() -> {
      close();
      way.run();
    }));
    context.window().show(dialog);
  }

  private ServerSection server(Settings settings) {
    Optional<String> address =
        remembered(Setting.ISSUER).or(() -> settings.get(Setting.ISSUER).map(Issuer::value));
    String clientId = remembered(Setting.CLIENT_ID).or(() -> settings.get(Setting.CLIENT_ID)).orElse("");
    boolean demo = context.window().isDemo();
    ServerSection section = new ServerSection(new ServerSection.Server(address.orElse(""), clientId, demo), fixed(settings),
        this::changeServer, context.messages());
    return address.filter(_ -> !demo).flatMap(SettingsDialogs::issuer).flatMap(issuer -> SetUpLine.of(issuer, clientId))
        .map(line -> section.with(line, context.messages())).orElse(section);
  }

  /** What is remembered may be nonsense. */
  private static Optional<Issuer> issuer(String address) {
    try {
      return Optional.of(Issuer.parse(address));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Why the server cannot be changed here. */
  private Optional<String> fixed(Settings settings) {
    return context.organisation().locks(Setting.ISSUER) ? Optional.of(context.messages().get("ui.managed"))
        : Optional.ofNullable(settings.given().get(Setting.ISSUER))
            .map(where -> context.messages().get("ui.settings.given", where));
  }

  private Optional<String> remembered(Setting<?> setting) {
    return preferences.get(setting.key())
        .filter(value -> !value.isBlank() && !context.organisation().locks(setting));
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
