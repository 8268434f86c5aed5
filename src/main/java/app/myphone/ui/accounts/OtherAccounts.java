package app.myphone.ui.accounts;

import app.myphone.store.StoredAccount;
import app.myphone.ui.common.Labels;
import app.myphone.ui.shell.ScreenContext;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The accounts one can go on with while nobody is shown: hidden as long as there are none. FX thread only. */
final class OtherAccounts {
  private final ScreenContext context;
  private final OpenAccounts opened;
  private final VBox rows = new VBox(4);
  private final VBox card;

  OtherAccounts(ScreenContext context, OpenAccounts opened) {
    this.context = context;
    this.opened = opened;
    card = new VBox(8, Labels.of(context.messages().get("ui.accounts.others"), "muted"), rows);
    card.getStyleClass().add("my-card");
    Labels.shown(card, false);
  }

  Node node() {
    return card;
  }

  void show(List<StoredAccount> accounts) {
    rows.getChildren().setAll(accounts.stream().map(account ->
        new AccountButton(account, opened.nameOf(account), context.messages())
            .button("ui.accounts.switch.spoken", () -> context.navigator().switchTo(account))).toList());
    Labels.shown(card, !accounts.isEmpty());
  }
}
