package app.myphone.account;

import app.myphone.http.Deadline;
import app.myphone.problem.ProblemException;
import app.myphone.signin.BearerCalls;
import app.myphone.zitadel.SupportApi;
import app.myphone.zitadel.UserSearch;
import java.util.Optional;

/**
 * What whoever is signed in may do. Where the server has no list of permissions (any more), only a search can tell: an
 * ordinary person finds nobody but themselves.
 *
 * @param subject the id of whoever asks
 */
record RightsQuestion(BearerCalls calls, SupportApi api, String subject) {
  private static final int SOME = 5;
  private static final int MANY = 100;

  StaffRights ask(Deadline deadline) throws ProblemException, InterruptedException {
    try {
      return StaffRights.of(calls.call(token -> api.permissions(token, deadline)));
    } catch (ProblemException e) {
      return SupportApi.isMissing(e.problem()) ? bySearch(deadline) : none(e);
    }
  }

  private StaffRights bySearch(Deadline deadline) throws ProblemException, InterruptedException {
    try {
      return seesOthers(deadline) ? new StaffRights(true, StaffRights.Write.UNKNOWN) : StaffRights.NONE;
    } catch (ProblemException e) {
      return none(e);
    }
  }

  /** Rows are filtered after the page is cut: those of the own organisation are the likeliest ones to be seen. */
  private boolean seesOthers(Deadline deadline) throws ProblemException, InterruptedException {
    Optional<String> organisation =
        calls.call(token -> api.user(token, subject, deadline)).user().details().resourceOwner();
    return (organisation.isPresent() && seesOthers(UserSearch.in(organisation.get()), SOME, deadline))
        || seesOthers(UserSearch.everybody(), MANY, deadline);
  }

  private boolean seesOthers(UserSearch among, int rows, Deadline deadline)
      throws ProblemException, InterruptedException {
    return calls.call(token -> api.users(token, among, 0, rows, deadline)).users().stream()
        .anyMatch(account -> !account.user().id().equals(subject));
  }

  /** Who may not even ask what they may, may not. */
  private static StaffRights none(ProblemException e) throws ProblemException {
    if (!Refusals.isRefused(e.problem())) {
      throw e;
    }
    return StaffRights.NONE;
  }
}
