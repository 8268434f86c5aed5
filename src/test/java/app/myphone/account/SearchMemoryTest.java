package app.myphone.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.ui.ExampleAccounts;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is remembered of searches while somebody is signed in. */
class SearchMemoryTest {
  private final SearchMemory memory = new SearchMemory();

  @Test
  void theNewestIsFirstAndNoneIsThereTwice() {
    List.of("ada", "ben", "ada").forEach(this::search);
    assertThat(memory.queries()).extracting(AccountQuery::typed).containsExactly("ada", "ben");
  }

  @Test
  void onlyTheLastEightAreKept() {
    IntStream.range(0, 30).forEach(i -> search("person " + i));
    assertThat(memory.queries()).hasSize(8).extracting(AccountQuery::typed).startsWith("person 29", "person 28");
  }

  @Test
  void theCommonestRegionIsFirst() {
    memory.saw(ExampleAccounts.FOUND);
    memory.saw(ExampleAccounts.accounts(1, 3));
    assertThat(memory.regions()).startsWith("CH").contains("DE", "US");
  }

  @Test
  void nothingIsLeftAfterClear() {
    search("ada");
    memory.saw(ExampleAccounts.FOUND);
    memory.clear();
    assertThat(memory.queries()).isEmpty();
    assertThat(memory.regions()).isEmpty();
  }

  private void search(String text) {
    memory.add(AccountQuery.of(text, "CH").orElseThrow());
  }
}
