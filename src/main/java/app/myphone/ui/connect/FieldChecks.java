package app.myphone.ui.connect;

import app.myphone.config.Issuer;
import app.myphone.problem.Problem;
import app.myphone.signin.ServerCheck;
import app.myphone.ui.common.Background.Running;
import app.myphone.ui.common.Background;
import java.util.Optional;

/** Asks the server about what stands in the two fields, and says under them what came of it. FX thread only. */
final class FieldChecks {
  private final ServerCheck check;
  private final Background background;
  private final FieldNotes notes;
  private final CheckedField address;
  private final CheckedField client;
  private Optional<Issuer> good = Optional.empty();
  /** What was left out of what was typed, as a path. */
  private String leftOut = "";
  private Running running = Running.NONE;

  /** Told what comes of a check. */
  interface Outcome {
    /** There is a server. */
    void reached();

    /** It knows the app. */
    void known();

    /** Something is wrong, and that is said. */
    void wrong();
  }

  FieldChecks(ServerCheck check, Background background, FieldNotes notes) {
    this.check = check;
    this.background = background;
    this.notes = notes;
    this.address = new CheckedField(notes.addressHint());
    this.client = new CheckedField(notes.clientHint());
  }

  CheckedField address() {
    return address;
  }

  CheckedField client() {
    return client;
  }

  /** The server that was reached. */
  Optional<Issuer> good() {
    return good;
  }

  /** Gives up what runs. */
  void stop() {
    running.cancel();
    running = Running.NONE;
  }

  /** What was found of the address is not true any more. */
  void forgetAddress() {
    good = Optional.empty();
    leftOut = "";
    address.say(notes.addressHint());
    forgetClient();
  }

  void forgetClient() {
    client.say(notes.clientHint());
  }

  /** Takes out what follows the host: no ZITADEL has a path. */
  void leaveOutPath() {
    TypedAddress.path(address.text()).ifPresent(path -> {
      address.textProperty().set(TypedAddress.withoutPath(address.text()));
      leftOut = path;
    });
  }

  void checkAddress(Outcome told) {
    stop();
    leaveOutPath();
    try {
      Issuer issuer = Issuer.parse(address.text());
      address.say(notes.leftOut(leftOut, notes.busy()));
      running = background.run(() -> check.address(issuer), () -> reached(issuer, told), problem ->
          wrongAddress(notes.leftOut(leftOut, notes.problem(problem)), told));
    } catch (IllegalArgumentException e) {
      wrongAddress(notes.notAnAddress(address.text(), String.valueOf(e.getMessage())), told);
    }
  }

  /** Checks the client ID at the server that was reached. */
  void checkClient(Outcome told) {
    good.ifPresent(issuer -> {
      String id = client.text();
      stop();
      client.say(notes.busy());
      running = background.run(() -> check.client(issuer, id), () -> known(told), problem -> wrongClient(problem, told));
    });
  }

  void sayNoClient() {
    client.say(notes.clientMissing());
  }

  void sayNoSetUpLine() {
    address.say(notes.noSetUpLine());
  }

  private void wrongAddress(FieldNote note, Outcome told) {
    address.say(note);
    told.wrong();
  }

  private void reached(Issuer issuer, Outcome told) {
    good = Optional.of(issuer);
    address.say(notes.leftOut(leftOut, notes.addressGood()));
    told.reached();
  }

  private void known(Outcome told) {
    client.say(notes.clientGood());
    told.known();
  }

  private void wrongClient(Problem problem, Outcome told) {
    if (FieldNotes.isAboutClient(problem)) {
      client.say(notes.problem(problem));
    } else {
      good = Optional.empty();
      client.say(notes.clientHint());
      address.say(notes.problem(problem));
    }
    told.wrong();
  }
}
