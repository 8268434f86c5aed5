package app.myphone.ui.account;

import app.myphone.account.Phone;
import app.myphone.account.Profile;
import app.myphone.text.Messages;
import app.myphone.text.PhoneText;
import app.myphone.ui.common.CopyButton;
import app.myphone.ui.common.IconMenu;
import java.util.Optional;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Everything that can be done on the profile's page. */
final class ProfileMenu {
  private final PhoneModel model;
  private final ProfileActions actions;
  private final IconMenu menu;

  ProfileMenu(PhoneModel model, ProfileActions actions, Messages messages) {
    this.model = model;
    this.actions = actions;
    this.menu = IconMenu.ofPage(messages);
  }

  IconMenu button() {
    MenuItem copy = menu.item("ui.menu.copy", this::copyNumber);
    copy.disableProperty().bind(model.contentProperty().map(_ -> number().isEmpty()));
    return menu.add(refresh(), copy, menu.item("ui.menu.account-page", actions::openAccountPage), lookUp(),
        new SeparatorMenuItem(), menu.item("ui.menu.diagnosis", actions::checkConnection), settings(), keys(),
        menu.item("ui.menu.about", actions::about),
        new SeparatorMenuItem(), menu.item("ui.menu.sign-out", actions::signOut),
        new SeparatorMenuItem(), quit());
  }

  private MenuItem refresh() {
    MenuItem refresh = menu.item("ui.menu.refresh", model::reload, "refresh", new KeyCodeCombination(KeyCode.F5));
    refresh.disableProperty().bind(model.loadingProperty());
    return refresh;
  }

  private MenuItem lookUp() {
    MenuItem lookUp = menu.item("ui.menu.look-up", actions::lookUp, "find", ctrl(KeyCode.L));
    lookUp.visibleProperty().bind(actions.mayLookUp());
    lookUp.disableProperty().bind(actions.mayLookUp().map(may -> !may));
    return lookUp;
  }

  private MenuItem settings() {
    return menu.item("ui.menu.settings", actions::settings, "settings", ctrl(KeyCode.COMMA));
  }

  private MenuItem keys() {
    return menu.item("ui.menu.keys", actions::shortcuts, "help", new KeyCodeCombination(KeyCode.F1));
  }

  private MenuItem quit() {
    return menu.item("ui.menu.quit", actions::quit, "quit", ctrl(KeyCode.Q));
  }

  private static KeyCodeCombination ctrl(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }

  private void copyNumber() {
    number().ifPresent(number -> CopyButton.copyText(number.sent()));
  }

  private Optional<PhoneText> number() {
    return model.profile().map(Profile::phone).flatMap(Phone::number);
  }
}
