package app.myphone.oidc;

import app.myphone.os.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** A browser without eyes: follows redirects, remembers the pages it came to. Signs in at once. */
public final class TestBrowser implements Browser {
  private final OkHttpClient client = new OkHttpClient();
  private final List<URI> opened = new CopyOnWriteArrayList<>();
  private final List<Page> pages = new CopyOnWriteArrayList<>();

  /** @param url after redirects */
  public record Page(int status, String url, Headers headers, String body) {}

  /** Opens a window in which nobody does anything. */
  public boolean remember(URI address) {
    return opened.add(address);
  }

  @Override
  public boolean open(URI address) {
    opened.add(address);
    pages.add(visit(address.toString()));
    return true;
  }

  public Page visit(String url) {
    return send(new Request.Builder().url(url).build());
  }

  public Page send(Request request) {
    try (Response response = client.newCall(request).execute()) {
      return new Page(response.code(), response.request().url().toString(), response.headers(),
          response.body().string());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<URI> opened() {
    return List.copyOf(opened);
  }

  public List<Page> pages() {
    return List.copyOf(pages);
  }
}
