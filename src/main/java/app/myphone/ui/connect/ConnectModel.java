package app.myphone.ui.connect;

import app.myphone.config.Issuer;
import app.myphone.config.Organisation;
import app.myphone.signin.ServerCheck;
import app.myphone.text.Messages;
import app.myphone.ui.common.Background;
import app.myphone.ui.connect.FieldNote.Kind;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;

/** Which server, as which app: checks what is typed and says what it found. An answer to older input is never shown. */
public final class ConnectModel implements AutoCloseable {
  private final FieldChecks checks;
  private final CheckedField address;
  private final CheckedField client;
  private final BiConsumer<Issuer, String> ready;
  private final ReadOnlyBooleanWrapper goingOn = new ReadOnlyBooleanWrapper();
  private final SetUpModel setUp;
  private final FieldChecks.Outcome outcome = new Outcome();

  /**
   * Nothing is checked yet.
   *
   * @param organisation what nobody else can change
   * @param ready told the address and the client ID that were found right, when the person wants to go on
   */
  public ConnectModel(ServerCheck check, Background background, Messages messages, Organisation organisation,
      BiConsumer<Issuer, String> ready) {
    this.checks = new FieldChecks(check, background, new FieldNotes(messages, organisation));
    this.address = checks.address();
    this.client = checks.client();
    this.ready = ready;
    this.setUp = new SetUpModel(address.textProperty(), client.textProperty(), this::goOn);
    address.textProperty().addListener((_, _, _) -> addressChanged());
    client.textProperty().addListener((_, _, _) -> clientChanged());
  }

  /** What stands in the first field; changing it gives up the check that runs. */
  public StringProperty addressProperty() {
    return address.textProperty();
  }

  public StringProperty clientIdProperty() {
    return client.textProperty();
  }

  public ReadOnlyObjectProperty<FieldNote> addressNoteProperty() {
    return address.noteProperty();
  }

  public ReadOnlyObjectProperty<FieldNote> clientNoteProperty() {
    return client.noteProperty();
  }

  /** A set-up line in the first field. */
  public SetUpModel setUp() {
    return setUp;
  }

  /** Whether the last checks before going on are running. */
  public ReadOnlyBooleanProperty goingOnProperty() {
    return goingOn.getReadOnlyProperty();
  }

  /**
   * Checks what stands there, when the host is complete: after a pause in typing, or when a field is left. What a set-up
   * line names is only shown.
   */
  public void check() {
    if (setUp.isMeant()) {
      propose();
    } else if (!goingOn.get() && address.says(Kind.HINT) && TypedAddress.isComplete(address.text())) {
      checks.checkAddress(outcome);
    } else if (checks.good().isPresent() && client.says(Kind.HINT)) {
      checkClient();
    }
  }

  /** Says it when the first field is left and what stands there is no address; else as {@link #check}. */
  public void leaveAddress() {
    if (!goingOn.get() && address.says(Kind.HINT) && !setUp.isMeant() && TypedAddress.isNone(address.text())) {
      checks.checkAddress(outcome);
    } else {
      check();
    }
  }

  /** Checks what stands there once more, after something was wrong. */
  public void checkAgain() {
    if (checks.good().isEmpty()) {
      checks.checkAddress(outcome);
    } else {
      checkClient();
    }
  }

  /** Checks what was not checked yet, then goes on; not with a set-up line that nobody has agreed to. */
  public void goOn() {
    if (setUp.isMeant()) {
      propose();
      return;
    }
    if (address.says(Kind.BUSY) || client.says(Kind.BUSY)) {
      goingOn.set(true); // that goes on by itself
    } else if (checks.good().isEmpty()) {
      checkAddressAndGoOn();
    } else if (client.says(Kind.GOOD)) {
      finish();
    } else {
      goingOn.set(true);
      checkClient();
    }
  }

  /** Gives up whatever runs. */
  @Override
  public void close() {
    checks.stop();
  }

  private void checkAddressAndGoOn() {
    checks.leaveOutPath(); // which changes what stands in the field
    goingOn.set(true);
    checks.checkAddress(outcome);
  }

  private void propose() {
    if (!setUp.propose()) {
      checks.sayNoSetUpLine();
    }
  }

  private void addressChanged() {
    stop();
    setUp.forget();
    checks.forgetAddress();
  }

  private void clientChanged() {
    if (checks.good().isPresent()) {
      stop();
    }
    checks.forgetClient();
  }

  private void stop() {
    checks.stop();
    goingOn.set(false);
  }

  private void checkClient() {
    if (!client.text().isEmpty()) {
      checks.checkClient(outcome);
    } else if (goingOn.get()) {
      goingOn.set(false);
      checks.sayNoClient();
    }
  }

  private void finish() {
    goingOn.set(false);
    checks.good().ifPresent(issuer -> ready.accept(issuer, client.text()));
  }

  /** What follows a check. */
  private final class Outcome implements FieldChecks.Outcome {
    @Override
    public void reached() {
      if (goingOn.get() || !client.text().isEmpty()) {
        checkClient();
      }
    }

    @Override
    public void known() {
      if (goingOn.get()) {
        finish();
      }
    }

    @Override
    public void wrong() {
      goingOn.set(false);
    }
  }
}
