package app.myphone.ui.account;

import app.myphone.account.Account;
import app.myphone.account.AccountSession;
import app.myphone.account.Profile;
import app.myphone.oidc.Identity;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.IconMenu;
import app.myphone.ui.common.Labels;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Who is signed in where, refresh, and the menu. */
final class AccountHeader {
  private final AccountSession person;
  private final Label initials = new Label();
  private final Label name = Labels.of("", "name");
  private final Label login = Labels.of("", "muted", "small");
  private final Button refresh;
  private final HBox bar;

  AccountHeader(AccountSession person, IconMenu menu, PhoneModel model, ProfileActions actions, Messages messages) {
    this.person = person;
    this.refresh = Buttons.icon(BootstrapIcons.ARROW_CLOCKWISE, messages.get("ui.profile.refresh"),
        messages.get("ui.profile.refresh.tip"), model::reload);
    Button others = Buttons.icon(BootstrapIcons.SEARCH, messages.get("ui.lookup.title"),
        messages.get("ui.lookup.tip"), actions::lookUp);
    actions.mayLookUp().subscribe(may -> Labels.shown(others, may));
    VBox words = new VBox(1, name, login);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    StackPane avatar = new StackPane(initials);
    avatar.getStyleClass().add("avatar");
    bar = new HBox(avatar, words, others, refresh, menu);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("header");
    show(Optional.empty());
  }

  HBox bar() {
    return bar;
  }

  Button refresh() {
    return refresh;
  }

  /** Shows what the profile knows better than the sign-in did. */
  void show(Optional<Profile> profile) {
    Optional<Account> account = profile.flatMap(Profile::account);
    Identity identity = person.identity();
    String loginName = account.flatMap(user -> user.loginNames().stream().findFirst()).or(identity::loginName)
        .orElse(profile.isPresent() ? identity.subject() : "");
    String shown = account.map(Account::name).filter(text -> !text.isBlank()).or(identity::name)
        .filter(text -> !text.isBlank()).orElse(loginName);
    name.setText(shown);
    String server = person.registration().issuer().authority();
    login.setText(loginName.isEmpty() ? server : loginName + " · " + server);
    initials.setText(initials(shown));
    initials.setGraphic(initials.getText().isEmpty() ? new FontIcon(BootstrapIcons.PERSON_FILL) : null);
  }

  /** One or two letters: of the first and the last word. */
  static String initials(String name) {
    String[] words = Arrays.stream(name.split("[\\s@._-]+")).filter(word -> !word.isEmpty()).toArray(String[]::new);
    return words.length == 0 ? "" : Stream.of(words[0], words[words.length - 1]).limit(words.length)
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT))
        .collect(Collectors.joining());
  }
}
