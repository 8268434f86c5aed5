package app.myphone.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** OkHttp would repeat a 503 at once when it says {@code Retry-After: 0}; when to repeat is for {@link Retries} to say. */
final class NoRepetition implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    return response.code() == 503 && "0".equals(response.header("Retry-After"))
        ? response.newBuilder().removeHeader("Retry-After").build()
        : response;
  }
}
