package app.myphone.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.problem.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredSignInTest {
  @Test
  void survivesTheKeychain() {
    StoredSignIn signIn = signIn("a".repeat(104));
    assertThat(StoredSignIn.decoded(signIn.encoded(2000))).contains(signIn);
  }

  @Test
  void leavesOutAnAccessTokenThatIsTooBigForWindows() {
    String entry = signIn("a".repeat(1990)).encoded(2000);
    assertThat(entry.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(2000);
    assertThat(StoredSignIn.decoded(entry)).hasValueSatisfying(kept -> {
      assertThat(kept.access()).isEmpty();
      assertThat(kept.refresh()).isEqualTo(new Secret("refresh-5b1d"));
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "rubbish", "{}", "[]", "null", "{\"v\":2,\"client\":\"c\",\"sub\":\"s\",\"refresh\":\"r\"}",
      "{\"v\":1,\"client\":\"c\",\"sub\":\"s\"}", "{\"v\":1,\"client\":\"c\",\"sub\":\"s\",\"refresh\":null}",
      "{\"v\":1,\"client\":\"c\",\"sub\":7,\"refresh\":\"r\"}", "{\"v\":1,\"sub\":\"s\",\"refresh\":\"r\"}",
      "{\"v\":1,\"client\":\"c\",\"sub\":\"s\",\"refresh\":\"r\\nX: y\"}",
      "{\"v\":1,\"client\":\"c\",\"sub\":\"s\",\"refresh\":\"r\",\"exp\":9223372036854775807}"})
  void rubbishAndOtherVersionsAreNoSignIn(String entry) {
    assertThat(StoredSignIn.decoded(entry)).isEmpty();
  }

  @Test
  void aLaterStateIsNotTheSame() {
    StoredSignIn first = signIn("a");
    assertThat(first.isSameAs(signIn("left out"))).isTrue();
    assertThat(first.isSameAs(new StoredSignIn("42", "sub", new Secret("next"), first.access(), first.expiresAt())))
        .isFalse();
    assertThat(first.isSameAs(new StoredSignIn("42", "sub", first.refresh(), first.access(), Instant.ofEpochSecond(10))))
        .isFalse();
  }

  @Test
  void printsRedacted() {
    assertThat(signIn("access-value").toString()).doesNotContain("access-value").contains("refresh=•••");
  }

  private static StoredSignIn signIn(String access) {
    return new StoredSignIn("42", "sub", new Secret("refresh-5b1d"), Optional.of(new Secret(access)), Instant.ofEpochSecond(9));
  }
}
