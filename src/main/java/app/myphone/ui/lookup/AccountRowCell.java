package app.myphone.ui.lookup;

import app.myphone.account.Account;
import app.myphone.account.AccountQuery;
import app.myphone.account.AccountState;
import app.myphone.account.Organisation;
import app.myphone.text.Messages;
import app.myphone.text.PhoneText;
import app.myphone.ui.account.PhoneBadge;
import app.myphone.ui.account.StateBadge;
import app.myphone.ui.common.Badge;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.LeftToRight;
import app.myphone.ui.common.WrappingRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** One found account: who it is, and at the right, or below, the number and the states. Wraps to the list's width. */
final class AccountRowCell extends ListCell<AccountRow> {
  private final SearchModel model;
  private final OrganisationTitles organisations;
  private final Messages messages;
  private final MarkedText name = new MarkedText("strong");
  private final MarkedText login = new MarkedText("muted", "small");
  private final Label organisation = Labels.of("", "muted", "small");
  private final MarkedText number = new MarkedText("strong");
  private final FlowRow badges = new FlowRow(6, 4);
  private final WrappingRow content;
  private final Map<String, Badge> phoneBadges = new HashMap<>();
  private final Map<AccountState, Badge> stateBadges = new EnumMap<>(AccountState.class);

  AccountRowCell(SearchModel model, OrganisationTitles organisations, Messages messages) {
    this.model = model;
    this.organisations = organisations;
    this.messages = messages;
    VBox side = new VBox(4, number, badges);
    side.layoutXProperty().subscribe(x -> align(side, x.doubleValue() == 0));
    content = new WrappingRow(new VBox(1, name, login, organisation), side);
    LeftToRight.keep(number);
    LeftToRight.keep(login);
    login.setTextAlignment(messages.isRightToLeft() ? TextAlignment.RIGHT : TextAlignment.LEFT);
    getStyleClass().add("found");
    setText("");
    setGraphic(content);
    content.setVisible(false);
    organisations.changesProperty().addListener(_ -> showOrganisation());
  }

  /** Whether a node is part of a row that shows somebody. */
  static boolean isIn(@Nullable Node node) {
    return Stream.iterate(node, n -> n != null, Node::getParent)
        .anyMatch(n -> n instanceof AccountRowCell cell && !cell.isEmpty());
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
    model.seen(row.index());
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
    number.setTextAlignment(below == messages.isRightToLeft() ? TextAlignment.RIGHT : TextAlignment.LEFT);
  }

  private void show(Account account) {
    String who = account.title();
    Optional<AccountQuery> searched = model.searched();
    name.show(who, searched.flatMap(query -> Match.in(who, query)));
    text(login, account.preferredLoginName(), searched.flatMap(
        query -> Match.in(account.preferredLoginName(), query)));
    showOrganisation();
    String digits = account.phone().number().map(PhoneText::shown).orElse("");
    text(number, digits, searched.flatMap(query -> Match.inNumber(digits, query)));
    List<Node> shown = new ArrayList<>();
    if (account.person()) {
      shown.add(phoneBadges.computeIfAbsent(account.phone().id(), _ -> PhoneBadge.of(account.phone(), messages)));
    }
    if (account.state() != AccountState.ACTIVE) {
      shown.add(stateBadges.computeIfAbsent(account.state(), state -> StateBadge.of(state, messages)));
    }
    badges.getChildren().setAll(shown);
    setAccessibleText(messages.list(Stream.of(who, account.preferredLoginName(), digits,
        account.person() ? PhoneBadge.word(account.phone(), messages) : "",
        StateBadge.word(account.state(), messages)).filter(text -> !text.isEmpty()).toList()));
  }

  /** By its name as soon as that is known; by its ID for who may not see the name. */
  private void showOrganisation() {
    String called = shown().flatMap(Account::organisation).map(this::called).orElse("");
    organisation.setText(called);
    Labels.shown(organisation, !called.isEmpty());
  }

  private String called(Organisation in) {
    return organisations.name(in).orElseGet(() -> messages.get("ui.lookup.in-organisation", in.id()));
  }

  private Optional<Account> shown() {
    return isEmpty() ? Optional.empty() : Optional.ofNullable(getItem()).flatMap(AccountRow::account);
  }

  private void showNothing() {
    name.show("…", Optional.empty());
    List.of(login, number).forEach(label -> text(label, "", Optional.empty()));
    showOrganisation();
    badges.getChildren().clear();
    setAccessibleText(messages.get("ui.profile.loading"));
  }

  private static void text(MarkedText label, String text, Optional<Match> match) {
    label.show(text, match);
    Labels.shown(label, !text.isEmpty());
  }
}
