package app.myphone.zitadel;

import app.myphone.config.Wire;
import app.myphone.http.Answer;
import app.myphone.http.Deadline;
import app.myphone.http.HttpStack;
import app.myphone.http.Retries;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * ZITADEL's REST gateway: {@code application/json} over HTTP/1.1 or 2. The token goes to the API's own address and
 * nowhere else; no {@code Origin} is ever sent (it is answered with 403). Thread-safe.
 */
public final class JsonWire implements ZitadelApi {
  private final HttpStack http;
  private final Retries retries;
  private final HttpUrl api;
  private final HttpUrl phone;
  private final HttpUrl user;
  private final Versions versions = new Versions();

  /** @param api the API's address: the issuer, unless it is elsewhere; with or without a trailing slash */
  public JsonWire(HttpStack http, HttpUrl api, Retries retries) {
    this.http = http;
    this.retries = retries;
    this.api = ApiAddress.of(api);
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
        () -> get(phone, accessToken, deadline, JsonAnswers::phone),
        () -> get(ofV2(subject), accessToken, deadline, JsonAnswers::phoneOfV2).orElseThrow(JsonWire::notHuman));
  }

  @Override
  public UserAnswer myUser(Secret accessToken, String subject, Deadline deadline)
      throws ProblemException, InterruptedException {
    return versions.read(
        () -> get(user, accessToken, deadline, JsonAnswers::user),
        () -> get(ofV2(subject), accessToken, deadline, JsonAnswers::userOfV2));
  }

  private HttpUrl ofV2(String subject) {
    return api.newBuilder().addPathSegments("v2/users").addPathSegment(subject).build();
  }

  private <T> T get(HttpUrl url, Secret token, Deadline deadline, Reading<T> reading)
      throws ProblemException, InterruptedException {
    Request request = new Request.Builder().url(url)
        .header("Authorization", "Bearer " + token.reveal()).header("Accept", "application/json").build();
    return retries.run(deadline, () -> read(http.send(request, deadline), request, reading));
  }

  private static <T> T read(Answer answer, Request request, Reading<T> reading) throws ProblemException {
    if (answer.status() < 200 || answer.status() > 299) {
      throw JsonErrors.refused(answer, HttpStack.host(request));
    }
    if (answer.body().length > 0 && !Json.isJson(answer)) {
      throw JsonErrors.unusable(ProblemCode.ANSWER_NOT_API, answer, HttpStack.host(request));
    }
    try {
      return reading.of(Json.object(answer.body()).orElseThrow(() -> new UnreadableException("body")));
    } catch (UnreadableException e) {
      throw JsonErrors.unusable(ProblemCode.ANSWER_UNREADABLE, answer, HttpStack.host(request));
    }
  }

  static ProblemException notHuman() {
    return new ProblemException(new Problem.BadAnswer(ProblemCode.API_NOT_HUMAN, List.of(), Optional.empty()));
  }

  /** Makes a record of a JSON object. */
  @FunctionalInterface
  private interface Reading<T> {
    T of(JsonNode body) throws UnreadableException;
  }
}
