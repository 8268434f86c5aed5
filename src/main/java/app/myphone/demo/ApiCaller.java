package app.myphone.demo;

import app.myphone.demo.DemoPerson.Behaviour;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Who calls the API, and what stands against it; the same for REST, gRPC and gRPC-Web (wire/03-phone-get-errors). */
final class ApiCaller {
  private static final Set<String> ORGANISATIONS =
      Set.of(DemoPeople.ORGANISATION, DemoPeople.OTHER_ORGANISATION);
  private final DemoTokens tokens;
  private final DemoPeople people;
  private final Duration slowness;
  private final CountDownLatch closing;

  ApiCaller(DemoTokens tokens, DemoPeople people, Duration slowness, CountDownLatch closing) {
    this.tokens = tokens;
    this.people = people;
    this.slowness = slowness;
    this.closing = closing;
  }

  /** The person of the token, after the time that this person's server takes. */
  DemoPerson person(DemoRequest request) throws ApiError {
    String token = token(request.header("Authorization").orElse(""));
    DemoPerson person = tokens.alive(token).filter(DemoSession::isForApi).map(session -> people.changes().now(session.person))
        .orElseThrow(() -> new ApiError(16, "Errors.Token.Invalid", "AUTH-7fs1e"));
    if (person.is(Behaviour.DOWN)) {
      throw new ApiError(14, "connection error: desc = \"transport: Error while dialing: dial tcp "
          + request.header("Host").orElse("127.0.0.1") + ": connect: connection refused\"");
    }
    if (request.header("x-zitadel-orgid").filter(id -> !ORGANISATIONS.contains(id)).isPresent()) {
      throw new ApiError(7, "Organisation doesn't exist", "AUTH-Bs7Ds");
    }
    if (person.is(Behaviour.SLOW)) {
      pause();
    }
    return person;
  }

  /** Refuses service accounts, in the language of the request: they have none of their own. */
  static DemoPerson human(DemoRequest request, DemoPerson person) throws ApiError {
    if (person.is(Behaviour.MACHINE)) {
      String language = DemoPages.language(request, Optional.empty());
      throw new ApiError(9, language.equals("de") ? "Der Benutzer muss eine Person sein"
          : "The User must be personal", "QUERY-hliQl");
    }
    return person;
  }

  private static String token(String authorization) throws ApiError {
    if (authorization.isBlank()) {
      throw new ApiError(16, "auth header missing");
    } else if (!authorization.startsWith("Bearer ") || authorization.length() == "Bearer ".length()) {
      throw new ApiError(16, "invalid auth header", "AUTH-toLo1");
    }
    return authorization.substring("Bearer ".length());
  }

  private void pause() {
    try {
      closing.await(slowness.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
