package app.myphone.ui.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.account.AccountFilter;
import app.myphone.account.AccountQuery.Kind;
import app.myphone.account.AccountQuery;
import app.myphone.account.AccountState;
import app.myphone.account.AccountsAtDemo;
import app.myphone.demo.DemoReply;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.ui.common.BackgroundHere;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A search, step by step. */
@Timeout(60)
class SearchModelTest {
  private static final String USERS = "/v2/users";

  private final BackgroundHere background = BackgroundHere.later();
  private final List<ProblemCode> ended = new ArrayList<>();
  private final List<String> opened = new ArrayList<>();
  private AccountsAtDemo demo;
  private SearchModel model;

  @BeforeEach
  void signIn() throws Exception {
    demo = new AccountsAtDemo();
    model = new SearchModel(demo.signIn("vic").directory(), new Regions("CH", "CH"), background, demo.clock,
        problem -> ended.add(problem.code()));
    model.onOpen(opened::add);
  }

  @AfterEach
  void close() {
    demo.close();
  }

  @Test
  void nothingIsSearchedForBlanksAndControlCharacters() {
    model.type("  \u0007\u202e \t");
    model.search();
    assertThat(model.queryProperty().get()).isEmpty();
    assertThat(background.waiting()).isZero();
  }

  @Test
  void theTextCanBeReadOtherwise() {
    model.type("079 123 45 67");
    model.searchAs(Kind.NAME);
    background.finishNext();
    AccountQuery searched = done().query();
    assertThat(searched.kind()).isEqualTo(Kind.NAME);
    assertThat(searched.value()).isEqualTo("079 123 45 67");
    assertThat(model.queryProperty().get().orElseThrow().kind()).isEqualTo(Kind.NAME);
  }

  @Test
  void aNewSearchGivesUpTheOneBefore() {
    find("lovelace");
    find("demo.example");
    background.finishNext();
    assertThat(model.rows()).isEmpty();
    background.finishNext();
    assertThat(model.rows()).hasSize(50);
    assertThat(done().query().value()).isEqualTo("demo.example");
  }

  @Test
  void ofTenSearchesWhileTheFirstStillLoadsOnlyTheLastCounts() {
    IntStream.range(0, 9).forEach(_ -> find("demo.example"));
    find("lovelace");
    IntStream.range(0, 10).forEach(_ -> background.finishNext());
    assertThat(model.rows()).hasSize(1);
    assertThat(done().query().value()).isEqualTo("lovelace");
    assertThat(opened).hasSize(1);
  }

  @Test
  void aFilterIsForTheSearchThatRunsAndForThoseToCome() {
    find("demo.example");
    model.filter(AccountFilter.NONE.with(Optional.of(AccountState.LOCKED)));
    background.finishNext();
    assertThat(model.rows()).isEmpty();
    background.finishNext();
    assertThat(model.rows()).isNotEmpty().allMatch(row ->
        row.account().orElseThrow().state() == AccountState.LOCKED);
    assertThat(done().total()).isLessThan(1000);
    model.filter(AccountFilter.NONE.withNumber(Optional.of(AccountFilter.Phones.NONE)));
    background.finishNext();
    assertThat(model.rows()).isNotEmpty().allMatch(row ->
        row.account().orElseThrow().person() && row.account().orElseThrow().phone().number().isEmpty());
  }

  @Test
  void whatWasSearchedIsRememberedInEachReading() {
    find("079 123 45 67");
    model.searchAs(Kind.NAME);
    assertThat(model.recent()).extracting(AccountQuery::kind).containsExactly(Kind.NAME, Kind.PHONE);
  }

  @Test
  void theOnlyOneIsOpenedAtOnce() {
    find("lovelace");
    background.finishNext();
    assertThat(opened).containsExactly("400926029071256614");
  }

  @Test
  void oneOfManyIsNotOpened() {
    demo.server.faults().next(USERS, page(1));
    find("person");
    background.finishNext();
    assertThat(opened).isEmpty();
  }

  @Test
  void moreComesWhenTheEndIsNearAndOnlyOnce() {
    find("demo.example");
    background.finishNext();
    model.seen(3);
    assertThat(background.waiting()).isZero();
    model.seen(40);
    model.seen(41);
    assertThat(background.waiting()).isOne();
    background.finishNext();
    assertThat(model.rows()).hasSize(100);
  }

  @Test
  void whenMoreFailsTheRowsStayAndNothingIsAskedUntilSomebodyWants() {
    find("demo.example");
    background.finishNext();
    demo.network.pull();
    model.seen(49);
    background.finishNext();
    model.seen(49);
    assertThat(background.waiting()).isZero();
    assertThat(model.rows()).hasSize(50);
    assertThat(done().problem().map(Problem::code)).contains(ProblemCode.NOT_REACHABLE);
    demo.network.putIn();
    model.more();
    background.finishNext();
    assertThat(model.rows()).hasSize(100);
  }

  @Test
  void emptyPagesAreNotTheEnd() {
    demo.server.faults().always(USERS, page(0));
    find("person");
    background.finishNext();
    assertThat(model.rows()).isEmpty();
    assertThat(done().more()).isTrue();
    demo.server.faults().always(USERS, page(50));
    model.more();
    background.finishNext();
    assertThat(model.rows()).hasSize(50);
  }

  @Test
  void aSessionThatEndsIsToldAndNotShownAsAnError() {
    demo.server.faults().endSessions();
    find("person");
    background.finishNext();
    assertThat(ended).containsExactly(ProblemCode.SESSION_ENDED);
    assertThat(model.searchProperty().get()).isInstanceOf(SearchState.Running.class);
  }

  @Test
  void whatCloseGaveUpChangesNothing() {
    find("person");
    model.close();
    background.finishNext();
    assertThat(model.rows()).isEmpty();
  }

  private void find(String text) {
    model.type(text);
    model.search();
  }

  private SearchState.Done done() {
    return (SearchState.Done) model.searchProperty().get();
  }

  /** So many of thousands. */
  private static DemoReply page(int rows) {
    return DemoReply.json(200, IntStream.range(1, rows + 1).mapToObj(id -> "{\"userId\":\"" + id + "\"}")
        .collect(Collectors.joining(",", "{\"details\":{\"totalResult\":\"10000\"},\"result\":[", "]}")));
  }
}
