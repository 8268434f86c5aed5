package app.myphone.ui.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.account.AccountQuery;
import app.myphone.account.AccountQuery.Kind;
import app.myphone.account.SearchPage;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import app.myphone.ui.ExampleDirectory;
import app.myphone.ui.Examples;
import app.myphone.ui.common.BackgroundHere;
import app.myphone.ui.lookup.SearchModel.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A search, step by step. */
class SearchModelTest {
  private final BackgroundHere background = BackgroundHere.later();
  private final List<Problem> ended = new ArrayList<>();
  private final List<String> opened = new ArrayList<>();
  private final List<String> searched = new ArrayList<>();
  private Optional<Problem> problem = Optional.empty();
  private int rows = 50;
  private boolean hasMore = true;
  private final SearchModel model = new SearchModel(new ExampleDirectory() {
    @Override
    public SearchPage find(AccountQuery query) throws ProblemException {
      searched.add(query.kind() + " " + query.value());
      return answer(query, 0);
    }

    @Override
    public SearchPage more(SearchPage before) throws ProblemException {
      return answer(before.query(), before.nextOffset());
    }
  }, "CH", background, ended::add);

  SearchModelTest() {
    model.onOpen(opened::add);
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
    assertThat(searched).containsExactly("NAME 079 123 45 67");
    assertThat(model.queryProperty().get().orElseThrow().kind()).isEqualTo(Kind.NAME);
  }

  @Test
  void aNewSearchGivesUpTheOneBefore() {
    find("ada");
    model.type("ben");
    model.search();
    background.finishNext();
    assertThat(model.rows()).isEmpty();
    background.finishNext();
    assertThat(model.rows()).hasSize(50);
    assertThat(model.searchProperty().get()).isInstanceOfSatisfying(Search.Done.class,
        done -> assertThat(done.query().value()).isEqualTo("ben"));
  }

  @Test
  void theOnlyOneIsOpenedAtOnce() {
    rows = 1;
    hasMore = false;
    find("ada");
    background.finishNext();
    assertThat(opened).hasSize(1);
  }

  @Test
  void oneOfManyIsNotOpened() {
    rows = 1;
    find("ada");
    background.finishNext();
    assertThat(opened).isEmpty();
  }

  @Test
  void moreComesWhenTheEndIsNearAndOnlyOnce() {
    find("person");
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
    find("person");
    background.finishNext();
    problem = Optional.of(Examples.offline());
    model.seen(49);
    background.finishNext();
    model.seen(49);
    assertThat(background.waiting()).isZero();
    assertThat(model.rows()).hasSize(50);
    assertThat(((Search.Done) model.searchProperty().get()).problem()).contains(Examples.offline());
    problem = Optional.empty();
    model.more();
    background.finishNext();
    assertThat(model.rows()).hasSize(100);
  }

  @Test
  void emptyPagesAreNotTheEnd() {
    rows = 0;
    find("person");
    background.finishNext();
    assertThat(((Search.Done) model.searchProperty().get()).more()).isTrue();
    rows = 50;
    model.more();
    background.finishNext();
    assertThat(model.rows()).hasSize(50);
  }

  @Test
  void aSessionThatEndsIsToldAndNotShownAsAnError() {
    problem = Optional.of(Examples.ended());
    find("person");
    background.finishNext();
    assertThat(ended).containsExactly(Examples.ended());
    assertThat(model.searchProperty().get()).isInstanceOf(Search.Running.class);
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

  private SearchPage answer(AccountQuery query, long offset) throws ProblemException {
    if (problem.isPresent()) {
      throw new ProblemException(problem.get());
    }
    return new SearchPage(query, 10_000, ExampleDirectory.accounts((int) offset + 1, rows), offset + 50, hasMore);
  }
}
