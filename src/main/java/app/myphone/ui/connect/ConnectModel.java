package app.myphone.ui.connect;

import app.myphone.config.Issuer;
import app.myphone.config.Organisation;
import app.myphone.problem.Problem;
import app.myphone.signin.ServerCheck;
import app.myphone.text.Messages;
import app.myphone.ui.common.Background.Running;
import app.myphone.ui.common.Background;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Which server, as which app: checks what is typed and says what it found. An answer to older input is never shown. */
public final class ConnectModel implements AutoCloseable {
  private final ServerCheck check;
  private final Background background;
  private final BiConsumer<Issuer, String> ready;
  private final FieldNotes notes;
  private final StringProperty address = new SimpleStringProperty("");
  private final StringProperty clientId = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<FieldNote> addressNote;
  private final ReadOnlyObjectWrapper<FieldNote> clientNote;
  private final ReadOnlyBooleanWrapper goingOn = new ReadOnlyBooleanWrapper();
  private final SetUpModel setUp = new SetUpModel(address, clientId, this::goOn);
  private Optional<Issuer> good = Optional.empty();
  private Running running = Running.NONE;

  /**
   * Nothing is checked yet.
   *
   * @param organisation what nobody else can change
   * @param ready told the address and the client ID that were found right, when the person wants to go on
   */
  public ConnectModel(ServerCheck check, Background background, Messages messages, Organisation organisation,
      BiConsumer<Issuer, String> ready) {
    this.check = check;
    this.background = background;
    this.ready = ready;
    this.notes = new FieldNotes(messages, organisation);
    this.addressNote = new ReadOnlyObjectWrapper<>(notes.addressHint());
    this.clientNote = new ReadOnlyObjectWrapper<>(notes.clientHint());
    address.addListener((_, _, _) -> addressChanged());
    clientId.addListener((_, _, _) -> clientChanged());
  }

  /** What stands in the first field; changing it gives up the check that runs. */
  public StringProperty addressProperty() {
    return address;
  }

  public StringProperty clientIdProperty() {
    return clientId;
  }

  public ReadOnlyObjectProperty<FieldNote> addressNoteProperty() {
    return addressNote.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<FieldNote> clientNoteProperty() {
    return clientNote.getReadOnlyProperty();
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
    } else if (!goingOn.get() && addressNote.get().kind() == FieldNote.Kind.HINT && TypedAddress.isComplete(address.get())) {
      checkAddress();
    } else if (good.isPresent() && clientNote.get().kind() == FieldNote.Kind.HINT) {
      checkClient();
    }
  }

  /** Checks what was not checked yet, then goes on; not with a set-up line that nobody has agreed to. */
  public void goOn() {
    if (setUp.isMeant()) {
      propose();
      return;
    }
    goingOn.set(true);
    if (isBusy()) {
      return; // that goes on by itself
    }
    if (good.isEmpty()) {
      checkAddress();
    } else if (clientNote.get().kind() == FieldNote.Kind.GOOD) {
      finish();
    } else {
      checkClient();
    }
  }

  /** Gives up whatever runs. */
  @Override
  public void close() {
    running.cancel();
  }

  private void propose() {
    if (!setUp.propose()) {
      addressNote.set(notes.noSetUpLine());
    }
  }

  private boolean isBusy() {
    return addressNote.get().kind() == FieldNote.Kind.BUSY || clientNote.get().kind() == FieldNote.Kind.BUSY;
  }

  private void addressChanged() {
    stop();
    good = Optional.empty();
    setUp.forget();
    addressNote.set(notes.addressHint());
    clientNote.set(notes.clientHint());
  }

  private void clientChanged() {
    if (good.isPresent()) {
      stop();
    }
    clientNote.set(notes.clientHint());
  }

  private void stop() {
    running.cancel();
    running = Running.NONE;
    goingOn.set(false);
  }

  private void checkAddress() {
    running.cancel();
    try {
      Issuer issuer = Issuer.parse(address.get());
      if (issuer.hasPath()) {
        wrongAddress(notes.withoutPath(issuer));
        return;
      }
      addressNote.set(notes.busy());
      running = background.run(() -> check.address(issuer), () -> reached(issuer),
          problem -> wrongAddress(notes.problem(problem)));
    } catch (IllegalArgumentException e) {
      wrongAddress(notes.notAnAddress(address.get(), String.valueOf(e.getMessage())));
    }
  }

  private void wrongAddress(FieldNote note) {
    goingOn.set(false);
    addressNote.set(note);
  }

  private void reached(Issuer issuer) {
    good = Optional.of(issuer);
    addressNote.set(notes.addressGood());
    if (goingOn.get() || !clientId.get().isBlank()) {
      checkClient();
    }
  }

  private void checkClient() {
    String id = clientId.get().strip();
    if (good.isEmpty() || id.isEmpty()) {
      wrongClientWhenGoingOn();
      return;
    }
    Issuer issuer = good.get();
    running.cancel();
    clientNote.set(notes.busy());
    running = background.run(() -> check.client(issuer, id), this::known, this::wrongClient);
  }

  private void wrongClientWhenGoingOn() {
    if (goingOn.get()) {
      goingOn.set(false);
      clientNote.set(notes.clientMissing());
    }
  }

  private void known() {
    clientNote.set(notes.clientGood());
    if (goingOn.get()) {
      finish();
    }
  }

  private void wrongClient(Problem problem) {
    goingOn.set(false);
    if (FieldNotes.isAboutClient(problem)) {
      clientNote.set(notes.problem(problem));
    } else {
      good = Optional.empty();
      clientNote.set(notes.clientHint());
      addressNote.set(notes.problem(problem));
    }
  }

  private void finish() {
    goingOn.set(false);
    good.ifPresent(issuer -> ready.accept(issuer, clientId.get().strip()));
  }
}
