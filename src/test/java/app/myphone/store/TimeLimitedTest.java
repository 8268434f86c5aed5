package app.myphone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.store.CredentialStoreException.Reason;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TimeLimitedTest {
  private final TimeLimited guarded = new TimeLimited(Duration.ofMillis(200), () -> {});

  @Test
  @Timeout(10)
  void aCallThatNeverEndsIsGivenUpAndTheNextOneWorks() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    assertThatThrownBy(() -> guarded.call(_ -> {
      awaitWhateverComes(never);
      return "";
    })).isInstanceOfSatisfying(CredentialStoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.HANGS));
    String next = guarded.call(_ -> "next");
    assertThat(next).isEqualTo("next");
    never.countDown();
  }

  @Test
  void anErrorOfTheLibraryIsARefusalWithoutItsWords() {
    assertThatThrownBy(() -> guarded.call(_ -> {
      throw new ExceptionInInitializerError("s3cr3t");
    })).isInstanceOfSatisfying(CredentialStoreException.class, e -> {
      assertThat(e.reason()).isEqualTo(Reason.REFUSED);
      assertThat(e).hasNoCause().hasMessage("REFUSED");
    });
  }

  /** As native code does: deaf to interruption. */
  private static void awaitWhateverComes(CountDownLatch latch) {
    while (true) {
      try {
        latch.await();
        return;
      } catch (InterruptedException e) {
        // deaf
      }
    }
  }
}
