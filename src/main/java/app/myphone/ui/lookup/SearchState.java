package app.myphone.ui.lookup;

import app.myphone.account.AccountQuery;
import app.myphone.problem.Problem;
import java.util.Optional;

/** How far a search is. */
public sealed interface SearchState {
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
