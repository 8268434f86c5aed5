package app.myphone.zitadel;

import app.myphone.http.Answer;
import app.myphone.http.Deadline;
import app.myphone.http.HttpStack;
import app.myphone.http.Retries;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.text.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Asks the REST gateway and reads its JSON. Thread-safe. */
final class RestCalls {
  private static final MediaType JSON = MediaType.get("application/json");
  private final HttpStack http;
  private final Retries retries;

  RestCalls(HttpStack http, Retries retries) {
    this.http = http;
    this.retries = retries;
  }

  /** Makes a record of a JSON object. */
  @FunctionalInterface
  interface BodyReader<T> {
    T of(JsonNode body) throws UnreadableException;
  }

  /** What is searched where; the query becomes JSON. */
  record Search(HttpUrl url, Object query, Map<String, String> headers) {
    Search(HttpUrl url, Object query) {
      this(url, query, Map.of());
    }
  }

  /** What is done where; the body becomes JSON. A DELETE has none. */
  record Act(String method, HttpUrl url, Map<String, Object> body) {}

  <T> T get(HttpUrl url, Secret token, Deadline deadline, BodyReader<T> reading)
      throws ProblemException, InterruptedException {
    Request request = request(url, token, Map.of()).build();
    return retries.run(deadline, () -> read(http.send(request, deadline), request, reading));
  }

  /** A search: it only reads, but being a POST it is not repeated once the server was reached. */
  <T> T search(Search search, Secret token, Deadline deadline, BodyReader<T> reading)
      throws ProblemException, InterruptedException {
    RequestBody body = RequestBody.create(Json.text(search.query()).getBytes(StandardCharsets.UTF_8), JSON);
    Request request = request(search.url(), token, search.headers()).post(body).build();
    return retries.runSearch(deadline, () -> read(http.sendRead(request, deadline), request, reading));
  }

  /** Changes something: sent once, whatever comes of it. */
  <T> T act(Act act, Secret token, Deadline deadline, BodyReader<T> reading)
      throws ProblemException, InterruptedException {
    RequestBody body = act.method().equals("DELETE") ? RequestBody.EMPTY
        : RequestBody.create(Json.text(act.body()).getBytes(StandardCharsets.UTF_8), JSON);
    Request request = request(act.url(), token, Map.of()).method(act.method(), body).build();
    return read(http.send(request, deadline), request, reading);
  }

  private static Request.Builder request(HttpUrl url, Secret token, Map<String, String> headers) {
    return new Request.Builder().url(url).headers(Headers.of(headers))
        .header("Authorization", "Bearer " + token.reveal()).header("Accept", "application/json");
  }

  private static <T> T read(Answer answer, Request request, BodyReader<T> reading) throws ProblemException {
    if (answer.status() < 200 || answer.status() > 299) {
      throw JsonErrors.refusal(answer, HttpStack.host(request));
    }
    if (answer.body().length > 0 && !answer.isJson()) {
      throw JsonErrors.unusable(ProblemCode.ANSWER_NOT_API, answer, HttpStack.host(request));
    }
    try {
      ObjectNode body = Json.object(answer.body()).orElseThrow(() -> new UnreadableException("body"));
      JsonErrors.throwIfError(answer, body, HttpStack.host(request));
      return reading.of(body);
    } catch (UnreadableException e) {
      throw JsonErrors.unusable(ProblemCode.ANSWER_UNREADABLE, answer, HttpStack.host(request));
    }
  }
}
