package app.myphone.problem;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A token, code, verifier, state or nonce: prints as dots, compares in constant time, and is taken out of whatever a
 * server says ({@link ServerText}).
 */
public final class Secret {
  private final String value;

  public Secret(String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("an empty secret");
    }
    this.value = value;
    SecretsInUse.note(value);
  }

  /** The value itself, for the one place that sends or stores it. */
  public String reveal() {
    SecretsInUse.note(value);
    return value;
  }

  /** Constant time in the content ({@link MessageDigest#isEqual}). */
  @Override
  public boolean equals(Object other) {
    return other instanceof Secret that && MessageDigest.isEqual(bytes(), that.bytes());
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "•••";
  }

  private byte[] bytes() {
    return value.getBytes(StandardCharsets.UTF_8);
  }
}
