package app.myphone.http;

import java.io.IOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line a call at debug level: method, path, status, milliseconds. Never headers, queries or bodies. */
final class CallLog implements Interceptor {
  private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);

  private final Deprecations deprecations;

  CallLog(Deprecations deprecations) {
    this.deprecations = deprecations;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    long start = System.nanoTime();
    try {
      Response response = chain.proceed(request);
      if (LOG.isDebugEnabled()) {
        LOG.debug("{} {} {} ms", name(request), response.code(), since(start));
      }
      deprecations.note(request, response);
      return response;
    } catch (IOException e) {
      LOG.debug("{} {} after {} ms", name(request), e.getClass().getSimpleName(), since(start));
      throw e;
    }
  }

  /** Whose account somebody looks at is nothing for a log. */
  private static String name(Request request) {
    return HttpStack.name(request).replaceFirst("(/users/)(?!me(?:/|$))[^/]+", "$1…");
  }

  private static long since(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }
}
