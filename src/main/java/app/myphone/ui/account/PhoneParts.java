package app.myphone.ui.account;

import app.myphone.account.Phone;
import app.myphone.text.Messages;
import app.myphone.text.PhoneText;
import app.myphone.ui.common.Badge;
import app.myphone.ui.common.CopyButton;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.WrappingRow;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A number with its country and Copy, and the badge with what it means: the same for the own account and another. */
public final class PhoneParts {
  private final Messages messages;
  private final boolean own;

  private PhoneParts(Messages messages, boolean own) {
    this.messages = messages;
    this.own = own;
  }

  /** Of the account of whoever looks at it. */
  public static PhoneParts own(Messages messages) {
    return new PhoneParts(messages, true);
  }

  /** Of somebody else's account: the words do not offer to change it. */
  public static PhoneParts others(Messages messages) {
    return new PhoneParts(messages, false);
  }

  /** The parts from top to bottom. */
  public List<Node> of(Phone phone) {
    List<Node> parts = new ArrayList<>();
    phone.number().map(this::number).ifPresent(parts::add);
    parts.add(new VBox(8, badge(phone), Labels.of(meaning(phone), "muted")));
    return parts;
  }

  private String meaning(Phone phone) {
    return own ? messages.get("ui.profile.meaning." + id(phone)) : messages.get("ui.lookup.meaning." + id(phone));
  }

  /** The badge alone. */
  public Badge badge(Phone phone) {
    String word = messages.get("ui.profile.badge." + id(phone));
    return new Badge(kind(phone), word, messages.get("ui.profile.badge.spoken", word));
  }

  /** As in the keys of messages: {@code verified}, {@code unverified}, {@code none}. */
  public static String id(Phone phone) {
    return switch (phone) {
      case Phone.Verified _ -> "verified";
      case Phone.Unverified _ -> "unverified";
      case Phone.None _ -> "none";
    };
  }

  private Node number(PhoneText number) {
    String shown = number.shown();
    Node field = NumberField.of(shown, messages.get("ui.profile.phone.spoken", shown));
    Label country = Labels.of(number.countryName(messages.locale()).orElseGet(
        () -> messages.get("ui.profile.country.unknown")), "muted");
    VBox text = new VBox(2, field, country);
    return new WrappingRow(text, new CopyButton(messages.get("ui.profile.copy"),
        messages.get("ui.profile.copy.spoken", number.sent()), number::sent, messages));
  }

  private static Badge.Kind kind(Phone phone) {
    return switch (phone) {
      case Phone.Verified _ -> Badge.Kind.GOOD;
      case Phone.Unverified _ -> Badge.Kind.WARNING;
      case Phone.None _ -> Badge.Kind.NEUTRAL;
    };
  }
}
