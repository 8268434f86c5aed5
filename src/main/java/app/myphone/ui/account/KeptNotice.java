package app.myphone.ui.account;

import app.myphone.account.AccountSession;
import app.myphone.store.CredentialStoreException.Reason;
import app.myphone.store.KeychainFailure;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.Labels;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;

/**
 * A quiet line for who has to sign in again at the next start, although nothing is broken, and what to do about it: unlock
 * the keychain. FX thread only.
 */
final class KeptNotice {
  private final AccountSession person;
  private final Messages messages;
  private final Label reason = Labels.of("", "muted", "small");
  private final Hyperlink unlock;

  KeptNotice(AccountSession person, ProfileActions actions, Messages messages) {
    this.person = person;
    this.messages = messages;
    unlock = new Buttons(messages).link("ui.signin.unlock", () -> {
      unlocking();
      actions.unlockKeychain(this::show);
    });
    unlock.getStyleClass().add("small");
    show();
  }

  Label reason() {
    return reason;
  }

  Hyperlink unlock() {
    return unlock;
  }

  /** As it is by now. */
  void show() {
    Optional<KeychainFailure> why = person.session().notKept();
    say(why.map(failure -> messages.get(failure.key(), failure.keychain())).orElse(""));
    Labels.shown(unlock, why.filter(failure -> failure.reason() == Reason.LOCKED).isPresent());
  }

  private void unlocking() {
    say(messages.get("ui.profile.unlocking"));
    Labels.shown(unlock, false);
  }

  private void say(String text) {
    reason.setText(text);
    Labels.shown(reason, !text.isEmpty());
  }
}
