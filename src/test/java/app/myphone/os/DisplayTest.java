package app.myphone.os;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.os.Display.Missing;
import app.myphone.os.Display.Reason;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayTest {
  @TempDir Path sockets;

  @Test
  void windowsAndMacAlwaysHaveOne() {
    assertThat(OwnDisplay.windows(Map.of()).missing()).isEmpty();
    assertThat(new OwnDisplay("macos").missing()).isEmpty();
  }

  @Test
  void windowsTellsTheComputersScreenFromOneOverTheNetwork() {
    assertThat(OwnDisplay.windows(Map.of("SESSIONNAME", "RDP-Tcp#3")).name()).isEqualTo("RDP-Tcp#3");
    assertThat(OwnDisplay.windows(Map.of()).name()).isEqualTo("Console");
  }

  @Test
  void theNumberOfTheScreenMakesNoOtherDisplay() {
    assertThat(linux(Map.of("DISPLAY", " :4711.1 ")).name()).isEqualTo(":4711");
    assertThat(linux(Map.of()).name()).isEmpty();
  }

  @Test
  void saysThatNothingIsSet() throws Exception {
    assertThat(linux(Map.of()).missing()).contains(new Missing(Reason.NOT_SET, ""));
    assertThat(linux(Map.of("DISPLAY", " ")).missing()).contains(new Missing(Reason.NOT_SET, ""));
  }

  @Test
  void waylandAloneIsNone() throws Exception {
    assertThat(linux(Map.of("WAYLAND_DISPLAY", "wayland-0")).missing())
        .contains(new Missing(Reason.ONLY_WAYLAND, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {":4711", "unix:4711", ":4711.0", "/unix:4711"})
  void reachesAServerByItsSocket(String name) throws Exception {
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(sockets.resolve("X4711")));
      assertThat(linux(Map.of("DISPLAY", name)).missing()).isEmpty();
    }
    assertThat(linux(Map.of("DISPLAY", name)).missing()).contains(new Missing(Reason.NOT_REACHABLE, name));
  }

  @Test
  void reachesAServerWhoseSocketHasNoFile() throws Exception {
    Files.writeString(sockets.resolve("list"), """
        Num       RefCount Protocol Flags    Type St Inode Path
        0000: 00000002 00000000 00010000 0001 01 1 @/tmp/.X11-unix/X4711
        """);
    assertThat(linux(Map.of("DISPLAY", ":4711")).missing()).isEmpty();
    assertThat(linux(Map.of("DISPLAY", ":471")).missing()).isPresent();
  }

  @Test
  void reachesAServerOverTheNetwork() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int number = server.getLocalPort() - 6000;
      assertThat(linux(Map.of("DISPLAY", "127.0.0.1:" + number + ".0")).missing()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", ":", ":x", ":99999", "-1", ":1:2:", "127.0.0.1:59535"})
  void nonsenseIsNotReachable(String name) throws Exception {
    assertThat(linux(Map.of("DISPLAY", name)).missing()).contains(new Missing(Reason.NOT_REACHABLE, name));
  }

  @Test
  void aServerThatTakesNobodyEndsTheWait() throws Exception {
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(sockets.resolve("X1")), 1);
      XServers servers = new XServers(sockets, sockets.resolve("list"), Duration.ofMillis(50));
      int tries = 0;
      while (servers.answers("unix:1")) {
        assertThat(++tries).as("a full queue takes no more").isLessThan(5000);
      }
    }
  }

  private Display linux(Map<String, String> environment) {
    return new XDisplay(environment, new XServers(sockets, sockets.resolve("list"), Duration.ofSeconds(2)));
  }
}
