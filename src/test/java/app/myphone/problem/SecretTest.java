package app.myphone.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretTest {
  @Test
  void printsAsDotsWhereverItIsPutIn() {
    record Holder(Secret token, Optional<Secret> other, List<Secret> more) {}
    Secret secret = new Secret("s3cr3t");
    assertThat(new Holder(secret, Optional.of(secret), List.of(secret)).toString()).doesNotContain("s3cr3t");
  }

  @Test
  void equalsByValue() {
    assertThat(new Secret("a")).isEqualTo(new Secret("a")).isNotEqualTo(new Secret("b")).hasSameHashCodeAs(new Secret("a"));
  }

  @Test
  void isNeverEmpty() {
    assertThatThrownBy(() -> new Secret("")).isInstanceOf(IllegalArgumentException.class);
  }
}
