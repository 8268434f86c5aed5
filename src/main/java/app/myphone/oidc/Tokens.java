package app.myphone.oidc;

import app.myphone.problem.Secret;
import java.time.Duration;
import java.util.Optional;

/**
 * A token endpoint's answer that kept the rules (RFC 6749, 5.1). Prints redacted.
 *
 * @param access opaque, whatever it looks like (RFC 6749, 1.4)
 * @param refresh absent when the server granted none
 * @param idToken absent only in answers to a refresh
 * @param expiresIn how long the access token is said to live; empty when the server does not say
 */
public record Tokens(Secret access, Optional<Secret> refresh, Optional<Secret> idToken, Optional<Duration> expiresIn) {

  /** With what the tokens before still say: a server that sends no new refresh token lets the old one live (6). */
  public Tokens following(Tokens before) {
    return new Tokens(access, refresh.or(before::refresh), idToken.or(before::idToken), expiresIn);
  }
}
