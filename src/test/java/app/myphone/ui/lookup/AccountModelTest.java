package app.myphone.ui.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.account.AccountsAtDemo;
import app.myphone.demo.DemoReply;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.ui.common.BackgroundHere;
import app.myphone.ui.lookup.AccountModel.History;
import app.myphone.ui.lookup.AccountModel.Part;
import app.myphone.ui.lookup.AccountModel.Seen;
import app.myphone.wire.Recordings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page of one account: what fails does so alone. */
@Timeout(60)
class AccountModelTest {
  private static final String BEN = "400926030698646566";
  private static final String ACCOUNT = "/v2/users/" + BEN;
  private static final String FACTORS = ACCOUNT + "/authentication_methods";
  private static final String HISTORY = "/management/v1/users/" + BEN + "/changes/_search";
  private static final DemoReply TROUBLE = DemoReply.text(500, "text/plain", "oops");

  private final List<ProblemCode> ended = new ArrayList<>();
  private AccountsAtDemo demo;
  private AccountModel model;

  @BeforeEach
  void signIn() throws Exception {
    demo = new AccountsAtDemo();
    model = new AccountModel(BEN, demo.signIn("vic").directory(), BackgroundHere.atOnce(), demo.clock,
        problem -> ended.add(problem.code()));
  }

  @AfterEach
  void close() {
    demo.close();
  }

  @Test
  void anAccountIsThereWithTheTimeItWasAskedForItsFactorsAndItsHistory() {
    model.reload();
    assertThat(model.accountProperty().get()).isInstanceOfSatisfying(Part.There.class, there -> {
      assertThat(((Seen) there.value()).account().name()).isEqualTo("Ben Brunner");
      assertThat(((Seen) there.value()).at()).isEqualTo(demo.clock.now());
    });
    assertThat(model.factorsProperty().get()).isInstanceOf(Part.There.class);
    assertThat(history().events()).isNotEmpty();
  }

  @Test
  void factorsAndHistoryThatFailDoNotHideTheAccount() {
    demo.server.faults().always(FACTORS, TROUBLE);
    demo.server.faults().always(HISTORY, TROUBLE);
    model.reload();
    assertThat(model.accountProperty().get()).isInstanceOf(Part.There.class);
    assertThat(missing(model.factorsProperty().get())).isEqualTo(ProblemCode.SERVER_TROUBLE);
    assertThat(missing(model.historyProperty().get())).isEqualTo(ProblemCode.SERVER_TROUBLE);
  }

  @Test
  void anAccountDeletedWhileItsCardIsOpenIsSaidToBeGone() {
    model.reload();
    Recordings.Exchange gone = Recordings.of("06-v2-get-user", "deleteme user");
    demo.server.faults().always(ACCOUNT, DemoReply.json(gone.status(), gone.text()));
    model.reload();
    assertThat(missing(model.accountProperty().get())).isEqualTo(ProblemCode.LOOKUP_GONE);
  }

  @Test
  void olderEventsComeAfterTheNewerOnes() {
    demo.server.faults().next(HISTORY, events(50));
    demo.server.faults().next(HISTORY, events(3));
    model.reload();
    model.older();
    assertThat(history().events()).hasSize(53);
    assertThat(history().older()).isEmpty();
    assertThat(history().loading()).isFalse();
  }

  @Test
  void whenOlderEventsFailTheNewerOnesStayAndItCanBeTriedAgain() {
    demo.server.faults().next(HISTORY, events(50));
    demo.server.faults().next(HISTORY, TROUBLE);
    demo.server.faults().next(HISTORY, events(3));
    model.reload();
    model.older();
    assertThat(history().events()).hasSize(50);
    assertThat(history().problem().map(Problem::code)).contains(ProblemCode.SERVER_TROUBLE);
    model.older();
    assertThat(history().events()).hasSize(53);
    assertThat(history().problem()).isEmpty();
  }

  @Test
  void aSessionThatEndsIsTold() {
    demo.server.faults().endSessions();
    model.reload();
    assertThat(ended).contains(ProblemCode.SESSION_ENDED);
  }

  private History history() {
    return ((Part.There<History>) model.historyProperty().get()).value();
  }

  private static ProblemCode missing(Part<?> part) {
    return ((Part.Missing<?>) part).problem().code();
  }

  /** A page of fifty means that there may be more. */
  private static DemoReply events(int count) {
    return DemoReply.json(200, IntStream.range(0, count).mapToObj(i -> "{\"sequence\":\"" + (100 - i)
        + "\",\"eventType\":{\"key\":\"EventTypes.user.locked\"}}").collect(Collectors.joining(",", "{\"result\":[", "]}")));
  }
}
