package app.myphone.oidc;

import app.myphone.problem.Problem;

/** What one poll for a device code came to (RFC 8628, 3.5), as long as polling may go on. */
public sealed interface DevicePoll {
  /** Somebody signed in on the other device. */
  record Authorized(Tokens tokens) implements DevicePoll {}

  /** Nobody has yet. */
  record Pending() implements DevicePoll {}

  /** Nobody has yet, and the server wants to be asked less often. */
  record SlowDown() implements DevicePoll {}

  /** No answer, or one that is none of OAuth's: the next one may be better (RFC 8628, 3.5). */
  record Unclear(Problem problem) implements DevicePoll {}
}
