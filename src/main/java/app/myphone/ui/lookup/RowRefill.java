package app.myphone.ui.lookup;

import app.myphone.account.AccountDirectory;
import app.myphone.account.SearchPage;
import app.myphone.problem.Problem;
import app.myphone.ui.common.Background.Running;
import app.myphone.ui.common.Background;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Asks again for rows that left the memory while others were looked at. FX thread only. */
final class RowRefill {
  private final AccountDirectory directory;
  private final Background background;
  private final AccountRows rows;
  private final Consumer<Problem> failed;
  private final Set<Long> asked = new HashSet<>();
  private Running running = Running.NONE;

  RowRefill(AccountDirectory directory, Background background, AccountRows rows, Consumer<Problem> failed) {
    this.directory = directory;
    this.background = background;
    this.rows = rows;
    this.failed = failed;
  }

  /** A row is looked at. */
  void want(int index) {
    if (index < rows.size()) {
      rows.gap(index).filter(before -> asked.add(before.nextOffset())).ifPresent(this::fill);
    }
  }

  /** Nobody looks at these rows any more. */
  void stop() {
    running.cancel();
    asked.clear();
  }

  private void fill(SearchPage before) {
    running = background.run(() -> directory.more(before), answer -> {
      asked.remove(before.nextOffset());
      rows.fill(before, answer);
    }, problem -> {
      asked.remove(before.nextOffset());
      failed.accept(problem);
    });
  }
}
