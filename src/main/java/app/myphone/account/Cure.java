package app.myphone.account;

import app.myphone.zitadel.SupportAct;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What support staff can do so that somebody can sign in, or use their number, again. None of it destroys anything,
 * changes a number or declares one verified.
 */
public enum Cure {
  UNLOCK(SupportAct.UNLOCK),
  /** Of an account that is locked although its state says active, only a lock can be undone (zitadel/zitadel#11176). */
  UNLOCK_THOUGH_ACTIVE(SupportAct.LOCK, SupportAct.UNLOCK),
  REACTIVATE(SupportAct.REACTIVATE),
  SEND_INVITATION(SupportAct.INVITE),
  SEND_PHONE_CODE(SupportAct.SEND_PHONE_CODE),
  RESET_PASSWORD(SupportAct.RESET_PASSWORD);

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<SupportAct> acts;

  Cure(SupportAct... acts) {
    this.acts = List.of(acts);
  }

  /** What is done, one after the other. */
  List<SupportAct> acts() {
    return acts;
  }

  /** Whether the account's state shows that it was done. */
  boolean showsInState() {
    return this == UNLOCK || this == UNLOCK_THOUGH_ACTIVE || this == REACTIVATE;
  }

  /** The name in message keys. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * What helps an account, the most helpful first.
   *
   * @param methods empty when they are not known
   */
  public static List<Cure> of(Account account, SignInStatus status, Optional<SignInMethods> methods) {
    List<Cure> cures = new ArrayList<>();
    switch (status) {
      case LOCKED -> cures.add(UNLOCK);
      case LOCKED_THOUGH_ACTIVE -> cures.add(UNLOCK_THOUGH_ACTIVE);
      case INACTIVE -> cures.add(REACTIVATE);
      default -> { }
    }
    if (account.person()) {
      addMessages(cures, account, methods);
    }
    return List.copyOf(cures);
  }

  private static void addMessages(List<Cure> cures, Account account, Optional<SignInMethods> methods) {
    boolean active = account.state() == AccountState.ACTIVE;
    boolean nothingSetUp = methods.filter(SignInMethods::none).isPresent();
    if (account.state() == AccountState.INITIAL || (active && nothingSetUp)) {
      cures.add(SEND_INVITATION);
    }
    if (active && account.phone() instanceof Phone.Unverified) {
      cures.add(SEND_PHONE_CODE);
    }
    if (active && account.email().isPresent() && methods.map(SignInMethods::password).orElse(true)) {
      cures.add(RESET_PASSWORD);
    }
  }
}
