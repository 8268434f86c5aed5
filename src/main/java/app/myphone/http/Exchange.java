package app.myphone.http;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.ServerError;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Runs one call within its deadline, and says what a failed one means. */
final class Exchange {
  private final Optional<Network> network;

  Exchange(Optional<Network> network) {
    this.network = network;
  }

  <T> T run(OkHttpClient client, Request request, Deadline deadline, HttpStack.ResponseReader<T> reader)
      throws IOException, ProblemException, InterruptedException {
    if (network.isPresent()) {
      network.get().proxies().check(request.url());
    }
    AtomicInteger status = new AtomicInteger();
    Call call = client.newCall(request);
    call.timeout().timeout(Math.max(1, deadline.left().toMillis()), TimeUnit.MILLISECONDS);
    try {
      return Interruptible.run(call, () -> {
        try (Response response = call.execute()) {
          status.set(response.code());
          return read(call, response, reader);
        }
      });
    } catch (Body.TooBigException e) {
      throw unusable(ProblemCode.ANSWER_TOO_BIG, request, status.get());
    } catch (Body.GarbledException e) {
      throw unusable(ProblemCode.ANSWER_UNREADABLE, request, status.get());
    }
  }

  /** What a failed call means. Never has the exception's own message: it may quote what was sent. */
  ProblemException failure(Request request, IOException cause) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    String host = HttpStack.host(request);
    Optional<String> proxy =
        network.flatMap(way -> way.proxies().to(request.url())).map(ProxyAddress::authority);
    Problem problem = NetworkFailure.problem(host, proxy, cause);
    Optional<String> script = NetworkFailure.isBeforeConnecting(problem)
        ? network.flatMap(way -> way.proxies().scriptFor(request.url())) : Optional.empty();
    return new ProblemException(script.<Problem>map(from -> new Problem.NoAnswer(ProblemCode.PROXY_SCRIPT, host, from))
        .orElse(problem));
  }

  /** What is given up is not read on: closing would wait for the rest. */
  private static <T> T read(Call call, Response response, HttpStack.ResponseReader<T> reader) throws IOException {
    try {
      return reader.of(response);
    } catch (IOException e) {
      call.cancel();
      throw e;
    }
  }

  private static ProblemException unusable(ProblemCode code, Request request, int status) {
    return new ProblemException(
        new Problem.BadAnswer(code, ServerError.ofStatus(HttpStack.name(request), status), HttpStack.host(request)));
  }
}
