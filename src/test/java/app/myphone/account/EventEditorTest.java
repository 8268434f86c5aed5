package app.myphone.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.text.Messages;
import app.myphone.zitadel.ChangesAnswer;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who did something is named, the server itself apart from people, and nobody by their ID. */
class EventEditorTest {
  private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

  @Test
  void whoHasANameIsCalledByIt() {
    EventEditor olga = EventEditor.of(Optional.of("400926039003368486"), Optional.of("Olga Organiser")).orElseThrow();
    assertThat(olga.title(ENGLISH)).isEqualTo("Olga Organiser");
    assertThat(olga.detail(ENGLISH)).isEmpty();
  }

  /** IDs of imported accounts need not be digits. */
  @ParameterizedTest
  @ValueSource(strings = {"400926039003368486", "6f9619ff-8b86-d011-b42d-00c04fc964ff", "olga", "Olga_7"})
  void whoHasNoneIsSomeoneAndTheIdIsADetail(String id) {
    EventEditor editor = EventEditor.of(Optional.of(id), Optional.empty()).orElseThrow();
    assertThat(editor.title(ENGLISH)).isEqualTo("someone whose name isn’t known");
    assertThat(editor.detail(ENGLISH)).contains("User ID: " + id);
  }

  /** A later server may tell of things that nobody knows here. */
  @Test
  void anEventOfAnUnknownTypeIsToldInTheServersWordsOrByItsType() {
    AccountEvent told = AccountEvent.of(new ChangesAnswer.Event(Optional.of("rubbish"), "EventTypes.user.quantum.entangled",
        "User entangled", Optional.of("7"), Optional.of("Olga"), Optional.empty()));
    assertThat(told).isEqualTo(new AccountEvent(Optional.empty(), "user.quantum.entangled", "User entangled",
        Optional.of(new EventEditor("7", Optional.of("Olga"))), false));
    assertThat(AccountEvent.of(new ChangesAnswer.Event(Optional.empty(), "", "", Optional.empty(), Optional.empty(),
        Optional.empty())).text()).isEmpty();
    assertThat(AccountEvent.of(new ChangesAnswer.Event(Optional.empty(), "x.y", "", Optional.empty(), Optional.empty(),
        Optional.of("ada@x"))).text()).isEqualTo("x.y");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NOTIFICATION", "SYSTEM", "LOGIN", ""})
  void aWordIsTheServerItself(String id) {
    assertThat(EventEditor.of(Optional.of(id), Optional.empty())).isEmpty();
    assertThat(EventEditor.of(Optional.empty(), Optional.empty())).isEmpty();
  }
}
