package app.myphone.http;

import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;

/**
 * One client in its variants, over the same connections. What may be sent again when a kept connection turns out to be
 * dead goes over one that does so by itself; what may not, over one that never does.
 *
 * @param repeating for what only reads
 * @param once for what changes something
 * @param priorKnowledge HTTP/2 without asking first, for what only reads
 * @param priorKnowledgeOnce the same for what changes something
 */
record Clients(
    OkHttpClient repeating, OkHttpClient once, OkHttpClient priorKnowledge, OkHttpClient priorKnowledgeOnce) {
  private static final Duration CONNECT = Duration.ofSeconds(8);

  /** It follows no redirect; how long a call may take is said at the call. */
  static Clients of(OkHttpClient.Builder start, OwnHeaders headers, Deprecations deprecations) {
    OkHttpClient client = start
        .followRedirects(false)
        .followSslRedirects(false)
        .connectTimeout(CONNECT)
        .readTimeout(Duration.ZERO)
        .writeTimeout(Duration.ZERO)
        .addInterceptor(headers)
        .addInterceptor(new CallLog(deprecations))
        .addNetworkInterceptor(new NoRepetition())
        .addNetworkInterceptor(NegotiatedProtocol.NOTE)
        .build();
    OkHttpClient http2 = client.newBuilder().protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)).build();
    return new Clients(client, withoutRepetition(client), http2, withoutRepetition(http2));
  }

  /** By ALPN, or with prior knowledge to a plain http address. */
  OkHttpClient http2(Request request) {
    return request.isHttps() ? repeating : priorKnowledge;
  }

  /** The same for what changes something. */
  OkHttpClient http2Once(Request request) {
    return request.isHttps() ? once : priorKnowledgeOnce;
  }

  void close() {
    repeating.dispatcher().executorService().shutdown();
    repeating.connectionPool().evictAll();
  }

  private static OkHttpClient withoutRepetition(OkHttpClient client) {
    return client.newBuilder().retryOnConnectionFailure(false).build();
  }
}
