package app.myphone.ui.lookup;

import app.myphone.account.AccountFilter;
import app.myphone.account.AccountFilter.Phones;
import app.myphone.account.AccountState;
import app.myphone.text.Messages;
import app.myphone.ui.account.StateBadge;
import app.myphone.ui.common.IconMenu;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** Chooses which of the found accounts are wanted: by their status, and by whether their number is verified. */
final class FilterMenu {
  private final SearchModel model;
  private final Messages messages;
  private final IconMenu button;

  FilterMenu(SearchModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    this.button = new IconMenu(BootstrapIcons.FUNNEL, messages.get("ui.lookup.filter"), messages);
    ToggleGroup states = new ToggleGroup();
    button.add(item(states, "ui.lookup.filter.any-state", filter -> filter.with(Optional.empty())));
    AccountFilter.STATES.forEach(state -> button.add(item(states, StateBadge.word(state, messages), state)));
    button.add(new SeparatorMenuItem());
    ToggleGroup numbers = new ToggleGroup();
    button.add(item(numbers, "ui.lookup.filter.any-number", filter -> filter.withNumber(Optional.empty())));
    for (Phones number : Phones.values()) {
      button.add(choice(numbers, messages.get("ui.profile.badge." + number.id()),
          filter -> filter.withNumber(Optional.of(number))));
    }
    model.filterProperty().subscribe(filter -> button.choose(!filter.equals(AccountFilter.NONE)));
  }

  IconMenu button() {
    return button;
  }

  private MenuItem item(ToggleGroup group, String key, Function<AccountFilter, AccountFilter> chosen) {
    return choice(group, messages.get(key), chosen);
  }

  private MenuItem item(ToggleGroup group, String word, AccountState state) {
    return choice(group, word, filter -> filter.with(Optional.of(state)));
  }

  private MenuItem choice(ToggleGroup group, String word, Function<AccountFilter, AccountFilter> chosen) {
    RadioMenuItem item = new RadioMenuItem(word);
    item.setMnemonicParsing(false);
    item.setToggleGroup(group);
    item.setOnAction(_ -> model.filter(chosen.apply(model.filterProperty().get())));
    model.filterProperty().subscribe(filter -> item.setSelected(chosen.apply(filter).equals(filter)));
    return item;
  }
}
