package app.myphone.ui.lookup;

import app.myphone.lookup.Account;
import app.myphone.text.Messages;
import app.myphone.ui.common.Badge;
import app.myphone.ui.common.Card;
import app.myphone.ui.common.CopyButton;
import app.myphone.ui.common.Disclosure;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.KeyValueList;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.WrappingRow;
import app.myphone.ui.phone.Dates;
import app.myphone.ui.phone.PhoneParts;
import app.myphone.ui.phone.StateBadge;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** What is known of an account itself, on cards. */
record AccountCards(Dates dates, Messages messages) {

  Card phone(Account account) {
    String title = messages.get("ui.profile.phone");
    if (!account.person()) {
      return new Card(title, Labels.of(messages.get("ui.lookup.no-person"), "muted"));
    }
    return new Card(title,
        PhoneParts.others(messages).of(account.phone()).toArray(Node[]::new));
  }

  Card account(Account account) {
    KeyValueList list = new KeyValueList();
    StateBadge.add(list, account.state(), messages);
    list.add(messages.get("ui.lookup.signing-in"), messages.get("ui.lookup.state-means." + account.state().id()));
    add(list, "ui.profile.login-names", String.join("\n", account.loginNames()));
    account.email().ifPresent(email -> addEmail(list, email));
    addId(list, "ui.profile.user-id", account.id());
    addId(list, "ui.profile.organisation", account.organisation());
    account.created().flatMap(dates::dayAndTime).ifPresent(at -> add(list, "ui.profile.created", at));
    account.changed().flatMap(dates::dayAndTime).ifPresent(at -> add(list, "ui.profile.changed", at));
    return new Card(messages.get("ui.profile.account"), list);
  }

  /** The server's answer as it was, without what is secret. */
  Card raw(Account account) {
    TextArea json = new TextArea(account.raw());
    json.setEditable(false);
    json.setPrefRowCount(14);
    json.getStyleClass().add("details");
    json.setAccessibleText(messages.get("ui.lookup.raw"));
    CopyButton copy = new CopyButton(messages.get("ui.lookup.raw.copy"), messages.get("ui.lookup.raw.copy.spoken"),
        account::raw, messages);
    VBox content = new VBox(10, json, new FlowRow(10, 10, copy));
    Disclosure more = new Disclosure(messages.get("ui.lookup.raw.show"), content);
    return new Card(messages.get("ui.lookup.raw"), new FlowRow(10, 10, more), content);
  }

  private void add(KeyValueList list, String key, String value) {
    if (!value.isBlank()) {
      list.add(messages.get(key), value);
    }
  }

  private void addEmail(KeyValueList list, Account.Email email) {
    String name = messages.get("ui.lookup.email");
    String word = messages.get(email.verified() ? "ui.profile.badge.verified" : "ui.profile.badge.unverified");
    Badge badge = new Badge(email.verified() ? Badge.Kind.GOOD : Badge.Kind.WARNING, word,
        messages.get("ui.lookup.email.spoken", word));
    list.add(name, new WrappingRow(Labels.of(email.address()), badge), name + ": " + email.address() + ", " + word);
  }

  private void addId(KeyValueList list, String key, String id) {
    if (id.isBlank()) {
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
