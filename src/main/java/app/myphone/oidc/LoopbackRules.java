package app.myphone.oidc;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What each request to the listener gets, for one attempt. Thread-safe. */
final class LoopbackRules {
  private static final String DONE = "/done";
  private static final String REFUSED = "/refused";

  private final String authority;
  private final SignInRequest expected;
  private final Consumer<Callback.Answer> sink;
  private final AtomicReference<Callback.@Nullable Answer> first = new AtomicReference<>();

  LoopbackRules(String authority, SignInRequest expected, Consumer<Callback.Answer> sink) {
    this.authority = authority;
    this.expected = expected;
    this.sink = sink;
  }

  LoopbackReply reply(LoopbackRequest request) {
    if (!request.has("host") || request.only("host").isEmpty()) {
      return LoopbackReply.nothing(400);
    }
    if (!request.only("host").get().equalsIgnoreCase(authority)) {
      return LoopbackReply.nothing(421); // DNS rebinding
    }
    boolean callback = request.path().equals(LoopbackReceiver.PATH);
    if (!callback && !request.path().equals(landing())) {
      return LoopbackReply.nothing(404);
    }
    if (!request.method().equals("GET")) {
      return LoopbackReply.nothing(405);
    }
    if (request.has("origin") || !request.only("sec-fetch-mode").orElse("navigate").equals("navigate")) {
      return LoopbackReply.nothing(403); // only a person's browser that goes there
    }
    return callback ? judge(Callback.read(request.query(), expected)) : resultPage();
  }

  private LoopbackReply judge(Callback callback) {
    if (!(callback instanceof Callback.Answer answer)) {
      return LoopbackReply.nothing(400);
    }
    if (!first.compareAndSet(null, answer)) {
      return LoopbackReply.page(410, CallbackPage.Kind.USED); // of two answers the first counts
    }
    sink.accept(answer);
    return LoopbackReply.seeOther(landing());
  }

  /** Where the browser is sent after the answer; no path before it. */
  private String landing() {
    return switch (first.get()) {
      case null -> "";
      case Callback.AuthorizationCode _ -> DONE;
      case Callback.Refused _ -> REFUSED;
    };
  }

  private LoopbackReply resultPage() {
    return LoopbackReply.page(200, first.get() instanceof Callback.AuthorizationCode
        ? CallbackPage.Kind.DONE : CallbackPage.Kind.REFUSED);
  }
}
