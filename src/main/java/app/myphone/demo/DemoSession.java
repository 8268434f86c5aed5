package app.myphone.demo;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One sign-in of one person at one app, and the tokens that are alive in it. Belongs to {@link DemoTokens}, which
 * guards it.
 */
final class DemoSession {
  final String id;
  final DemoPerson person;
  final String clientId;
  final Set<String> scopes;
  final Optional<String> nonce;
  final Optional<String> browser;
  final Instant authTime = Instant.now();
  private Optional<String> access = Optional.empty();
  private Optional<String> refresh = Optional.empty();

  DemoSession(String id, Grant grant) {
    this.id = id;
    this.person = grant.person();
    this.clientId = grant.clientId();
    this.scopes = Set.copyOf(grant.scopes());
    this.nonce = grant.nonce();
    this.browser = grant.browser();
  }

  /** Who signed in for which app and scopes; the browser is missing when it was on another device. */
  record Grant(DemoPerson person, String clientId, Set<String> scopes, Optional<String> nonce,
      Optional<String> browser) {}

  Optional<String> access() {
    return access;
  }

  Optional<String> refresh() {
    return refresh;
  }

  /** New tokens in place of the old ones. */
  void use(String newAccess, Optional<String> newRefresh) {
    access = Optional.of(newAccess);
    refresh = newRefresh;
  }

  void endAccess() {
    access = Optional.empty();
  }

  void end() {
    access = Optional.empty();
    refresh = Optional.empty();
  }

  /** Whether the access token may be used at the API. */
  boolean isForApi() {
    return scopes.contains(DemoApp.API_SCOPE);
  }
}
