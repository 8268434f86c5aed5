package app.myphone.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** The headers every request of ours has. We undo gzip ourselves, in {@link Body}, unless a request says what it takes. */
final class OwnHeaders implements Interceptor {
  private final String userAgent;
  private volatile String language;

  OwnHeaders(String userAgent, String language) {
    this.userAgent = userAgent;
    this.language = language;
  }

  /** From now on. */
  void language(String tag) {
    language = tag;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Request.Builder ours =
        request.newBuilder().header("User-Agent", userAgent).header("Accept-Language", language);
    if (request.header("Accept-Encoding") == null) {
      ours.header("Accept-Encoding", "gzip");
    }
    return chain.proceed(ours.build());
  }
}
