package app.myphone.ui.account;

import app.myphone.account.Account;
import app.myphone.account.AccountDetails;
import app.myphone.account.Email;
import app.myphone.account.Organisation;
import app.myphone.text.BreakableText;
import app.myphone.text.Messages;
import app.myphone.ui.common.Badge;
import app.myphone.ui.common.Card;
import app.myphone.ui.common.CopyRow;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.KeyValueList;
import app.myphone.ui.common.Labels;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** State, names, ids and dates of an account; each id can be copied. */
public final class AccountCard {
  private final Messages messages;
  private final Dates dates;
  private final OrganisationNaming organisations;
  private final CopyRow rows;

  public AccountCard(Messages messages, Dates dates, OrganisationNaming organisations) {
    this.messages = messages;
    this.dates = dates;
    this.organisations = organisations;
    this.rows = new CopyRow(messages);
  }

  /**
   * All that is known.
   *
   * @param more tells what the account itself does not
   */
  public Card of(Account account, AccountDetails more, Node... below) {
    return card(Stream.concat(Stream.of(list(account, more)), Stream.of(below)));
  }

  /** An account that could not be read. */
  public Card ofNobody(Node... below) {
    return card(Stream.of(below));
  }

  private Card card(Stream<Node> content) {
    return new Card(messages.get("ui.profile.account"), content.toArray(Node[]::new));
  }

  private KeyValueList list(Account account, AccountDetails more) {
    KeyValueList list = new KeyValueList(messages);
    StateBadge.add(list, account.state(), messages);
    addLoginNames(list, account);
    account.email().ifPresent(email -> addEmail(list, email));
    addId(list, "ui.profile.user-id", account.id());
    AccountDetails details = account.details().or(more);
    details.organisation().ifPresent(organisation -> addOrganisation(list, organisation));
    add(list, "ui.profile.created", details.created().flatMap(dates::dayAndTime));
    add(list, "ui.profile.changed", details.changed().flatMap(dates::dayAndTime));
    return list;
  }

  private void add(KeyValueList list, String key, Optional<String> value) {
    value.filter(text -> !text.isBlank()).ifPresent(text -> list.add(messages.get(key), text));
  }

  private void addEmail(KeyValueList list, Email email) {
    String name = messages.get("ui.lookup.email");
    String word = messages.get(email.verified() ? "ui.profile.badge.verified" : "ui.profile.badge.unverified");
    Badge badge = new Badge(email.verified() ? Badge.Kind.GOOD : Badge.Kind.WARNING, word,
        messages.get("ui.lookup.email.spoken", word));
    VBox address = new VBox(4, rows.text(name, email.address()), new FlowRow(0, 0, badge));
    list.add(name, address, messages.list(List.of(email.address(), word)));
  }

  private void addLoginNames(KeyValueList list, Account account) {
    String name = messages.get("ui.profile.login-names");
    if (!account.loginNames().isEmpty()) {
      list.add(name, new LoginNames(name, account.loginNames(), messages),
          messages.list(account.loginNames()));
    }
  }

  private void addId(KeyValueList list, String key, String id) {
    if (!id.isBlank()) {
      String name = messages.get(key);
      list.add(name, rows.line(name, id), id);
    }
  }

  /** By its name; only the ID until that is known, and for who may not know it. */
  private void addOrganisation(KeyValueList list, Organisation organisation) {
    String name = messages.get("ui.profile.organisation");
    Label called = Labels.of("");
    called.textProperty().bind(organisations.of(organisation)
        .map(known -> BreakableText.of(known.orElse(""), messages.isRightToLeft())));
    called.textProperty().subscribe(text -> Labels.shown(called, !text.isEmpty()));
    list.add(messages.get("ui.profile.organisation-name"), new VBox(2, called, rows.line(name, organisation.id())),
        organisation.id());
  }
}
