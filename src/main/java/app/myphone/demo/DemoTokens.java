package app.myphone.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every session and its tokens. A refresh kills the access token before it at once; an old refresh token is refused
 * without harm to the new one (wire/02-refresh). Thread-safe.
 */
final class DemoTokens {
  private final DemoRandom random;
  private final Map<String, DemoSession> byAccess = new HashMap<>();
  private final Map<String, DemoSession> byRefresh = new HashMap<>();
  private final Map<String, DemoSession> byId = new HashMap<>();

  DemoTokens(DemoRandom random) {
    this.random = random;
  }

  /** The tokens of one answer; never printed. */
  record Issued(DemoSession session, String access, Optional<String> refresh) {
    @Override
    public String toString() {
      return "Issued";
    }
  }

  /** A person signed in: a new session. */
  synchronized Issued open(DemoSession.Grant grant) {
    DemoSession session = new DemoSession("V1_" + random.id(), grant);
    byId.put(session.id, session);
    Issued issued = issue(session);
    if (grant.person().is(DemoPerson.Behaviour.ENDS)) {
      session.end();
    }
    return issued;
  }

  /** New tokens in place of the old ones. */
  synchronized Issued issue(DemoSession session) {
    String access = random.token();
    Optional<String> refresh =
        session.scopes.contains("offline_access") ? Optional.of(random.token()) : Optional.empty();
    session.use(access, refresh);
    byAccess.put(access, session);
    refresh.ifPresent(token -> byRefresh.put(token, session));
    return new Issued(session, access, refresh);
  }

  /** The session of an access token that is alive. */
  synchronized Optional<DemoSession> alive(String access) {
    return Optional.ofNullable(byAccess.get(access)).filter(session -> session.access().equals(Optional.of(access)));
  }

  /** Rotates: empty when this refresh token is not, or no more, the session's. */
  synchronized Optional<Issued> rotate(String refresh) {
    return Optional.ofNullable(byRefresh.get(refresh))
        .filter(session -> session.refresh().equals(Optional.of(refresh))).map(this::issue);
  }

  /** The session that this refresh token was ever issued in. */
  synchronized Optional<DemoSession> ofRefresh(String refresh) {
    return Optional.ofNullable(byRefresh.get(refresh));
  }

  /** A refresh token takes its access token with it, an access token goes alone; anything else is ignored. */
  synchronized void revoke(String token) {
    alive(token).ifPresent(DemoSession::endAccess);
    ofRefresh(token).filter(session -> session.refresh().equals(Optional.of(token))).ifPresent(DemoSession::end);
  }

  /** What end_session does: the access token dies, the refresh token does not (wire/02-end-session-then-refresh). */
  synchronized Optional<DemoSession> endAccess(String sessionId) {
    Optional<DemoSession> session = Optional.ofNullable(byId.get(sessionId));
    session.ifPresent(DemoSession::endAccess);
    return session;
  }

  /** The same for every session that was opened in one browser. */
  synchronized void endAccessIn(String browser) {
    byId.values().stream().filter(session -> session.browser.equals(Optional.of(browser)))
        .forEach(DemoSession::endAccess);
  }

  synchronized void expireAccess() {
    byId.values().forEach(DemoSession::endAccess);
  }

  synchronized void endAll() {
    byId.values().forEach(DemoSession::end);
  }
}
