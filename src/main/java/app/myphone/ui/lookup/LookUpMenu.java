package app.myphone.ui.lookup;

import app.myphone.text.Messages;
import app.myphone.ui.common.IconMenu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Everything that can be done while looking somebody up. */
final class LookUpMenu {
  private final Runnable refresh;
  private final Runnable find;
  private final LookUpActions actions;
  private final IconMenu menu;

  LookUpMenu(Runnable refresh, Runnable find, LookUpActions actions, Messages messages) {
    this.refresh = refresh;
    this.find = find;
    this.actions = actions;
    this.menu = IconMenu.ofPage(messages);
  }

  IconMenu button() {
    return menu.add(menu.item("ui.menu.refresh", refresh, "refresh", new KeyCodeCombination(KeyCode.F5)),
        menu.item("ui.menu.look-up", find, "find", ctrl(KeyCode.L)), menu.item("ui.lookup.own", actions::back),
        new SeparatorMenuItem(), menu.item("ui.menu.diagnosis", actions::checkConnection),
        menu.item("ui.menu.settings", actions::settings, "settings", ctrl(KeyCode.COMMA)),
        menu.item("ui.menu.keys", actions::shortcuts, "help", new KeyCodeCombination(KeyCode.F1)),
        menu.item("ui.menu.about", actions::about),
        new SeparatorMenuItem(), menu.item("ui.menu.sign-out", actions::signOut),
        new SeparatorMenuItem(), menu.item("ui.menu.quit", actions::quit, "quit", ctrl(KeyCode.Q)));
  }

  private static KeyCodeCombination ctrl(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }
}
