package app.myphone.bench;

import app.myphone.demo.DemoZitadel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The demo server in a process of its own, so that what it works is not counted. */
final class DemoProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;
  private final String issuer;
  private final String clientId;

  DemoProcess() throws IOException {
    process = new ProcessBuilder("nice", "-n", "19", Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
        DemoProcess.class.getName()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    out = process.inputReader(StandardCharsets.UTF_8);
    issuer = out.readLine();
    clientId = out.readLine();
  }

  /** Prints where it is; then a browser goes to each line's address, and the person behind the blank signs in. */
  public static void main(String[] arguments) throws Exception {
    try (DemoZitadel demo = DemoZitadel.start();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      System.out.println(demo.issuer());
      System.out.println(demo.clientId());
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] parts = line.split(" ", 2);
        demo.visit(URI.create(parts[0]), parts[1]);
      }
    }
  }

  String issuer() {
    return issuer;
  }

  String clientId() {
    return clientId;
  }

  /** Returns at once; whoever waits is told by the callback. */
  boolean visit(URI link, String person) {
    try {
      process.getOutputStream().write((link + " " + person + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
