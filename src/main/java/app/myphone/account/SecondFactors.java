package app.myphone.account;

import java.util.List;
import java.util.Optional;

/** Tells second factors from the other ways of signing in. */
final class SecondFactors {
  private static final String METHOD = "AUTHENTICATION_METHOD_TYPE_";

  private SecondFactors() {}

  static List<SecondFactor> of(List<String> methods) {
    return methods.stream().map(SecondFactors::kind).flatMap(Optional::stream).distinct()
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
