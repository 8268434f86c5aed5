package app.myphone.ui.account;

import app.myphone.account.Phone;
import app.myphone.text.Messages;
import app.myphone.ui.common.Badge;

/** Whether a number is there and verified, in an icon and a word. Says only what the server said. */
public final class PhoneBadge {
  private PhoneBadge() {}

  public static Badge of(Phone phone, Messages messages) {
    String word = word(phone, messages);
    return new Badge(kind(phone), word, messages.get("ui.profile.badge.spoken", word));
  }

  /** The same in a word. */
  public static String word(Phone phone, Messages messages) {
    return messages.get("ui.profile.badge." + phone.id());
  }

  /** What kind of state that is. */
  static Badge.Kind kind(Phone phone) {
    return switch (phone) {
      case Phone.Verified _ -> Badge.Kind.GOOD;
      case Phone.Unverified _ -> Badge.Kind.WARNING;
      case Phone.None _ -> Badge.Kind.NEUTRAL;
    };
  }
}
