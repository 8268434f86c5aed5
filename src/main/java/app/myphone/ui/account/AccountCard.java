package app.myphone.ui.account;

import app.myphone.account.Account;
import app.myphone.account.AccountDetails;
import app.myphone.account.Email;
import app.myphone.account.Organisation;
import app.myphone.text.Messages;
import app.myphone.ui.common.Badge;
import app.myphone.ui.common.Card;
import app.myphone.ui.common.CopyButton;
import app.myphone.ui.common.KeyValueList;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.WrappingRow;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;

/**
 * State, names, ids and dates of an account. Of somebody else's it also says what the state means for signing in, and
 * each id can be copied.
 */
public final class AccountCard {
  private final Messages messages;
  private final Dates dates;
  private final boolean own;

  private AccountCard(Messages messages, Dates dates, boolean own) {
    this.messages = messages;
    this.dates = dates;
    this.own = own;
  }

  /** Of the account of whoever looks at it. */
  public static AccountCard own(Messages messages, Dates dates) {
    return new AccountCard(messages, dates, true);
  }

  /** Of somebody else's account. */
  public static AccountCard others(Messages messages, Dates dates) {
    return new AccountCard(messages, dates, false);
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
    KeyValueList list = new KeyValueList();
    StateBadge.add(list, account.state(), messages);
    if (!own) {
      list.add(messages.get("ui.lookup.signing-in"), messages.get("ui.lookup.state-means." + account.state().id()));
    }
    add(list, "ui.profile.login-names", Optional.of(String.join("\n", account.loginNames())));
    account.email().ifPresent(email -> addEmail(list, email));
    addId(list, "ui.profile.user-id", account.id());
    AccountDetails details = account.details().or(more);
    details.organisation().map(Organisation::id).ifPresent(id -> addId(list, "ui.profile.organisation", id));
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
    list.add(name, new WrappingRow(Labels.of(email.address()), badge), name + ": " + email.address() + ", " + word);
  }

  private void addId(KeyValueList list, String key, String id) {
    if (own || id.isBlank()) {
      add(list, key, Optional.of(id));
      return;
    }
    String name = messages.get(key);
    CopyButton copy = new CopyButton(messages.get("ui.profile.copy"), messages.get("ui.lookup.copy.spoken", name),
        () -> id, messages);
    copy.getStyleClass().add("small");
    copy.setMnemonicParsing(false);
    list.add(name, new WrappingRow(Labels.of(id), copy), name + ": " + id);
  }
}
