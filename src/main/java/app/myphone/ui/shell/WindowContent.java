package app.myphone.ui.shell;

import app.myphone.text.Messages;
import app.myphone.ui.common.IconMenu;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.LeftToRight;
import app.myphone.ui.common.LowWindow;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What fills the window: the strip that says it is a demo, a page, and a dialog over both. FX thread only. */
public final class WindowContent {
  private final BorderPane pages = new BorderPane();
  private final Overlay overlay = new Overlay(pages);
  private final HBox strip;
  private final DemoMessage message;
  private final BooleanBinding low;
  private Runnable left = () -> {};
  private Runnable find = () -> {};

  public WindowContent(Messages messages) {
    Label demo = Labels.of(messages.get("ui.menu.demo"));
    HBox.setHgrow(demo, Priority.ALWAYS);
    strip = new HBox(demo);
    strip.getStyleClass().add("demo-strip");
    message = new DemoMessage(messages);
    low = LowWindow.of(overlay.root(), demo);
    pages.getStyleClass().add("window");
    low.subscribe(isLow -> {
      pages.pseudoClassStateChanged(LowWindow.LOW, isLow);
      root().pseudoClassStateChanged(LowWindow.LOW, isLow);
      demo.setText(messages.get(isLow ? "ui.menu.demo.short" : "ui.menu.demo"));
      message.low(isLow);
    });
    demo.setAccessibleText(messages.get("ui.menu.demo"));
    demo.setTooltip(new Tooltip(messages.get("ui.menu.demo")));
    pages.setTop(new VBox(strip, message.node()));
    Labels.shown(strip, false);
    root().setNodeOrientation(LeftToRight.of(messages));
  }

  public Parent root() {
    return overlay.root();
  }

  /** Shows a page; the one before ends, and its dialog is gone. */
  public void show(Page page) {
    leave();
    left = page.left();
    find = page.find();
    overlay.hide();
    Labels.shown(strip, page.demo());
    message.onDemo(page.demo());
    pages.setCenter(page.view());
    page.view().applyCss(); // what is in a scroll pane can take the focus only then
    page.entered().run();
  }

  /** Shows a text message of the demo, which goes to nobody's telephone. */
  public void showTextMessage(String number, String code) {
    message.show(number, code);
  }

  /** Ends the page there is. */
  public void leave() {
    Runnable ends = left;
    left = () -> {};
    ends.run();
  }

  /** Leads to the search for accounts, if the page has a way there and no dialog is over it. */
  public void find() {
    if (!hasDialog()) {
      find.run();
    }
  }

  /** Opens the page's menu, if it has one and no dialog is over it. */
  public void menu() {
    if (!hasDialog() && pages.lookup("." + IconMenu.PAGE_MENU) instanceof IconMenu menu) {
      menu.open();
    }
  }

  /** Shows a dialog over the page, in the place of the one there was. */
  public void show(Dialog dialog) {
    overlay.show(dialog);
  }

  /** Whether the page is about the demo server. */
  public boolean isDemo() {
    return strip.isVisible();
  }

  /** Whether a dialog is over the page. */
  public boolean hasDialog() {
    return overlay.isShown();
  }

  /** Hides the dialog, if there is one. */
  public void hideDialog() {
    overlay.hide();
  }
}
