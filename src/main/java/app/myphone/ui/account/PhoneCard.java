package app.myphone.ui.account;

import app.myphone.account.Phone;
import app.myphone.text.Messages;
import app.myphone.text.PhoneText;
import app.myphone.ui.common.Card;
import app.myphone.ui.common.CopyButton;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.WrappingRow;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;

/**
 * A number with its country and Copy, and the badge with what it means: the same for one's own account and another,
 * but that only one's own is offered to be changed.
 */
public final class PhoneCard {
  /** The button that copies the number. */
  static final String COPY = "copy-number";

  private final Messages messages;
  private final String meanings;

  private PhoneCard(Messages messages, String meanings) {
    this.messages = messages;
    this.meanings = meanings;
  }

  /** Of the account of whoever looks at it. */
  public static PhoneCard own(Messages messages) {
    return new PhoneCard(messages, "ui.profile.meaning.");
  }

  /** The same where it can be changed on the card itself. */
  static PhoneCard ownToChange(Messages messages) {
    return new PhoneCard(messages, "ui.phone.meaning.");
  }

  /** Of somebody else's account. */
  public static PhoneCard others(Messages messages) {
    return new PhoneCard(messages, "ui.lookup.meaning.");
  }

  /**
   * The card for a number.
   *
   * @param below what is said besides
   */
  public Card of(Phone phone, List<Node> below) {
    List<Node> parts = new ArrayList<>();
    phone.number().map(this::number).ifPresent(parts::add);
    VBox state = new VBox(8, PhoneBadge.of(phone, messages));
    if (!(phone instanceof Phone.Verified)) {
      state.getChildren().add(Labels.of(messages.get(meanings + phone.id()), "muted")); // what follows from the badge
    }
    parts.add(state);
    parts.addAll(below);
    return new Card(messages.get("ui.profile.phone"), parts.toArray(Node[]::new));
  }

  /** A service account cannot have a number. */
  public Card ofNobody() {
    return new Card(messages.get("ui.profile.phone"), Labels.of(messages.get("ui.lookup.no-person"), "muted"));
  }

  private Node number(PhoneText number) {
    String shown = number.shown();
    Node field = PhoneNumberField.of(shown, messages.get("ui.profile.phone.spoken", shown));
    Label country = Labels.of(number.countryName(messages.locale()).orElseGet(
        () -> messages.get("ui.profile.country.unknown")), "muted");
    VBox text = new VBox(2, field, country);
    CopyButton copy = new CopyButton(messages.get("ui.profile.copy"),
        messages.get("ui.profile.copy.spoken", number.sent()), number::sent, messages);
    copy.getStyleClass().add(COPY);
    MenuItem item = new MenuItem(messages.get("ui.menu.copy"));
    item.setOnAction(_ -> copy.fire());
    ((Control) field).setContextMenu(new ContextMenu(item));
    return new WrappingRow(text, copy);
  }
}
