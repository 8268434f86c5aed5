package app.myphone.oidc;

import app.myphone.http.Answer;
import app.myphone.http.Deadline;
import app.myphone.http.HttpStack;
import app.myphone.problem.ProblemException;
import com.github.scribejava.core.httpclient.HttpClient;
import com.github.scribejava.core.httpclient.multipart.MultipartPayload;
import com.github.scribejava.core.model.OAuthAsyncRequestCallback;
import com.github.scribejava.core.model.OAuthRequest.ResponseConverter;
import com.github.scribejava.core.model.Response;
import com.github.scribejava.core.model.Verb;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import okhttp3.Headers;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * ScribeJava's way to the network, over ours: bounded, no redirects, never sent twice. One for one message; the answer
 * is kept for {@link TokenClient} and not shown to ScribeJava, whose reading is too lenient.
 */
final class ScribeHttp implements HttpClient {
  private final HttpStack http;
  private final Deadline deadline;
  private @Nullable Answer answer;

  ScribeHttp(HttpStack http, Deadline deadline) {
    this.http = http;
    this.deadline = deadline;
  }

  Answer answer() {
    if (answer == null) {
      throw new IllegalStateException("nothing was sent");
    }
    return answer;
  }

  @Override
  public Response execute(String userAgent, Map<String, String> headers, Verb verb, String url, byte[] body)
      throws InterruptedException, ExecutionException {
    Request request = new Request.Builder().url(url).headers(Headers.of(headers))
        .header("Accept", "application/json").method(verb.name(), new OneShotForm(body)).build();
    try {
      answer = http.send(request, deadline);
      return new Response(answer.status(), "", Map.of(), "");
    } catch (ProblemException e) {
      throw new ExecutionException(e);
    }
  }

  @Override
  public Response execute(String userAgent, Map<String, String> headers, Verb verb, String url, String body)
      throws InterruptedException, ExecutionException {
    return execute(userAgent, headers, verb, url, body.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Response execute(String agent, Map<String, String> headers, Verb verb, String url, MultipartPayload body) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Response execute(String agent, Map<String, String> headers, Verb verb, String url, File body) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> Future<T> executeAsync(String agent, Map<String, String> headers, Verb verb, String url, byte[] body,
      OAuthAsyncRequestCallback<T> callback, ResponseConverter<T> converter) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> Future<T> executeAsync(String agent, Map<String, String> headers, Verb verb, String url,
      MultipartPayload body, OAuthAsyncRequestCallback<T> callback, ResponseConverter<T> converter) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> Future<T> executeAsync(String agent, Map<String, String> headers, Verb verb, String url, String body,
      OAuthAsyncRequestCallback<T> callback, ResponseConverter<T> converter) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> Future<T> executeAsync(String agent, Map<String, String> headers, Verb verb, String url, File body,
      OAuthAsyncRequestCallback<T> callback, ResponseConverter<T> converter) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
