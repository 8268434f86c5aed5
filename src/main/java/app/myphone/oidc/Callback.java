package app.myphone.oidc;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.Secret;
import app.myphone.problem.ServerError;
import java.util.List;
import java.util.Optional;

/** What a request to the redirect address brings, judged strictly (RFC 6749, 4.1.2; RFC 9207, 2.4). */
public sealed interface Callback {

  /** The form of a code: VSCHAR (RFC 6749, A.11), without blanks. */
  String CODE = "[\\x21-\\x7e]+";

  /** Not the answer to this attempt, which goes on: a state of somebody else (RFC 9700, 4.7). */
  record NotOurs() implements Callback {}

  /** The answer to this attempt; it ends it. */
  sealed interface Answer extends Callback {}

  /** The server says yes. */
  record AuthorizationCode(Secret code) implements Answer {}

  /** The server says no, or what came breaks the rules. */
  record Refused(Problem problem) implements Answer {}

  /**
   * Judges a query string as sent
   * (<a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2">RFC 6749, 4.1.2</a>).
   */
  static Callback read(String rawQuery, SignInRequest expected) {
    CallbackQuery query = new CallbackQuery(rawQuery);
    if (query.only("state").map(Secret::new).filter(expected.state()::equals).isEmpty()) {
      return new NotOurs();
    }
    if (isTwice(query) || query.has("code") == query.has("error")) {
      return invalid();
    }
    return issuerProblem(query, expected).<Callback>map(Refused::new).orElseGet(() ->
        query.has("error") ? error(query) : code(query));
  }

  private static boolean isTwice(CallbackQuery query) {
    return query.count("code") > 1 || query.count("error") > 1 || query.count("iss") > 1;
  }

  /** <a href="https://www.rfc-editor.org/rfc/rfc9207#section-2.4">RFC 9207, 2.4</a>, for errors too. */
  private static Optional<Problem> issuerProblem(CallbackQuery query, SignInRequest expected) {
    String issuer = expected.provider().issuer().value();
    if (query.has("iss")) {
      return query.only("iss").filter(issuer::equals).isPresent()
          ? Optional.empty()
          : Optional.of(new Problem.NotSignedIn(ProblemCode.SIGN_IN_OTHER_SERVER));
    }
    return expected.provider().issInResponse()
        ? Optional.of(new Problem.NotSignedIn(ProblemCode.SIGN_IN_ANSWER_INVALID))
        : Optional.empty();
  }

  private static Callback code(CallbackQuery query) {
    return query.only("code").filter(code -> code.matches(CODE)).map(Secret::new)
        .<Callback>map(AuthorizationCode::new).orElseGet(Callback::invalid);
  }

  private static Callback error(CallbackQuery query) {
    return query.only("error")
        .map(code -> new OAuthError(0, OAuthError.code(code),
            query.only("error_description").orElse("")))
        .<Callback>map(error -> new Refused(problem(error))).orElseGet(Callback::invalid);
  }

  private static Problem problem(OAuthError error) {
    String words = error.description().isEmpty() ? error.code() : error.code() + ": " + error.description();
    Optional<ServerError> said = Optional.of(new ServerError("GET " + LoopbackReceiver.PATH, Optional.empty(),
        Optional.empty(), words, List.of(), Optional.empty()));
    return error.code().equals("access_denied")
        ? new Problem.NotSignedIn(ProblemCode.SIGN_IN_DENIED, List.of(), said)
        : new Problem.NotSignedIn(ProblemCode.SIGN_IN_REFUSED, List.of(error.code()), said);
  }

  private static Refused invalid() {
    return new Refused(new Problem.NotSignedIn(ProblemCode.SIGN_IN_ANSWER_INVALID));
  }
}
