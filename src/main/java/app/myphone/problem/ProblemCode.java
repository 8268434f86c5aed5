package app.myphone.problem;

import static app.myphone.problem.Remedy.ASK_ADMINISTRATOR;
import static app.myphone.problem.Remedy.CHANGE_SETTINGS;
import static app.myphone.problem.Remedy.NOTHING;
import static app.myphone.problem.Remedy.RETRY;
import static app.myphone.problem.Remedy.SIGN_IN;

/**
 * Our stable codes. Scripts rely on {@link #id()}; words are in the bundles under {@code problem.<words>} (the
 * sentence) and {@code problem.<words>.next} (what to do).
 */
public enum ProblemCode {
  // usage and settings
  USAGE_OPTION("usage.option", NOTHING),
  USAGE_VALUE("usage.value", NOTHING),
  USAGE_CONFLICT("usage.conflict", NOTHING),
  USAGE_ENVIRONMENT("usage.environment", NOTHING),
  USAGE_CLIENT_ID_MISSING("usage.client-id-missing", NOTHING),
  USAGE_NOTHING_CONFIGURED("usage.nothing-configured", NOTHING),
  USAGE_CHARACTERS("usage.characters", NOTHING),
  USAGE_SETTINGS_UNREADABLE("usage.settings-unreadable", NOTHING),
  USAGE_SET_UP_LINE("usage.set-up-line", NOTHING),
  USAGE_ACCOUNT("usage.account", NOTHING),
  USAGE_ACCOUNTS("usage.account", "usage.account-of-several", NOTHING),
  USAGE_LOOKUP_AS("usage.lookup-as", NOTHING),
  USAGE_YES_MISSING("usage.yes-missing", NOTHING),
  USAGE_CODE_MISSING("usage.code-missing", NOTHING),
  USAGE_LOOKUP_LIST("usage.lookup-list", NOTHING),
  USAGE_LOOKUP_LINE("usage.lookup-line", NOTHING),

  // what an organisation has decided for a computer
  MANAGED_LOCKED("usage.managed", "usage.managed-locked", NOTHING),
  MANAGED_WITHHELD("usage.managed", "usage.managed-withheld", NOTHING),
  MANAGED_FOREIGN("usage.managed-file", "usage.managed-foreign", ASK_ADMINISTRATOR),
  MANAGED_UNREADABLE("usage.managed-file", "usage.managed-unreadable", ASK_ADMINISTRATOR),
  MANAGED_TOO_BIG("usage.managed-file", "usage.managed-too-big", ASK_ADMINISTRATOR),
  MANAGED_NO_TEXT("usage.managed-file", "usage.managed-no-text", ASK_ADMINISTRATOR),
  MANAGED_KEY("usage.managed-file", "usage.managed-key", ASK_ADMINISTRATOR),
  MANAGED_CLIENT_ID("usage.managed-file", "usage.managed-client-id", ASK_ADMINISTRATOR),
  MANAGED_OTHER_SERVERS("usage.managed-file", "usage.managed-other-servers", ASK_ADMINISTRATOR),

  // sign-in
  SIGN_IN_DENIED("signin.denied", SIGN_IN),
  SIGN_IN_CANCELLED("signin.cancelled", SIGN_IN),
  SIGN_IN_TIMED_OUT("signin.timed-out", SIGN_IN),
  SIGN_IN_REFUSED("signin.refused", SIGN_IN),
  SIGN_IN_ANSWER_INVALID("signin.answer-invalid", SIGN_IN),
  SIGN_IN_OTHER_SERVER("signin.other-server", SIGN_IN),
  SIGN_IN_OTHER_ACCOUNT("signin.other-account", SIGN_IN),
  SIGN_IN_NO_PORT("signin.no-port", RETRY),
  CLIENT_UNKNOWN("signin.client-unknown", CHANGE_SETTINGS),
  REDIRECT_NOT_REGISTERED("signin.redirect-not-registered", ASK_ADMINISTRATOR),
  GRANT_NOT_ALLOWED("signin.grant-not-allowed", ASK_ADMINISTRATOR),
  DEVICE_NOT_ALLOWED("signin.device-not-allowed", ASK_ADMINISTRATOR),
  DEVICE_CODE_EXPIRED("signin.device-expired", SIGN_IN),
  DEVICE_ANSWER_INVALID("signin.device-answer", RETRY),
  TOKEN_REFUSED("signin.token-refused", SIGN_IN),
  TOKEN_UNUSABLE("signin.token-unusable", RETRY),
  ID_TOKEN_REFUSED("signin.id-token-refused", SIGN_IN),
  SIGNING_KEYS_UNUSABLE("signin.keys-unusable", ASK_ADMINISTRATOR),
  CLOCK_WRONG("signin.clock-wrong", RETRY),
  KEYCHAIN_UNREAD("keychain.unread", RETRY),
  SESSION_ENDED("session.ended", SIGN_IN),
  SESSION_ENDED_BEFORE_ACT("session.ended", "session.ended-before-act", SIGN_IN),
  SESSION_ENDED_AFTER_LOCK("session.ended", "session.ended-after-lock", SIGN_IN),
  SESSION_BUSY("session.busy", RETRY),

  // the API's answers
  API_NOT_SIGNED_IN("api.not-signed-in", SIGN_IN),
  API_AUDIENCE_MISSING("api.audience-missing", ASK_ADMINISTRATOR),
  API_SECOND_FACTOR("api.second-factor", SIGN_IN),
  API_FORBIDDEN("api.forbidden", ASK_ADMINISTRATOR),
  API_NOT_HUMAN("api.not-human", NOTHING),
  API_NOT_FOUND("api.not-found", RETRY),
  API_REFUSED("api.refused", RETRY),
  API_TOO_MANY("api.too-many", RETRY),
  API_UNKNOWN_INSTANCE("api.unknown-instance", CHANGE_SETTINGS),
  SERVER_TROUBLE("server.trouble", RETRY),
  SERVER_UNAVAILABLE("server.unavailable", RETRY),
  ANSWER_NOT_API("answer.not-api", CHANGE_SETTINGS),
  ANSWER_IN_BETWEEN("answer.in-between", RETRY),
  ANSWER_REDIRECT("answer.redirect", CHANGE_SETTINGS),
  ANSWER_UNREADABLE("answer.unreadable", RETRY),
  ANSWER_TOO_BIG("answer.too-big", RETRY),
  WIRE_BLOCKED("wire.blocked", CHANGE_SETTINGS),
  WIRE_BROKEN("wire.broken", RETRY),

  // looking up somebody else
  LOOKUP_NOT_ALLOWED("lookup.not-allowed", ASK_ADMINISTRATOR),
  LOOKUP_OUT_OF_REACH("lookup.out-of-reach", ASK_ADMINISTRATOR),
  LOOKUP_GONE("lookup.gone", NOTHING),
  LOOKUP_ACT_NOT_ALLOWED("lookup.act-not-allowed", ASK_ADMINISTRATOR),
  LOOKUP_ACT_OUT_OF_REACH("lookup.act-out-of-reach", ASK_ADMINISTRATOR),
  LOOKUP_ACT_MOOT("lookup.act-moot", NOTHING),
  LOOKUP_ACT_NOT_OFFERED("lookup.act-not-offered", NOTHING),
  LOOKUP_ACT_UNCERTAIN("lookup.act-uncertain", NOTHING),
  LOOKUP_HISTORY_GONE("lookup.history-gone", NOTHING),

  // acting on one's own number
  PHONE_INVALID("phone.invalid", NOTHING),
  PHONE_UNCHANGED("phone.unchanged", NOTHING),
  PHONE_CODE_WRONG("phone.code-wrong", RETRY),
  PHONE_CODE_LENGTH("phone.code-length", NOTHING),
  PHONE_CODE_NOT_OPEN("phone.code-not-open", RETRY),
  PHONE_VERIFIED("phone.verified", NOTHING),
  PHONE_NONE("phone.none", NOTHING),
  PHONE_WAIT("phone.wait", RETRY),
  PHONE_ADMINISTRATORS("phone.administrators", ASK_ADMINISTRATOR),
  PHONE_NOT_OFFERED("phone.not-offered", ASK_ADMINISTRATOR),
  PHONE_NOT_DONE("phone.not-done", RETRY),
  PHONE_UNCERTAIN("phone.uncertain", RETRY),

  // no complete answer
  NOT_REACHABLE("net.not-reachable", RETRY),
  HOST_UNKNOWN("net.host-unknown", RETRY),
  PROXY_SETTING("net.proxy-setting", NOTHING),
  PROXY_NOT_REACHABLE("net.proxy-not-reachable", RETRY),
  PROXY_SIGN_IN("net.proxy-sign-in", ASK_ADMINISTRATOR),
  PROXY_SCHEME("net.proxy-scheme", ASK_ADMINISTRATOR),
  PROXY_SCRIPT("net.proxy-script", ASK_ADMINISTRATOR),
  PROXY_REFUSED("net.proxy-refused", RETRY),
  TLS_NOT_TRUSTED("net.tls-not-trusted", ASK_ADMINISTRATOR),
  TLS_INCOMPLETE("net.tls-incomplete", ASK_ADMINISTRATOR),
  TLS_FAILED("net.tls-failed", RETRY),
  CUT_OFF("net.cut-off", RETRY),
  TIMED_OUT("net.timed-out", RETRY),
  DISCOVERY_INVALID("discovery.invalid", CHANGE_SETTINGS),
  DISCOVERY_OTHER_ISSUER("discovery.other-issuer", CHANGE_SETTINGS),
  DISCOVERY_ISSUER_FORM("discovery.other-issuer", "discovery.other-issuer-form", ASK_ADMINISTRATOR),
  DISCOVERY_ISSUER_UNCONFIRMED("discovery.other-issuer", "discovery.other-issuer-unconfirmed", ASK_ADMINISTRATOR),
  DISCOVERY_INSECURE("discovery.insecure", CHANGE_SETTINGS),
  DISCOVERY_ENDPOINT("discovery.insecure", "discovery.endpoint", ASK_ADMINISTRATOR),
  DISCOVERY_ALGORITHMS("discovery.algorithms", ASK_ADMINISTRATOR),
  DISCOVERY_NO_PKCE("discovery.no-pkce", ASK_ADMINISTRATOR),

  OUTPUT_NOT_WRITTEN("output.not-written", NOTHING),
  BUG("bug", RETRY);

  private final String id;
  private final String words;
  private final Remedy remedy;

  ProblemCode(String id, Remedy remedy) {
    this(id, id, remedy);
  }

  /** @param words for what has the same id as another and needs another advice */
  ProblemCode(String id, String words, Remedy remedy) {
    this.id = id;
    this.words = words;
    this.remedy = remedy;
  }

  /** Names the sentences in the bundles. */
  public String words() {
    return words;
  }

  /** Stable, lower case with dots: what {@code --json} and the dialog show. */
  public String id() {
    return id;
  }

  /** What a person can do about it. */
  public Remedy remedy() {
    return remedy;
  }
}
