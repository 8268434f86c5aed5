package app.myphone.zitadel;

import app.myphone.http.Deadline;
import app.myphone.http.HttpStack;
import app.myphone.http.Retries;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.zitadel.RestCalls.Act;
import app.myphone.zitadel.RestCalls.Search;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * What support staff ask of ZITADEL about other people's accounts, over REST. Blocking; honours interruption;
 * thread-safe. Every call throws what the server or the network said.
 */
public final class SupportApi {
  /** How many events one answer brings. */
  static final int EVENTS = 50;
  /** What a header can say; ids of organisations need not be digits. */
  private static final String VISIBLE = "[!-~]{1,200}";

  private final RestCalls calls;
  private final HttpUrl api;

  /** @param api the API's address: the issuer, unless it is elsewhere; with or without a trailing slash */
  public SupportApi(HttpStack http, HttpUrl api, Retries retries) {
    this.calls = new RestCalls(http, retries);
    this.api = ApiAddress.of(api);
  }

  /** Whether the server has not got the call that failed so, as where v1 is gone; nobody may not do it. */
  public static boolean isMissing(Problem problem) {
    return V1ThenV2.isGone(problem);
  }

  /** What one may do: {@code POST /auth/v1/permissions/zitadel/me/_search}. */
  public List<String> permissions(Secret token, Deadline deadline) throws ProblemException, InterruptedException {
    return calls.search(new Search(path("auth/v1/permissions/zitadel/me/_search"), Map.of()), token, deadline,
        SupportAnswers::permissions);
  }

  /**
   * Accounts by what is known of them: {@code POST /v2/users}, sorted by user name. One sees the rows one may see;
   * they are filtered after the limit, so a page may be short or empty before the end.
   *
   * @param limit at most 100
   */
  public UsersAnswer users(Secret token, UserSearch search, long offset, int limit, Deadline deadline)
      throws ProblemException, InterruptedException {
    Map<String, Object> question = new LinkedHashMap<>();
    question.put("query", Map.of("offset", String.valueOf(offset), "limit", limit, "asc", true));
    question.put("sortingColumn", "USER_FIELD_NAME_USER_NAME");
    question.put("queries", search.queries());
    return calls.search(new Search(path("v2/users"), question), token, deadline, SupportAnswers::users);
  }

  /** One account: {@code GET /v2/users/{id}}. */
  public AccountAnswer user(Secret token, String id, Deadline deadline) throws ProblemException, InterruptedException {
    return calls.get(user(id).build(), token, deadline, SupportAnswers::user);
  }

  /** How an account signs in: {@code GET /v2/users/{id}/authentication_methods}; the names of the API's enum. */
  public List<String> authenticationMethods(Secret token, String id, Deadline deadline)
      throws ProblemException, InterruptedException {
    return calls.get(user(id).addPathSegment("authentication_methods").build(), token, deadline,
        SupportAnswers::authenticationMethods);
  }

  /**
   * What happened to an account, the newest first: {@code POST /management/v1/users/{id}/changes/_search}.
   *
   * @param organisation the account's; empty for one's own
   * @param after the sequence that older events follow
   */
  public ChangesAnswer changes(
      Secret token, String id, String organisation, Optional<String> after, Deadline deadline)
      throws ProblemException, InterruptedException {
    Map<String, Object> query = new LinkedHashMap<>(Map.of("limit", EVENTS, "asc", false));
    after.ifPresent(sequence -> query.put("sequence", sequence));
    HttpUrl url = ApiAddress.below(path("management/v1/users"), id).addPathSegments("changes/_search").build();
    Map<String, String> headers = organisation.matches(VISIBLE) ? Map.of("x-zitadel-orgid", organisation) : Map.of();
    return calls.search(new Search(url, Map.of("query", query), headers), token, deadline, SupportAnswers::changes);
  }

  /**
   * The name of an organisation: {@code POST /v2/organizations/_search}; empty when one may not see it.
   *
   * @param id as in an account's details
   */
  public Optional<String> organisationName(Secret token, String id, Deadline deadline)
      throws ProblemException, InterruptedException {
    Map<String, Object> question = Map.of("queries", List.of(Map.of("idQuery", Map.of("id", id))));
    return calls.search(new Search(path("v2/organizations/_search"), question), token, deadline,
        body -> SupportAnswers.organisationName(body, id));
  }

  /**
   * Acts on an account. The server looks at the account's state before it asks who may.
   *
   * @return the account's details, of which the date is the same in a later read where the act shows in it
   */
  public ObjectDetails act(Secret token, String id, SupportAct act, Deadline deadline)
      throws ProblemException, InterruptedException {
    HttpUrl url = user(id).addPathSegments(act.path()).build();
    return calls.act(new Act("POST", url, act.body()), token, deadline, JsonAnswers::changed);
  }

  private HttpUrl.Builder user(String id) throws ProblemException {
    return ApiAddress.below(path("v2/users"), id);
  }

  private HttpUrl path(String segments) {
    return api.newBuilder().addPathSegments(segments).build();
  }
}
