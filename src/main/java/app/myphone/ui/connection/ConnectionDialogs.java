package app.myphone.ui.connection;

import app.myphone.account.MyAccount;
import app.myphone.config.Wire;
import app.myphone.ui.common.WireChoice;
import app.myphone.ui.shell.ScreenContext;

/** Shows the choice of wires; a newly chosen one is used at once. */
public record ConnectionDialogs(ScreenContext context, WireChoice wire) {

  /**
   * Shows it for an account, over which each wire can be tried.
   *
   * @param changed told when another one was chosen, once the dialog is gone
   */
  public void show(MyAccount account, Runnable changed) {
    ConnectionModel model = new ConnectionModel(account, wire, context.background(), context.clock());
    Wire before = wire.wire();
    context.window().show(new ConnectionDialog(model, context.messages(), () -> {
      context.window().hideDialog();
      model.close();
      if (wire.wire() != before) {
        changed.run();
      }
    }));
  }
}
