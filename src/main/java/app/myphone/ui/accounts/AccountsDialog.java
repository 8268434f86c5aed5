package app.myphone.ui.accounts;

import app.myphone.problem.ProblemText;
import app.myphone.store.StoredAccount;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.Heading;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.ScrolledRows;
import app.myphone.ui.common.WrappingRow;
import app.myphone.ui.shell.Dialog;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** The list of accounts: each can be gone to and signed out, and another one can be added. */
final class AccountsDialog implements Dialog {
  /** So wide is a name at least, in letter heights, before the button goes below. */
  private static final double NAME = 17;

  private final AccountsModel model;
  private final Messages messages;
  private final Buttons buttons;
  private final Button close;
  private final VBox rows = new VBox(4);
  private final VBox box = new VBox();

  AccountsDialog(AccountsModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    this.buttons = new Buttons(messages);
    this.close = buttons.quiet("ui.problem.close", model::close);
    box.getStyleClass().add("dialog-box");
    String title = messages.get("ui.accounts.title");
    box.setAccessibleText(title);
    box.getChildren().addAll(Labels.of(title, "name"), new ScrolledRows(rows, title), ways());
    model.stateProperty().subscribe(this::show);
  }

  @Override
  public VBox box() {
    return box;
  }

  @Override
  public Node firstFocus() {
    return close;
  }

  @Override
  public void close() {
    model.close();
  }

  private void show(AccountsModel.State state) {
    switch (state) {
      case AccountsModel.Asking _ -> rows.getChildren().setAll(Labels.of(messages.get("ui.accounts.asking"), "muted"));
      case AccountsModel.Listed(var accounts) -> {
        rows.getChildren().setAll(accounts.stream().map(this::row).toList());
        if (accounts.isEmpty()) {
          rows.getChildren().setAll(Labels.of(messages.get("ui.accounts.none"), "muted"));
        }
      }
      case AccountsModel.Failed(var problem) -> {
        ProblemText text = ProblemText.of(problem, messages);
        rows.getChildren().setAll(new Heading(Heading.Kind.PROBLEM, text.message(), "strong"), Labels.of(text.next(), "muted"));
      }
    }
  }

  private Node row(StoredAccount account) {
    AccountButton named = new AccountButton(account, model.name(account), messages);
    boolean current = model.isCurrent(account);
    Button open = named.button(current ? "ui.accounts.current.spoken" : "ui.accounts.switch.spoken", () -> model.open(account));
    open.setDisable(current);
    Button out = buttons.small("ui.accounts.sign-out", () -> model.signOut(account));
    out.setAccessibleText(messages.get("ui.accounts.sign-out.spoken", named.name(), named.login(), named.server()));
    out.setMinWidth(Button.USE_PREF_SIZE);
    WrappingRow row = new WrappingRow(open, out);
    out.fontProperty().subscribe(font -> row.narrowTo(NAME * font.getSize()));
    return row;
  }

  private Node ways() {
    Button add = buttons.quiet("ui.accounts.add", model::add);
    return model.mayGoElsewhere()
        ? FlowRow.atTheEnd(add, buttons.quiet("ui.accounts.add-elsewhere", model::addElsewhere), close)
        : FlowRow.atTheEnd(add, close);
  }
}
