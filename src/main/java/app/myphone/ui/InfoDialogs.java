package app.myphone.ui;

import app.myphone.config.Version;
import app.myphone.os.Browser;
import app.myphone.ui.shell.ScreenContext;
import java.net.URI;

/** Shows dialogs that only tell something. FX thread only. */
record InfoDialogs(ScreenContext context, Browser browser) {

  /** Which program this is. */
  void showAbout() {
    context.window().show(InfoDialog.about(about(), context.messages(), context.window()::hideDialog));
  }

  private InfoDialog.About about() {
    return new InfoDialog.About(context.version(), context.window().isDemo(),
        Version.page().map(page -> () -> browse(page)));
  }

  /** The keys that do something. */
  void showShortcuts() {
    context.window().show(InfoDialog.shortcuts(context.messages(), context.window()::hideDialog));
  }

  /** Opens an address in the browser; shows it when no browser opens. */
  void browse(String address) {
    context.background().run(() -> browser.open(URI.create(address)), opened -> showUnlessOpened(opened, address),
        _ -> showUnlessOpened(false, address));
  }

  private void showUnlessOpened(boolean opened, String address) {
    if (!opened) {
      context.window().show(InfoDialog.link(address, context.messages(), context.window()::hideDialog));
    }
  }
}
