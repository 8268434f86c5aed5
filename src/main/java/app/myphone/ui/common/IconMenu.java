package app.myphone.ui.common;

import app.myphone.text.Messages;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow.AnchorLocation;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A round button that opens a menu beneath it, along its right edge: at the end of a header the menu stays inside the
 * window. FX thread only.
 */
public final class IconMenu extends Button {
  /** How the window finds the menu of a page. */
  public static final String PAGE_MENU = "page-menu";
  private static final PseudoClass SHOWING = PseudoClass.getPseudoClass("showing");

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final ContextMenu menu = new ContextMenu();
  private final Messages messages;

  /** @param name what assistive technology and the tip call it */
  public IconMenu(BootstrapIcons icon, String name, Messages messages) {
    super("", new FontIcon(icon));
    this.messages = messages;
    getStyleClass().addAll("round", "icon-menu");
    setAccessibleRole(AccessibleRole.MENU_BUTTON);
    setAccessibleText(name);
    setTooltip(new Tooltip(name));
    menu.setAnchorLocation(AnchorLocation.CONTENT_TOP_RIGHT);
    menu.showingProperty().subscribe(showing -> pseudoClassStateChanged(SHOWING, showing));
    setContextMenu(menu); // its keys work without the menu being open
    setOnAction(_ -> toggle(isFocusVisible()));
  }

  /** The menu of everything that can be done on a page. */
  public static IconMenu ofPage(Messages messages) {
    IconMenu menu = new IconMenu(BootstrapIcons.THREE_DOTS_VERTICAL, messages.get("ui.menu.menu"), messages);
    menu.getStyleClass().add(PAGE_MENU);
    return menu;
  }

  /** Adds items, or lines between them. */
  public IconMenu add(MenuItem... items) {
    menu.getItems().addAll(items);
    return this;
  }

  /** An item for {@link #add}. */
  public MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(messages.get(key));
    item.setOnAction(_ -> action.run());
    return item;
  }

  /**
   * An item that keys choose too, without the menu being open.
   *
   * @param named what the list of shortcuts calls them
   */
  public MenuItem item(String key, Runnable action, String named, KeyCodeCombination keys) {
    MenuItem item = item(key, action);
    item.setAccelerator(new NamedKeys(keys, messages.get("ui.keys." + named + ".keys")));
    return item;
  }

  /** Shows that something other than usual is chosen in it. */
  public void choose(boolean unusual) {
    pseudoClassStateChanged(CHOSEN, unusual);
  }

  /** Opens the menu with its first item chosen, as by the keyboard; closes it when it is open. */
  public void open() {
    toggle(true);
  }

  private void toggle(boolean byKeyboard) {
    Bounds button = localToScreen(getLayoutBounds());
    if (menu.isShowing() || button == null) {
      menu.hide();
      return;
    }
    menu.show(this, button.getMaxX(), button.getMaxY() + 2);
    if (byKeyboard && menu.getSkin() != null) {
      menu.getSkin().getNode().fireEvent(
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
    }
  }
}
