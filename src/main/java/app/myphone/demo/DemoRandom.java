package app.myphone.demo;

import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Base64;

/** Ids, codes and tokens that nobody can guess, of the lengths that ZITADEL's have. */
final class DemoRandom {
  private final SecureRandom random = new SecureRandom();

  /** 18 digits, as ZITADEL numbers everything. */
  String id() {
    return Long.toString(400_000_000_000_000_000L + random.nextLong(99_999_999_999_999_999L));
  }

  /** 50 characters. */
  String code() {
    return url(37);
  }

  /** 104 characters, for access and refresh tokens. */
  String token() {
    return url(78);
  }

  /** 22 characters. */
  String deviceCode() {
    return url(16);
  }

  /** Eight letters that make no words, as {@code XXXX-XXXX}. */
  String userCode() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      code.append(i == 4 ? "-" : "").append("BCDFGHJKLMNPQRSTVWXZ".charAt(random.nextInt(20)));
    }
    return code.toString();
  }

  /** As long as that of an RSA key of 2048 bits. */
  Base64URL modulus() {
    BigInteger modulus = new BigInteger(2048, random).setBit(2047).setBit(0);
    return Base64URL.encode(modulus);
  }

  private String url(int bytes) {
    byte[] value = new byte[bytes];
    random.nextBytes(value);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
  }
}
