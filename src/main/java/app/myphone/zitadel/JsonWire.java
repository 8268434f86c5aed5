package app.myphone.zitadel;

import app.myphone.config.Wire;
import app.myphone.http.Deadline;
import app.myphone.http.HttpStack;
import app.myphone.http.Retries;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * ZITADEL's REST gateway: {@code application/json} over HTTP/1.1 or 2. The token goes to the API's own address and
 * nowhere else; no {@code Origin} is ever sent (it is answered with 403). Thread-safe.
 */
public final class JsonWire implements ZitadelApi {
  private final RestCalls calls;
  private final RestActs acts;
  private final HttpUrl api;
  private final HttpUrl phone;
  private final HttpUrl user;
  private final V1ThenV2 versions = new V1ThenV2();

  /** @param api the API's address: the issuer, unless it is elsewhere; with or without a trailing slash */
  public JsonWire(HttpStack http, HttpUrl api, Retries retries) {
    this.calls = new RestCalls(http, retries);
    this.api = ApiAddress.of(api);
    this.acts = new RestActs(calls, this.api);
    this.phone = this.api.newBuilder().addPathSegments("auth/v1/users/me/phone").build();
    this.user = this.api.newBuilder().addPathSegments("auth/v1/users/me").build();
  }

  @Override
  public Wire wire() {
    return Wire.JSON;
  }

  @Override
  public PhoneAnswer myPhone(Secret accessToken, String subject, Deadline deadline)
      throws ProblemException, InterruptedException {
    return versions.read(
        () -> calls.get(phone, accessToken, deadline, JsonAnswers::phone),
        () -> calls.get(ofV2(subject), accessToken, deadline, JsonAnswers::phoneOfV2).orElseThrow(JsonWire::notHuman));
  }

  @Override
  public UserAnswer myUser(Secret accessToken, String subject, Deadline deadline)
      throws ProblemException, InterruptedException {
    return versions.read(
        () -> calls.get(user, accessToken, deadline, JsonAnswers::user),
        () -> calls.get(ofV2(subject), accessToken, deadline, JsonAnswers::userOfV2));
  }

  @Override
  public ObjectDetails act(PhoneAct act, Secret accessToken, String subject, Deadline deadline)
      throws ProblemException, InterruptedException {
    return versions.read(
        () -> acts.v1(act, accessToken, deadline), () -> acts.v2(act, accessToken, subject, deadline));
  }

  @Override
  public ChangesAnswer myChanges(Secret accessToken, Optional<String> after, Deadline deadline)
      throws ProblemException, InterruptedException {
    return acts.changes(accessToken, after, deadline);
  }

  @Override
  public List<String> myFactors(Secret accessToken, String subject, Deadline deadline)
      throws ProblemException, InterruptedException {
    return versions.read(
        () -> acts.factors(accessToken, deadline), () -> acts.factorsOfV2(accessToken, subject, deadline));
  }

  private HttpUrl ofV2(String subject) throws ProblemException {
    return ApiAddress.below(api.newBuilder().addPathSegments("v2/users").build(), subject).build();
  }

  static ProblemException notHuman() {
    return new ProblemException(new Problem.BadAnswer(ProblemCode.API_NOT_HUMAN, List.of(), Optional.empty()));
  }
}
