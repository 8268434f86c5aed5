package app.myphone.ui.lookup;

import app.myphone.account.Account;
import app.myphone.account.AccountQuery;
import app.myphone.account.AccountState;
import app.myphone.account.Organisation;
import app.myphone.text.Messages;
import app.myphone.text.PhoneText;
import app.myphone.ui.common.Badge;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** One found account: who it is, and at the right, or below, the number and the states. Wraps to the list's width. */
final class AccountRowCell extends ListCell<AccountRow> {
  private final SearchModel model;
  private final OrganisationTitles organisations;
  private final Messages messages;
  private final AccountRowPane content;
  private final RowBadges badges;

  AccountRowCell(SearchModel model, OrganisationTitles organisations, Messages messages) {
    this.model = model;
    this.organisations = organisations;
    this.messages = messages;
    this.badges = new RowBadges(messages);
    this.content = new AccountRowPane(messages.isRightToLeft());
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

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected double computeMaxHeight(double width) {
    return Double.MAX_VALUE;
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

  private void show(Account account) {
    String who = account.title();
    String login = account.preferredLoginName();
    String digits = account.phone().number().map(PhoneText::shown).orElse("");
    Optional<AccountQuery> searched = model.searched();
    content.name().show(who, searched.flatMap(query -> Match.in(who, query)));
    content.login().show(login, searched.flatMap(query -> Match.in(login, query)));
    content.number().show(digits, searched.flatMap(query -> Match.inNumber(digits, query)));
    showOrganisation();
    Optional<Badge> phone = badges.phone(account);
    Badge state = badges.state(account.state());
    content.showBadges(Stream.concat(phone.stream(),
        account.state() == AccountState.ACTIVE ? Stream.empty() : Stream.of(state)).toList());
    content.requestLayout();
    setAccessibleText(messages.list(Stream.of(who, login, digits, phone.map(Badge::getText).orElse(""), state.getText())
        .filter(word -> !word.isEmpty()).toList()));
  }

  /** By its name as soon as that is known; by its ID for who may not see the name. */
  private void showOrganisation() {
    content.organisation().show(shown().flatMap(Account::organisation).map(this::called).orElse(""));
  }

  private String called(Organisation in) {
    return organisations.name(in).orElseGet(() -> messages.get("ui.lookup.in-organisation", in.id()));
  }

  private Optional<Account> shown() {
    return isEmpty() ? Optional.empty() : Optional.ofNullable(getItem()).flatMap(AccountRow::account);
  }

  private void showNothing() {
    content.name().show("…");
    List.of(content.login(), content.number()).forEach(line -> line.show(""));
    showOrganisation();
    content.showBadges(List.of());
    setAccessibleText(messages.get("ui.profile.loading"));
  }
}
