package app.myphone.ui.lookup;

import app.myphone.account.AccountQuery;
import app.myphone.problem.Problem;
import java.util.Optional;

/** How far a search is. */
public sealed interface SearchState {
  /** What is or was searched; empty when nobody has. */
  default Optional<AccountQuery> asked() {
    return switch (this) {
      case None _ -> Optional.empty();
      case Running(AccountQuery query) -> Optional.of(query);
      case Failed(AccountQuery query, Problem _) -> Optional.of(query);
      case Done done -> Optional.of(done.query());
    };
  }

  /** Nobody has searched yet. */
  record None() implements SearchState {}

  /** It runs. */
  record Running(AccountQuery query) implements SearchState {}

  /**
   * It is there.
   *
   * @param total how many the server counts, with those one may not see
   * @param more whether there may be more rows
   * @param loading whether they are asked for now
   * @param problem why more could not be had
   */
  record Done(AccountQuery query, long total, boolean more, boolean loading, Optional<Problem> problem)
      implements SearchState {}

  /** It failed. */
  record Failed(AccountQuery query, Problem problem) implements SearchState {}
}
