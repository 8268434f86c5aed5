package app.myphone.ui.account;

import app.myphone.account.Phone;
import app.myphone.account.Profile;
import app.myphone.config.Theme;
import app.myphone.text.Messages;
import app.myphone.text.PhoneText;
import app.myphone.ui.common.CopyButton;
import app.myphone.ui.common.IconMenu;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Everything that can be done on the profile's page. */
final class ProfileMenu {
  private final PhoneModel model;
  private final ProfileActions actions;
  private final Messages messages;
  private final IconMenu menu;

  ProfileMenu(PhoneModel model, ProfileActions actions, Messages messages) {
    this.model = model;
    this.actions = actions;
    this.messages = messages;
    this.menu = IconMenu.ofPage(messages);
  }

  IconMenu button() {
    MenuItem copy = menu.item("ui.menu.copy", this::copyNumber);
    copy.disableProperty().bind(model.contentProperty().map(_ -> number().isEmpty()));
    return menu.add(refresh(), copy, menu.item("ui.menu.account-page", actions::openAccountPage), lookUp(),
        new SeparatorMenuItem(), menu.item("ui.menu.connection", () -> actions.connection(model::reload)),
        menu.item("ui.menu.diagnosis", actions::checkConnection), theme(), settings(),
        keys(), menu.item("ui.menu.about", actions::about),
        new SeparatorMenuItem(), menu.item("ui.menu.sign-out", actions::signOut),
        new SeparatorMenuItem(), quit());
  }

  private MenuItem refresh() {
    MenuItem refresh = menu.item("ui.menu.refresh", model::reload);
    refresh.setAccelerator(new KeyCodeCombination(KeyCode.F5));
    refresh.disableProperty().bind(model.loadingProperty());
    return refresh;
  }

  private MenuItem lookUp() {
    MenuItem lookUp = menu.item("ui.menu.look-up", actions::lookUp);
    lookUp.setAccelerator(new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN));
    lookUp.visibleProperty().bind(actions.mayLookUp());
    lookUp.disableProperty().bind(actions.mayLookUp().map(may -> !may));
    return lookUp;
  }

  private MenuItem settings() {
    MenuItem settings = menu.item("ui.menu.settings", actions::settings);
    settings.setAccelerator(new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN));
    return settings;
  }

  private MenuItem keys() {
    MenuItem keys = menu.item("ui.menu.keys", actions::shortcuts);
    keys.setAccelerator(new KeyCodeCombination(KeyCode.F1));
    return keys;
  }

  private MenuItem quit() {
    MenuItem quit = menu.item("ui.menu.quit", actions::quit);
    quit.setAccelerator(new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN));
    return quit;
  }

  private Menu theme() {
    Menu menu = new Menu(messages.get("ui.menu.theme") + (actions.isThemeLocked() ? " · " + messages.get("ui.managed") : ""));
    menu.setDisable(actions.isThemeLocked());
    ToggleGroup group = new ToggleGroup();
    for (Theme theme : Theme.values()) {
      RadioMenuItem item = new RadioMenuItem(messages.get("ui.menu.theme." + theme.id()));
      item.setToggleGroup(group);
      item.setSelected(actions.theme() == theme);
      item.setOnAction(_ -> actions.chooseTheme(theme));
      menu.getItems().add(item);
    }
    return menu;
  }

  private void copyNumber() {
    number().ifPresent(number -> CopyButton.copyText(number.sent()));
  }

  private Optional<PhoneText> number() {
    return model.profile().map(Profile::phone).flatMap(Phone::number);
  }
}
