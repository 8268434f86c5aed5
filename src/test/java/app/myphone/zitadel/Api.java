package app.myphone.zitadel;

import app.myphone.config.Wire;
import app.myphone.http.Deadline;
import app.myphone.http.HttpStack;
import app.myphone.http.Retries;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** A wire with everything under it, real but for the clock of pauses. */
final class Api implements AutoCloseable {
  static final Secret TOKEN = new Secret("the-token");
  static final String SUBJECT = "400926029071256614";

  final TestClock clock = new TestClock();
  private final HttpStack http;
  private final ZitadelApi wire;
  private Duration limit = Duration.ofSeconds(20);

  private Api(Wire kind, HttpUrl url, OkHttpClient.Builder start) {
    http = new HttpStack(start, "my-phone/test", "en");
    Retries retries = new Retries(clock);
    wire = switch (kind) {
      case JSON -> new JsonWire(http, url, retries);
      case GRPC -> new GrpcWire(http, url, retries);
      case GRPC_WEB -> new GrpcWebWire(http, url, retries);
    };
  }

  static Api over(Wire kind, HttpUrl url) {
    return new Api(kind, url, new OkHttpClient.Builder());
  }

  static Api over(Wire kind, HttpUrl url, OkHttpClient.Builder start) {
    return new Api(kind, url, start);
  }

  Api within(Duration duration) {
    limit = duration;
    return this;
  }

  PhoneAnswer phone() throws ProblemException, InterruptedException {
    return wire.myPhone(TOKEN, SUBJECT, Deadline.in(limit, clock));
  }

  UserAnswer user() throws ProblemException, InterruptedException {
    return wire.myUser(TOKEN, SUBJECT, Deadline.in(limit, clock));
  }

  ObjectDetails act(PhoneAct act) throws ProblemException, InterruptedException {
    return wire.act(act, TOKEN, SUBJECT, Deadline.in(limit, clock));
  }

  ChangesAnswer changes(Optional<String> after) throws ProblemException, InterruptedException {
    return wire.myChanges(TOKEN, after, Deadline.in(limit, clock));
  }

  List<String> factors() throws ProblemException, InterruptedException {
    return wire.myFactors(TOKEN, SUBJECT, Deadline.in(limit, clock));
  }

  /** What asking for the phone ends in, when it does not end well. */
  Problem problem() throws InterruptedException {
    try {
      throw new AssertionError("no problem but " + phone());
    } catch (ProblemException e) {
      return e.problem();
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
