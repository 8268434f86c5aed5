package app.myphone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import okhttp3.FormBody;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** An app and a browser for the demo's tests: no redirects, no cookies unless given. */
final class DemoClient implements AutoCloseable {
  static final String REDIRECT = "http://127.0.0.1:45678/callback";
  static final String VERIFIER = "ErTNqKUqtB2k1TOaMmXEl1NFhCw76_WNtIQLZICo6u8";
  static final String API_SCOPE = "urn:zitadel:iam:org:project:id:zitadel:aud";
  static final String SCOPE = "openid profile email phone offline_access " + API_SCOPE;

  final DemoZitadel demo;
  private final OkHttpClient client;

  DemoClient(DemoZitadel demo, Protocol... protocols) {
    this.demo = demo;
    client = new OkHttpClient.Builder().followRedirects(false).retryOnConnectionFailure(false)
        .protocols(protocols.length == 0 ? List.of(Protocol.HTTP_1_1) : List.of(protocols)).build();
  }

  record Answer(int status, Headers headers, String text, Protocol protocol) {
    JsonNode json() {
      try {
        return new ObjectMapper().readTree(text);
      } catch (IOException e) {
        throw new AssertionError("no JSON: " + text, e);
      }
    }

    String header(String name) {
      return headers.get(name);
    }
  }

  record Tokens(String access, String refresh, String id) {}

  Answer get(String path, String... headers) {
    return send(request(path, headers).build());
  }

  Answer method(String method, String path, String... headers) {
    RequestBody body = method.equals("POST") || method.equals("PATCH") || method.equals("PUT")
        ? RequestBody.create(new byte[] {'{', '}'}, null) : null;
    return send(request(path, headers).method(method, body).build());
  }

  Answer post(String path, List<String> form, String... headers) {
    FormBody.Builder body = new FormBody.Builder(StandardCharsets.UTF_8);
    for (int i = 0; i < form.size(); i += 2) {
      body.add(form.get(i), form.get(i + 1));
    }
    return send(request(path, headers).post(body.build()).build());
  }

  Answer api(String path, String token) {
    return get(path, "Authorization", "Bearer " + token);
  }

  Answer phone(String token) {
    return api("/auth/v1/users/me/phone", token);
  }

  /** Path and query of an authorization request with the changes made; a null value removes a parameter. */
  HttpUrl authorize(String... changes) {
    HttpUrl.Builder url = HttpUrl.get(demo.issuer() + "/oauth/v2/authorize").newBuilder()
        .addQueryParameter("client_id", demo.clientId()).addQueryParameter("response_type", "code")
        .addQueryParameter("redirect_uri", REDIRECT).addQueryParameter("scope", SCOPE)
        .addQueryParameter("state", "st-1").addQueryParameter("nonce", "no-1")
        .addQueryParameter("code_challenge", challenge(VERIFIER))
        .addQueryParameter("code_challenge_method", "S256");
    for (int i = 0; i < changes.length; i += 2) {
      url.removeAllQueryParameters(changes[i]);
      if (changes[i + 1] != null) {
        url.addQueryParameter(changes[i], changes[i + 1]);
      }
    }
    return url.build();
  }

  Answer get(HttpUrl url, String... headers) {
    return send(new Request.Builder().url(url).headers(Headers.of(headers)).build());
  }

  /** What the page sends when a person is picked; the answer is the redirect to the app. */
  HttpUrl pick(HttpUrl authorize, String person, String... headers) {
    String page = get(authorize, headers).header("Location");
    String id = HttpUrl.get(demo.issuer()).resolve(page).queryParameter("authRequestID");
    Answer picked = post("/ui/login/login", List.of("authRequestID", id, "person", person), headers);
    return HttpUrl.get(get(HttpUrl.get(picked.header("Location")), headers).header("Location"));
  }

  String code(String person, String... changes) {
    return pick(authorize(changes), person).queryParameter("code");
  }

  Answer redeem(String code, String... changes) {
    List<String> form = new ArrayList<>(List.of("grant_type", "authorization_code", "code", code,
        "redirect_uri", REDIRECT, "client_id", demo.clientId(), "code_verifier", VERIFIER));
    for (int i = 0; i < changes.length; i += 2) {
      int at = form.indexOf(changes[i]);
      form.remove(at);
      form.remove(at);
      if (changes[i + 1] != null) {
        form.addAll(List.of(changes[i], changes[i + 1]));
      }
    }
    return post("/oauth/v2/token", form);
  }

  Tokens signIn(String person, String... changes) {
    return tokens(redeem(code(person, changes)));
  }

  Answer refresh(String token, String... more) {
    List<String> form = new ArrayList<>(List.of("grant_type", "refresh_token", "refresh_token", token,
        "client_id", demo.clientId()));
    form.addAll(List.of(more));
    return post("/oauth/v2/token", form);
  }

  static Tokens tokens(Answer answer) {
    JsonNode json = answer.json();
    return new Tokens(json.path("access_token").asText(), json.path("refresh_token").asText(),
        json.path("id_token").asText());
  }

  static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest
          .getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private Request.Builder request(String path, String... headers) {
    return new Request.Builder().url(demo.issuer() + path).headers(Headers.of(headers));
  }

  Answer send(Request request) {
    try (Response response = client.newCall(request).execute()) {
      return new Answer(response.code(), response.headers(), response.body().string(), response.protocol());
    } catch (IOException e) {
      throw new AssertionError("no answer: " + request.url().encodedPath(), e);
    }
  }

  @Override
  public void close() {
    client.connectionPool().evictAll();
    demo.close();
  }
}
