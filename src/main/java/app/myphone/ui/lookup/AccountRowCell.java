package app.myphone.ui.lookup;

import app.myphone.account.Account;
import app.myphone.account.AccountState;
import app.myphone.text.Messages;
import app.myphone.text.PhoneText;
import app.myphone.ui.account.PhoneBadge;
import app.myphone.ui.account.StateBadge;
import app.myphone.ui.common.Badge;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.WrappingRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One found account: who it is, and at the right, or below, the number and the states. Wraps to the list's width. */
final class AccountRowCell extends ListCell<AccountRow> {
  private final Messages messages;
  private final IntConsumer seen;
  private final Label name = Labels.of("", "strong");
  private final Label login = Labels.of("", "muted", "small");
  private final Label organisation = Labels.of("", "muted", "small");
  private final Label number = Labels.of("", "strong");
  private final FlowRow badges = new FlowRow(6, 4);
  private final WrappingRow content;
  private final Map<String, Badge> phoneBadges = new HashMap<>();
  private final Map<AccountState, Badge> stateBadges = new EnumMap<>(AccountState.class);

  /** @param seen told each row that comes to be seen */
  AccountRowCell(Messages messages, IntConsumer seen, Consumer<AccountRow> open) {
    this.messages = messages;
    this.seen = seen;
    VBox side = new VBox(4, number, badges);
    side.layoutXProperty().subscribe(x -> align(side, x.doubleValue() == 0));
    content = new WrappingRow(new VBox(1, name, login, organisation), side);
    getStyleClass().add("found");
    setText("");
    setGraphic(content);
    content.setVisible(false);
    setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
        open.accept(getItem());
      }
    });
  }

  @Override
  protected void updateItem(@Nullable AccountRow row, boolean empty) {
    super.updateItem(row, empty);
    content.setVisible(!empty && row != null);
    if (empty || row == null) {
      setAccessibleText(null);
      return;
    }
    row.account().ifPresentOrElse(this::show, this::showNothing);
    seen.accept(row.index());
  }

  /** As high as the words need in the width there is: a list asks for that only when told. */
  @Override
  protected double computePrefHeight(double width) {
    double inner = Math.max(0, width - snappedLeftInset() - snappedRightInset());
    return snappedTopInset() + content.prefHeight(width <= 0 ? -1 : inner) + snappedBottomInset();
  }

  /** Never wider than the list. */
  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(snappedLeftInset(), snappedTopInset(),
        getWidth() - snappedLeftInset() - snappedRightInset(),
        getHeight() - snappedTopInset() - snappedBottomInset());
  }

  private void align(VBox side, boolean below) {
    side.setAlignment(below ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
    badges.setAlignment(side.getAlignment());
  }

  private void show(Account account) {
    String who = account.title();
    name.setText(who);
    text(login, account.preferredLoginName());
    text(organisation, account.organisation()
        .map(in -> messages.get("ui.lookup.in-organisation", in.id())).orElse(""));
    text(number, account.phone().number().map(PhoneText::shown).orElse(""));
    List<Node> shown = new ArrayList<>();
    if (account.person()) {
      shown.add(phoneBadges.computeIfAbsent(account.phone().id(), _ -> PhoneBadge.of(account.phone(), messages)));
    }
    if (account.state() != AccountState.ACTIVE) {
      shown.add(stateBadges.computeIfAbsent(account.state(), state -> StateBadge.of(state, messages)));
    }
    badges.getChildren().setAll(shown);
    setAccessibleText(String.join(", ", who, account.preferredLoginName(), number.getText(),
        account.person() ? PhoneBadge.word(account.phone(), messages) : "",
        StateBadge.word(account.state(), messages)).replaceAll("(, )+", ", "));
  }

  private void showNothing() {
    name.setText("…");
    List.of(login, organisation, number).forEach(label -> text(label, ""));
    badges.getChildren().clear();
    setAccessibleText(messages.get("ui.profile.loading"));
  }

  private static void text(Label label, String text) {
    label.setText(text);
    Labels.shown(label, !text.isEmpty());
  }
}
