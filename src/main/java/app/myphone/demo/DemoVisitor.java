package app.myphone.demo;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/** A browser without a window: picks a person on the demo's page and goes where the redirects lead. No cookies. */
final class DemoVisitor {
  private static final Duration PAGE = Duration.ofSeconds(10);
  private static final int HOPS = 8;
  private final URI issuer;

  DemoVisitor(URI issuer) {
    this.issuer = issuer;
  }

  URI visit(URI authorizationUrl, String person) throws IOException, InterruptedException {
    if (new DemoPeople().byKey(person).isEmpty()) {
      throw new IllegalArgumentException("no such demo person");
    }
    OkHttpClient client = new OkHttpClient.Builder().followRedirects(false).followSslRedirects(false)
        .retryOnConnectionFailure(false).callTimeout(PAGE).proxy(Proxy.NO_PROXY)
        .protocols(List.of(Protocol.HTTP_1_1)).build();
    try {
      return follow(client, url(authorizationUrl), person);
    } catch (InterruptedIOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      throw e;
    } finally {
      client.connectionPool().evictAll();
      client.dispatcher().executorService().shutdown();
    }
  }

  private HttpUrl url(URI address) {
    HttpUrl url = HttpUrl.get(address);
    if (url == null || !isOurs(url)) {
      throw new IllegalArgumentException("not an address of this demo server");
    }
    return url;
  }

  private URI follow(OkHttpClient client, HttpUrl start, String person) throws IOException {
    HttpUrl here = start;
    Request next = request(start).build();
    for (int hop = 0; hop < HOPS; hop++) {
      try (Response answer = client.newCall(next).execute()) {
        if (!isOurs(here)) {
          seeTheEnd(client, here, answer);
          return here.uri();
        } else if (answer.isRedirect()) {
          here = target(here, answer);
          next = request(here).build();
        } else {
          next = pick(here, answer, person);
        }
      }
    }
    throw new IOException("too many redirects at the demo's sign-in");
  }

  /** The page that the app shows at last, as a browser would. */
  private static void seeTheEnd(OkHttpClient client, HttpUrl here, Response answer) throws IOException {
    if (answer.isRedirect()) {
      client.newCall(request(target(here, answer)).build()).execute().close();
    }
  }

  private static HttpUrl target(HttpUrl here, Response answer) throws IOException {
    HttpUrl target = here.resolve(answer.header("Location", ""));
    if (target == null) {
      throw new IOException("a redirect to nowhere at the demo's sign-in");
    }
    return target;
  }

  private static Request pick(HttpUrl here, Response answer, String person) throws IOException {
    String id = here.queryParameter("authRequestID");
    if (answer.code() != 200 || id == null) {
      throw new IOException("the demo's sign-in answered " + answer.code());
    }
    return request(here).post(new FormBody.Builder().add("authRequestID", id)
        .add("person", person.equals("refused") ? AuthorizeEndpoint.DENY : person).build()).build();
  }

  private static Request.Builder request(HttpUrl url) {
    return new Request.Builder().url(url).header("User-Agent", "demo-browser");
  }

  private boolean isOurs(HttpUrl url) {
    return url.port() == issuer.getPort() && url.host().equals(issuer.getHost());
  }
}
