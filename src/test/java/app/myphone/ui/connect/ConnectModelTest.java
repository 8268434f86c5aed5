package app.myphone.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Issuer;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.text.Messages;
import app.myphone.ui.common.BackgroundHere;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectModelTest {
  private static final String SERVER = "https://login.example.ch";

  private final List<String> asked = new ArrayList<>();
  private final Map<String, Problem> wrong = new HashMap<>();
  private final List<String> ready = new ArrayList<>();
  private final BackgroundHere background = BackgroundHere.later();
  private final ConnectModel model = new ConnectModel(new FakeChecks(), background, Messages.in(Locale.ENGLISH),
      (issuer, client) -> ready.add(issuer + " " + client));

  @Test
  void aCompleteAddressIsCheckedAndSaidToBeGood() {
    type(" Login.Example.CH. ");
    assertThat(model.addressNoteProperty().get().kind()).isEqualTo(FieldNote.Kind.BUSY);
    background.finishNext();
    assertThat(asked).containsExactly(SERVER);
    assertThat(model.addressNoteProperty().get().text()).isEqualTo("Reached: you can sign in here.");
  }

  @Test
  void anIncompleteHostIsNotCheckedWhileTyping() {
    type("login");
    type("https://");
    type("login.e");
    assertThat(background.waiting()).isZero();
    assertThat(model.addressNoteProperty().get().kind()).isEqualTo(FieldNote.Kind.HINT);
  }

  @Test
  void localhostAndAddressesAreComplete() {
    for (String host : List.of("localhost", "http://127.0.0.1:8080", "https://[::1]:8443", "10.0.0.17")) {
      type(host);
      assertThat(model.addressNoteProperty().get().kind()).as(host).isEqualTo(FieldNote.Kind.BUSY);
    }
  }

  @Test
  void theAnswerToAnOlderAddressIsNeverShown() {
    wrong.put(SERVER, new Problem.NoAnswer(ProblemCode.NOT_REACHABLE, "login.example.ch"));
    type("login.example.ch");
    type("auth.example.ch");
    background.finishNext();
    assertThat(model.addressNoteProperty().get().kind()).isEqualTo(FieldNote.Kind.BUSY);
    background.finishNext();
    assertThat(model.addressNoteProperty().get().kind()).isEqualTo(FieldNote.Kind.GOOD);
  }

  @Test
  void whatIsWrongWithTheAddressIsSaidThereWithWhatToDo() {
    wrong.put(SERVER, new Problem.NoAnswer(ProblemCode.DISCOVERY_INVALID, "login.example.ch"));
    type("login.example.ch");
    background.finishNext();
    assertThat(model.addressNoteProperty().get().text()).startsWith("login.example.ch is not a ZITADEL")
        .contains("without a path");
    assertThat(model.clientNoteProperty().get().kind()).isEqualTo(FieldNote.Kind.HINT);
  }

  @Test
  void anAddressWithAPathIsOfferedWithoutIt() {
    type("https://login.example.ch/ui/console");
    assertThat(model.addressNoteProperty().get().action()).isEqualTo(new FieldNote.Action.Use(SERVER));
    assertThat(background.waiting()).isZero();
  }

  @Test
  void httpToAnotherComputerIsRefusedAndHttpsOffered() {
    type("http://login.example.ch");
    assertThat(model.addressNoteProperty().get().text()).contains("https://");
    assertThat(model.addressNoteProperty().get().action()).isEqualTo(new FieldNote.Action.Use(SERVER));
    assertThat(background.waiting()).isZero();
  }

  @Test
  void theClientIdIsCheckedOnlyAfterTheAddressIsGood() {
    model.clientIdProperty().set("4711");
    model.check();
    assertThat(background.waiting()).isZero();
    type("login.example.ch");
    background.finishNext();
    background.finishNext();
    assertThat(asked).containsExactly(SERVER, SERVER + " 4711");
    assertThat(model.clientNoteProperty().get().kind()).isEqualTo(FieldNote.Kind.GOOD);
  }

  @Test
  void anUnknownClientIsSaidUnderTheClientId() {
    wrong.put(SERVER + " 4711", new Problem.NotSignedIn(ProblemCode.CLIENT_UNKNOWN, "4711"));
    bothTyped();
    assertThat(model.clientNoteProperty().get().text()).contains("does not know the client ID 4711");
    assertThat(model.addressNoteProperty().get().kind()).isEqualTo(FieldNote.Kind.GOOD);
  }

  @Test
  void aRedirectThatIsNotRegisteredCanBeCopied() {
    String redirect = "http://127.0.0.1/callback";
    wrong.put(SERVER + " 4711", new Problem.NotSignedIn(ProblemCode.REDIRECT_NOT_REGISTERED, redirect));
    bothTyped();
    assertThat(model.clientNoteProperty().get().text()).contains(redirect);
    assertThat(model.clientNoteProperty().get().action()).isEqualTo(new FieldNote.Action.Copy(redirect));
  }

  @Test
  void aServerThatGoesAwayBetweenTheChecksIsSaidUnderTheAddress() {
    wrong.put(SERVER + " 4711", new Problem.NoAnswer(ProblemCode.NOT_REACHABLE, "login.example.ch"));
    bothTyped();
    assertThat(model.addressNoteProperty().get().text()).contains("cannot be reached");
    assertThat(model.clientNoteProperty().get().kind()).isEqualTo(FieldNote.Kind.HINT);
  }

  @Test
  void goingOnChecksWhatWasNotCheckedAndThenGoesOn() {
    model.addressProperty().set("zitadel");
    model.clientIdProperty().set(" 4711 ");
    model.goOn();
    assertThat(model.goingOnProperty().get()).isTrue();
    background.finishNext();
    background.finishNext();
    assertThat(ready).containsExactly("https://zitadel 4711");
    assertThat(model.goingOnProperty().get()).isFalse();
  }

  @Test
  void goingOnDuringACheckAsksNothingTwice() {
    type("login.example.ch");
    model.clientIdProperty().set("4711");
    model.goOn();
    assertThat(background.waiting()).isEqualTo(1);
    background.finishNext();
    background.finishNext();
    assertThat(asked).containsExactly(SERVER, SERVER + " 4711");
    assertThat(ready).hasSize(1);
  }

  @Test
  void goingOnAfterEverythingWasGoodAsksNothing() {
    bothTyped();
    asked.clear();
    model.goOn();
    assertThat(asked).isEmpty();
    assertThat(ready).containsExactly(SERVER + " 4711");
  }

  @Test
  void goingOnWithEmptyFieldsSaysWhatIsMissing() {
    model.goOn();
    assertThat(model.addressNoteProperty().get().text()).isEqualTo("Enter the address of the server.");
    type("login.example.ch");
    background.finishNext();
    model.goOn();
    assertThat(model.clientNoteProperty().get().text()).startsWith("Enter the client ID");
    assertThat(ready).isEmpty();
  }

  @Test
  void goingOnAgainAfterAFailureAsksAgain() {
    wrong.put(SERVER, new Problem.NoAnswer(ProblemCode.NOT_REACHABLE, "login.example.ch"));
    type("login.example.ch");
    background.finishNext();
    wrong.clear();
    model.clientIdProperty().set("4711");
    model.goOn();
    background.finishNext();
    background.finishNext();
    assertThat(ready).hasSize(1);
  }

  @Test
  void closingGivesUpTheCheck() {
    type("login.example.ch");
    model.close();
    assertThat(background.waiting()).isZero();
  }

  private void type(String address) {
    model.addressProperty().set(address);
    model.check();
  }

  private void bothTyped() {
    model.clientIdProperty().set("4711");
    type("login.example.ch");
    background.finishNext();
    background.finishNext();
  }

  private final class FakeChecks implements Checks {
    @Override
    public void address(Issuer issuer) throws ProblemException {
      ask(issuer.value());
    }

    @Override
    public void client(Issuer issuer, String clientId) throws ProblemException {
      ask(issuer + " " + clientId);
    }

    private void ask(String question) throws ProblemException {
      asked.add(question);
      if (wrong.containsKey(question)) {
        throw new ProblemException(wrong.get(question));
      }
    }
  }
}
