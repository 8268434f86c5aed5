package app.myphone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.myphone.demo.DemoReply;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.wire.Recordings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether somebody can sign in, as the state and the history say (wire/09-locked-but-active, 06-management-v1). */
@Timeout(60)
class SignInCheckTest {
  private static final String LOLA = "400926060645977126";
  private static final String ADA = "400926029071256614";
  private AccountsAtDemo accounts;
  private AccountDirectory vic;

  @BeforeEach
  void start() throws Exception {
    accounts = new AccountsAtDemo();
    vic = accounts.signIn("vic").directory();
  }

  @AfterEach
  void stop() {
    accounts.close();
  }

  @Test
  void whoIsLockedAlthoughActiveCannot() throws Exception {
    Account lola = vic.account(LOLA);
    assertThat(lola.state()).isEqualTo(AccountState.ACTIVE);
    SignInCheck check = vic.signIn(lola, Optional.empty());
    assertThat(check.status()).isEqualTo(SignInStatus.LOCKED_THOUGH_ACTIVE);
    assertThat(check.status().answer()).isEqualTo(SignInStatus.Answer.REFUSED);
    assertThat(check.lock().orElseThrow().by().flatMap(EventEditor::name)).contains("Olga Organiser");
  }

  @Test
  void theRecordedHistoryOfOneSaysSoToo() throws Exception {
    historyOf(LOLA, Recordings.of("09-locked-but-active", "its history, newest first").text());
    SignInCheck check = vic.signIn(vic.account(LOLA), Optional.empty());
    assertThat(check.status()).isEqualTo(SignInStatus.LOCKED_THOUGH_ACTIVE);
    assertThat(check.lock().orElseThrow().at().orElseThrow()).hasToString("2026-11-26T22:52:43.409073Z");
    assertThat(check.lock().orElseThrow().by().flatMap(EventEditor::name)).contains("Admin-SA");
  }

  @Test
  void whoIsActiveAndWasNeverLockedCan() throws Exception {
    SignInCheck check = vic.signIn(vic.account(ADA), Optional.empty());
    assertThat(check.status()).isEqualTo(SignInStatus.POSSIBLE);
    assertThat(asked(ADA)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "user.unlocked user.locked user.human.added | POSSIBLE",
      "user.locked user.unlocked user.locked user.human.added | LOCKED_THOUGH_ACTIVE",
      "user.reactivated user.deactivated user.human.added | POSSIBLE",
      "user.human.selfregistered | POSSIBLE",
      "user.machine.added | POSSIBLE",
      "user.new.event user.human.added | POSSIBLE",
      "user.human.password.check.succeeded | HISTORY_SHORT",
      "user.pat.added user.human.email.added user.lockedout | HISTORY_SHORT",
      "'' | HISTORY_SHORT"})
  void theNewestLockOrUnlockOrTheBeginningDecides(String types, SignInStatus status) {
    SignInCheck check = SignInCheck.of(AccountState.ACTIVE, events(types));
    assertThat(check.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @EnumSource(value = AccountState.class, names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
  void anyOtherStateDecidesByItself(AccountState state) {
    assertThat(SignInCheck.of(state, events("user.unlocked user.human.added")).status())
        .isEqualTo(SignInStatus.of(state)).isNotEqualTo(SignInStatus.POSSIBLE);
  }

  @ParameterizedTest
  @CsvSource({"ACTIVE, UNKNOWN", "LOCKED, REFUSED", "INACTIVE, REFUSED", "DELETED, REFUSED", "INITIAL, REFUSED",
      "SUSPENDED, UNKNOWN", "UNKNOWN, UNKNOWN"})
  void theStateAloneSaysNoOrNothing(AccountState state, SignInStatus.Answer answer) {
    assertThat(SignInStatus.of(state).answer()).isEqualTo(answer);
    assertThat(SignInCheck.withoutHistory(state).status().answer()).isEqualTo(answer);
  }

  @Test
  void theLastProofsAreToldWhoeverWroteThem() {
    SignInCheck check = SignInCheck.of(AccountState.ACTIVE, events("user.human.password.check.failed "
        + "user.human.mfa.otp.check.succeeded user.human.password.check.succeeded user.human.added"));
    assertThat(check.failed().orElseThrow().type()).isEqualTo("user.human.password.check.failed");
    assertThat(check.succeeded().orElseThrow().type()).isEqualTo("user.human.mfa.otp.check.succeeded");
  }

  @Test
  void aHugeHistoryIsReadForTenPagesOnly() throws Exception {
    historyOf(ADA, page(50, "user.human.password.check.succeeded"));
    assertThat(vic.signIn(vic.account(ADA), Optional.empty()).status()).isEqualTo(SignInStatus.HISTORY_SHORT);
    assertThat(asked(ADA)).isEqualTo(10);
  }

  @Test
  void aLockOnAnOlderPageIsFoundAndWhatIsKnownIsNotAskedAgain() throws Exception {
    Account ada = vic.account(ADA);
    String path = changes(ADA);
    accounts.server.faults().next(path, DemoReply.json(200, page(50, "user.human.password.check.succeeded")));
    AccountHistory newest = vic.history(ada, Optional.empty());
    accounts.server.faults().next(path, DemoReply.json(200, page(50, "user.human.password.check.failed")));
    accounts.server.faults().next(path, DemoReply.json(200, page(1, "user.locked")));
    assertThat(vic.signIn(ada, Optional.of(newest)).status()).isEqualTo(SignInStatus.LOCKED_THOUGH_ACTIVE);
    assertThat(asked(ADA)).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"result\":[]}", "{\"result\":[{}, 7, null]}",
      "{\"result\":[{\"eventType\":{\"key\":\"EventTypes.something.new\"}}]}"})
  void aHistoryThatSaysNothingLeavesItOpen(String body) throws Exception {
    historyOf(ADA, body);
    assertThat(vic.signIn(vic.account(ADA), Optional.empty()).status()).isEqualTo(SignInStatus.HISTORY_SHORT);
  }

  @Test
  void aHistoryThatMayNotBeReadIsSaid() throws Exception {
    Account ada = vic.account(ADA);
    Recordings.Exchange refused = Recordings.of("09-support-acts", "ORG_OWNER_VIEWER: deactivate");
    accounts.server.faults().always(changes(ADA), DemoReply.json(refused.status(), refused.text()));
    assertThat(catchThrowableOfType(ProblemException.class, () -> vic.signIn(ada, Optional.empty())).problem().code())
        .isEqualTo(ProblemCode.LOOKUP_NOT_ALLOWED);
  }

  private void historyOf(String id, String body) {
    accounts.server.faults().always(changes(id), DemoReply.json(200, body));
  }

  private long asked(String id) {
    return accounts.asked(changes(id));
  }

  private static String changes(String id) {
    return "/management/v1/users/" + id + "/changes/_search";
  }

  private static String page(int events, String type) {
    return "{\"result\":[" + IntStream.range(0, events).mapToObj(i ->
        "{\"sequence\":\"" + (9000 - i) + "\",\"eventType\":{\"key\":\"EventTypes." + type + "\"}}")
        .collect(Collectors.joining(",")) + "]}";
  }

  private static List<AccountEvent> events(String types) {
    return Arrays.stream(types.split(" ")).map(type ->
        new AccountEvent(Optional.empty(), type, type, Optional.empty(), false)).toList();
  }
}
