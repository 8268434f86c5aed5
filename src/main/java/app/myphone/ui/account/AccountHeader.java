package app.myphone.ui.account;

import app.myphone.account.Account;
import app.myphone.account.AccountSession;
import app.myphone.text.Messages;
import app.myphone.ui.common.Avatar;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.IconMenu;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.RefreshButton;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** Who is signed in where, refresh, and the menu. */
final class AccountHeader {
  private final AccountSession person;
  private final Messages messages;
  private final Avatar avatar;
  private final Label name = Labels.of("", "name");
  private final Label login = Labels.of("", "muted", "small");
  private final Button refresh;
  private final HBox bar;

  AccountHeader(AccountSession person, IconMenu menu, PhoneModel model, ProfileActions actions, Messages messages) {
    this.person = person;
    this.messages = messages;
    this.refresh = new RefreshButton(model.loadingProperty(), model::reload, messages);
    Button others = Buttons.icon(BootstrapIcons.SEARCH, messages.get("ui.lookup.title"),
        messages.get("ui.lookup.tip"), actions::lookUp);
    actions.mayLookUp().subscribe(may -> Labels.shown(others, may));
    VBox words = new VBox(1, name, login);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    this.avatar = Avatar.of("", person.registration().issuer().value() + " " + person.identity().subject());
    bar = new HBox(person.registration().demo() ? avatar : accounts(actions, messages), words, others, refresh, menu);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("header");
    show(Optional.empty(), false);
  }

  /** The avatar leads to the other accounts. */
  private Button accounts(ProfileActions actions, Messages messages) {
    Button button = new Button("", avatar);
    button.getStyleClass().add("avatar-button");
    button.setAccessibleText(messages.get("ui.accounts.title"));
    button.setTooltip(new Tooltip(messages.get("ui.accounts.title")));
    button.setOnAction(_ -> actions.accounts());
    return button;
  }

  /** Takes less height, or as much as usual. */
  void low(boolean low) {
    name.setWrapText(!low);
    Labels.shown(login, !low);
  }

  HBox bar() {
    return bar;
  }

  Button refresh() {
    return refresh;
  }

  /**
   * Shows what the account knows better than the sign-in did.
   *
   * @param answered whether the server was asked: who has no name then is called by the ID
   */
  void show(Optional<Account> account, boolean answered) {
    ShownNames names = ShownNames.of(person, account, answered, messages);
    name.setText(names.name());
    Labels.shown(name, !names.name().isEmpty());
    login.setText(names.login());
    avatar.show(Character.isDigit(names.name().isEmpty() ? ' ' : names.name().charAt(0)) ? "" : names.name());
  }
}
