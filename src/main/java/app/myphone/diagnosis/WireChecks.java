package app.myphone.diagnosis;

import app.myphone.config.ServerAddress;
import app.myphone.config.Wire;
import app.myphone.http.Deprecations.Notice;
import app.myphone.http.HttpStack;
import app.myphone.http.Retries;
import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.zitadel.Wires;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/** Whether each wire gets through: nobody is signed in here, so a whole refusal is the answer that proves it. */
final class WireChecks {
  /** Known to nobody: no server takes it, and nothing is given away. */
  private static final Secret NOBODY = new Secret("my-phone-connection-check");
  private static final String GRPC = "/zitadel.";
  private static final Set<ProblemCode> REFUSALS = Set.of(
      ProblemCode.API_NOT_SIGNED_IN, ProblemCode.API_FORBIDDEN, ProblemCode.API_SECOND_FACTOR);

  private final DiagnosisTarget subject;
  private final HttpStack http;
  private final Memoized<FirstContact> contact;
  private final Clock clock;
  private final FindingMessages words;

  WireChecks(DiagnosisTarget subject, HttpStack http, Memoized<FirstContact> contact, Clock clock, FindingMessages words) {
    this.subject = subject;
    this.http = http;
    this.contact = contact;
    this.clock = clock;
    this.words = words;
  }

  Verdict wire(Wire wire) throws ProblemException, InterruptedException {
    Optional<String> failedAt = contact.get().failedAt();
    if (failedAt.isPresent() && api().host().equals(subject.host())) {
      return words.skipped(failedAt.get());
    }
    Optional<Problem> problem = answer(wire);
    return problem.isEmpty() || REFUSALS.contains(problem.get().code()) ? through(wire)
        : words.of(subject.wire() == wire ? State.BAD : State.DOUBTFUL, problem.get());
  }

  /** It works; but a server may have said that this is not for ever. */
  private Verdict through(Wire wire) {
    Optional<Notice> ending = http.deprecations().all().stream()
        .filter(notice -> notice.api().startsWith(GRPC) == (wire != Wire.JSON)).findFirst();
    if (ending.isEmpty()) {
      return words.good("wire.good", wire.title(), api().authority());
    }
    Optional<String> day = ending.get().sunset().map(words::day);
    return day.isPresent() ? words.doubtful("wire.sunset", wire.title(), api().authority(), ending.get().api(), day.get())
        : words.doubtful("wire.deprecated", wire.title(), api().authority(), ending.get().api());
  }

  private ServerAddress api() {
    return ServerAddress.parse(subject.apiUrl().toString());
  }

  private Optional<Problem> answer(Wire wire) throws InterruptedException {
    try {
      new Wires(http, HttpUrl.get(subject.apiUrl().toString()), new Retries(clock)).over(wire)
          .myPhone(NOBODY, "0", http.deadline(clock));
      return Optional.empty();
    } catch (ProblemException e) {
      return Optional.of(e.problem());
    }
  }
}
