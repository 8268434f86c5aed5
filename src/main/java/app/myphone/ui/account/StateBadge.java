package app.myphone.ui.account;

import app.myphone.account.AccountState;
import app.myphone.text.Messages;
import app.myphone.ui.common.Badge;
import app.myphone.ui.common.KeyValueList;

/** The state of an account in an icon and a word. */
public final class StateBadge {
  private StateBadge() {}

  public static Badge of(AccountState state, Messages messages) {
    return new Badge(kind(state), word(state, messages), spoken(state, messages));
  }

  /** Adds the row of the state. */
  public static void add(KeyValueList list, AccountState state, Messages messages) {
    list.add(messages.get("ui.profile.state"), of(state, messages), word(state, messages));
  }

  /** The state in a word. */
  public static String word(AccountState state, Messages messages) {
    return messages.get("ui.profile.state." + state.id());
  }

  private static String spoken(AccountState state, Messages messages) {
    return messages.get("ui.named", messages.get("ui.profile.state"), word(state, messages));
  }

  private static Badge.Kind kind(AccountState state) {
    return switch (state) {
      case ACTIVE -> Badge.Kind.GOOD;
      case INACTIVE, LOCKED, SUSPENDED, DELETED -> Badge.Kind.WARNING;
      case INITIAL, UNKNOWN -> Badge.Kind.NEUTRAL;
    };
  }
}
