package app.myphone.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.TestDesktop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A real gnome-keyring that is open. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class KeychainStoreTest {
  private static final Duration PATIENT = Duration.ofSeconds(25);
  private static final String LISTED = "[" + KeychainProbe.account() + "]";

  @TempDir Path home;
  @TempDir Path folder;
  private TestDesktop desktop;

  @BeforeEach
  void open() throws Exception {
    desktop = new TestDesktop(home).withBus().withUnlockedKeyring();
  }

  @AfterEach
  void close() throws Exception {
    boolean survived = desktop.keyring().isAlive();
    desktop.close();
    assertThat(survived).isTrue();
  }

  @Test
  void keepsListsReadsAndForgets() throws Exception {
    try (Probe probe = probe()) {
      assertThat(probe.does("read")).isEqualTo("none");
      assertThat(probe.does("write")).isEqualTo("done");
      assertThat(probe.does("read")).isEqualTo("same");
      assertThat(probe.does("accounts")).isEqualTo(LISTED);
      assertThat(probe.does("write another")).isEqualTo("done");
      assertThat(probe.does("read")).isEqualTo("another");
      assertThat(probe.does("accounts")).isEqualTo(LISTED);
      assertThat(probe.does("delete")).isEqualTo("done");
      assertThat(probe.does("read")).isEqualTo("none");
      assertThat(probe.does("accounts")).isEqualTo("[]");
      assertThat(probe.does("delete")).isEqualTo("done");
      assertThat(probe.does("test")).isEqualTo("true");
    }
    assertThat(kept()).doesNotContain("refresh", "connection-check", "a.example");
  }

  @Test
  void aSecondProcessReadsWhatTheFirstWrote() throws Exception {
    try (Probe first = probe()) {
      assertThat(first.does("write")).isEqualTo("done");
      try (Probe second = probe()) {
        assertThat(second.does("read")).isEqualTo("same");
        assertThat(second.does("write another")).isEqualTo("done");
      }
      assertThat(first.does("read")).isEqualTo("another");
    }
  }

  @Test
  void anEntryOfTheVersionBeforeIsFoundAndCarriedOver() throws Exception {
    try (Probe probe = probe()) {
      assertThat(probe.does("old write")).isEqualTo("done");
      assertThat(probe.does("accounts")).isEqualTo("[]");
      assertThat(probe.does("read")).isEqualTo("same");
      assertThat(probe.does("accounts")).contains("subject=sub-1", "clientId=42", "issuer=https://a.example");
      assertThat(kept().lines().filter(line -> line.startsWith("attribute.account"))).containsExactlyInAnyOrder(
          "attribute.account = accounts", "attribute.account = https://a.example sub-1");
      assertThat(probe.does("write another")).isEqualTo("done");
    }
    try (Probe probe = probe()) {
      assertThat(probe.does("read")).isEqualTo("another");
      assertThat(probe.does("delete")).isEqualTo("done");
      assertThat(kept()).doesNotContain("refresh");
    }
  }

  @Test
  void anEntryOfTheVersionBeforeIsForgottenAtSignOut() throws Exception {
    try (Probe probe = probe()) {
      assertThat(probe.does("old write")).isEqualTo("done");
      assertThat(probe.does("delete")).isEqualTo("done");
      assertThat(probe.does("read")).isEqualTo("none");
    }
    assertThat(kept()).doesNotContain("my-phone");
  }

  static Stream<byte[]> garbage() {
    Stream<String> texts = Stream.of("", "rubbish", "[]", "null", "{\"v\":0}", "parts:3", "\u0000", "[".repeat(60_000),
        "x".repeat(1 << 20),
        "{\"v\":99,\"accounts\":7,\"client\":\"c\",\"sub\":\"sub-1\",\"refresh\":\"r\"}",
        "{\"v\":1,\"accounts\":[7,{},{\"issuer\":\"https://a.example\",\"sub\":\"sub-1\",\"time\":1e99}]}");
    return Stream.concat(texts.map(text -> text.getBytes(StandardCharsets.UTF_8)),
        Stream.of(new byte[] {(byte) 0xff, (byte) 0xfe, '{', (byte) 0x80}));
  }

  @Test
  void whatIsNotOursIsNoSignInAndIsReplaced() throws Exception {
    try (Probe probe = probe()) {
      for (byte[] bytes : garbage().toList()) {
        probe.spoils(bytes);
        assertThat(probe.does("read")).isEqualTo("none");
        assertThat(probe.does("accounts")).isEqualTo("[]");
        assertThat(probe.does("write")).isEqualTo("done");
        assertThat(probe.does("read")).isEqualTo("same");
        assertThat(probe.does("accounts")).isEqualTo(LISTED);
      }
    }
  }

  /** What another program sees. */
  private String kept() throws Exception {
    return desktop.run("secret-tool", "search", "--all", "service", "my-phone");
  }

  private Probe probe() throws Exception {
    return new Probe(desktop, folder, PATIENT);
  }
}
