package app.myphone.account;

import java.util.List;
import java.util.Optional;

/**
 * A second factor that is set up.
 *
 * @param kind {@code totp}, {@code u2f}, {@code passkey}, {@code otp-sms}, {@code otp-email}, {@code recovery-code},
 *     or {@code other}
 */
public record SecondFactor(String kind) {
  private static final String METHOD = "AUTHENTICATION_METHOD_TYPE_";

  /** Told from the other ways of signing in. */
  static List<SecondFactor> among(List<String> methods) {
    return methods.stream().map(SecondFactor::kind).flatMap(Optional::stream).distinct()
        .map(SecondFactor::new).toList();
  }

  /** A password or another provider is a first one; what is not known may be a second one. */
  private static Optional<String> kind(String method) {
    return switch (method.startsWith(METHOD) ? method.substring(METHOD.length()) : method) {
      case "PASSWORD", "IDP", "UNSPECIFIED" -> Optional.empty();
      case "PASSKEY" -> Optional.of("passkey");
      case "TOTP" -> Optional.of("totp");
      case "U2F" -> Optional.of("u2f");
      case "OTP_SMS" -> Optional.of("otp-sms");
      case "OTP_EMAIL" -> Optional.of("otp-email");
      case "RECOVERY_CODE" -> Optional.of("recovery-code");
      default -> Optional.of("other");
    };
  }
}
