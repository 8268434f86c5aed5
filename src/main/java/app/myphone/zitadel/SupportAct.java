package app.myphone.zitadel;

import java.util.Map;

/**
 * Something that support staff do to an account: {@code POST /v2/users/{id}/…}. It is sent once and never again by
 * itself.
 */
public enum SupportAct {
  LOCK("lock", Map.of()),
  UNLOCK("unlock", Map.of()),
  REACTIVATE("reactivate", Map.of()),
  SEND_PHONE_CODE("phone/resend", Map.of("sendCode", Map.of())),
  /**
   * A first invitation, or another one in its place. {@code invite_code/resend} is deprecated, and wants one that was
   * sent before.
   */
  INVITE("invite_code", Map.of("sendCode", Map.of())),
  RESET_PASSWORD("password_reset", Map.of("sendLink", Map.of()));

  private final String path;
  @SuppressWarnings("ImmutableEnumChecker") // Map.of
  private final Map<String, Object> body;

  SupportAct(String path, Map<String, Object> body) {
    this.path = path;
    this.body = body;
  }

  /** Below the account's. */
  String path() {
    return path;
  }

  Map<String, Object> body() {
    return body;
  }
}
