package app.myphone.ui.connect;

import app.myphone.config.Issuer;
import app.myphone.config.SetUpLine;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.oidc.LoopbackReceiver;
import app.myphone.signin.Registration;
import app.myphone.signin.ServerCheck;
import app.myphone.ui.common.PageFooter;
import app.myphone.ui.shell.Page;
import app.myphone.ui.shell.Preferences;
import app.myphone.ui.shell.ScreenContext;
import java.util.Optional;
import javafx.scene.control.Hyperlink;

/** Makes the first screen; a server and a client ID that were found right are remembered. */
public final class ConnectPage {
  private final ScreenContext context;
  private final ServerCheck check;
  private final Settings settings;
  private final Preferences preferences;

  public ConnectPage(ScreenContext context, ServerCheck check, Settings settings, Preferences preferences) {
    this.context = context;
    this.check = check;
    this.settings = settings;
    this.preferences = preferences;
  }

  public Page open() {
    return open(Optional.empty());
  }

  /**
   * The screen, with what there was last time.
   *
   * @param line to agree to first, if there is one
   */
  public Page open(Optional<SetUpLine> line) {
    ConnectModel model = new ConnectModel(check, context.background(), context.messages(), context.organisation(),
        this::connect);
    ConnectView view = new ConnectView(model, context.navigator()::showDemo, this::explain, context.messages())
        .under(context.organisation());
    remembered(Setting.ISSUER).or(() -> settings.get(Setting.ISSUER).map(Issuer::value))
        .ifPresent(model.addressProperty()::set);
    remembered(Setting.CLIENT_ID).or(() -> settings.get(Setting.CLIENT_ID)).ifPresent(model.clientIdProperty()::set);
    line.map(SetUpLine::text).ifPresent(text -> {
      model.addressProperty().set(text);
      model.check();
    });
    PageFooter footer = new PageFooter(context.messages(), context.navigator()::showSettings);
    return new Page(footer.under(view.page(), checkTyped(model, footer)), false,
        () -> view.firstFocus().requestFocus(), model::close);
  }

  private void explain() {
    String redirectUri = "http://" + settings.get(Setting.REDIRECT_HOST) + LoopbackReceiver.PATH;
    context.window().show(new ClientIdDialog(redirectUri, context.messages(), context.window()::hideDialog));
  }

  private Hyperlink checkTyped(ConnectModel model, PageFooter footer) {
    Hyperlink check = footer.link("ui.menu.diagnosis", () -> TypedAddress.parse(model.addressProperty().get())
        .ifPresent(issuer -> context.navigator().showDiagnosis(issuer, typed(model.clientIdProperty().get()))));
    check.disableProperty().bind(model.addressProperty().map(text -> TypedAddress.parse(text).isEmpty()));
    return check;
  }

  private void connect(Issuer issuer, String clientId) {
    context.background().run(() -> {
      remember(Setting.ISSUER, issuer.value());
      remember(Setting.CLIENT_ID, clientId);
    });
    context.navigator().signIn(Registration.of(settings, issuer, clientId), false);
  }

  private Optional<String> remembered(Setting<?> setting) {
    return preferences.get(setting.key()).filter(_ -> !context.organisation().locks(setting));
  }

  private void remember(Setting<?> setting, String value) {
    if (!context.organisation().locks(setting)) {
      preferences.put(setting.key(), value);
    }
  }

  private static Optional<String> typed(String clientId) {
    return Optional.of(clientId.strip()).filter(id -> !id.isEmpty());
  }
}
