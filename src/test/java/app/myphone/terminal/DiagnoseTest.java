package app.myphone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.terminal.Program.Ended;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code --diagnose} from outside the process. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(240)
class DiagnoseTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void isOneObjectWithALineForEachPartAndNothingElse() throws Exception {
    Ended ended = program().run("--demo", "--diagnose", "--json");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).hasLineCount(1);
    JsonNode checks = JSON.readTree(ended.out()).get("checks");
    assertThat(checks.valueStream().map(check -> check.get("id").textValue())).contains("address", "proxy",
        "certificate", "clock", "discovery", "client", "device", "loopback", "browser", "keychain", "wire.json", "wire.grpc",
        "wire.grpc-web").doesNotHaveDuplicates();
    assertThat(checks.valueStream()).allSatisfy(DiagnoseTest::isComplete);
    assertThat(checks.valueStream().filter(check -> check.get("id").textValue().startsWith("wire"))
        .map(check -> check.get("state").textValue())).containsOnly("good");
  }

  private static void isComplete(JsonNode check) {
    assertThat(check.properties().stream().map(Map.Entry::getKey).toList())
        .isEqualTo(List.of("id", "state", "text", "advice", "ms"));
    assertThat(check.get("state").textValue()).isIn("good", "doubtful", "bad");
    assertThat(check.get("text").textValue()).isNotBlank();
    assertThat(check.get("advice").isNull()).isEqualTo(check.get("state").textValue().equals("good"));
    assertThat(check.get("ms").isIntegralNumber()).isTrue();
  }

  @Test
  void anythingBadIs5AndSaysWhatToDoBeneath() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Ended ended = program().run("--diagnose", "--issuer", "http://127.0.0.1:" + port, "--client-id", "1");
    assertThat(ended.code()).isEqualTo(5);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).contains("[Failed] Address: 127.0.0.1:" + port + " can’t be reached.\n    → ");
  }

  /** What GNOME has set is asked for only where the way to the server is not known without it. */
  @Test
  void aProxyScriptOfTheDesktopIsSaidToBeMissing() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path gsettings = Files.writeString(bin.resolve("gsettings"), "#!/bin/sh\necho \"$@\" >>" + folder + "/asked\necho \"'auto'\"\n");
    Files.setPosixFilePermissions(gsettings, PosixFilePermissions.fromString("rwxr-xr-x"));
    Program gnome = program().set("PATH", bin + ":/usr/bin:/bin").set("XDG_CURRENT_DESKTOP", "ubuntu:GNOME");
    Ended ended = gnome.run("--diagnose", "--issuer", "https://login.nobody.invalid", "--client-id", "1");
    assertThat(ended.code()).isEqualTo(5);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).contains("[Failed] Proxy: The proxy for login.nobody.invalid is chosen by a script (PAC) that’s set in "
        + "GNOME. My Phone can’t run such scripts.\n    → Ask your administrator which proxy leads to login.nobody.invalid");
    assertThat(Files.readAllLines(folder.resolve("asked"))).containsExactly("get org.gnome.system.proxy mode");
    Files.delete(folder.resolve("asked"));
    assertThat(gnome.run("--demo", "--text").code()).isZero();
    assertThat(folder.resolve("asked")).doesNotExist();
  }

  @Test
  void withoutAServerIs2() throws Exception {
    Ended ended = program().set("MY_PHONE_DIAGNOSE", "true").run("--json");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.lastLineOfErr()).contains("usage.nothing-configured");
  }

  @Test
  void certificatesThatCannotBeReadAre2() throws Exception {
    Path file = Files.writeString(folder.resolve("ca.pem"), "no certificate");
    Ended ended = program().run("--demo", "--text", "--trusted-certificates", file.toString());
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("trustedCertificates", "--trusted-certificates").doesNotContain("\tat ");
  }

  private Program program() {
    return new Program(folder);
  }
}
