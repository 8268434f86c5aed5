package app.myphone.training;

import app.myphone.demo.DemoZitadel;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * The demo server in a process of its own, for the training and the benchmark: it prints its address and client ID, then
 * signs Ada in at each address that it reads, as her browser would. It ends with its input.
 */
public final class DemoServer {
  private DemoServer() {}

  public static void main(String[] args) throws Exception {
    try (DemoZitadel demo = DemoZitadel.start();
        BufferedReader addresses = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      System.out.println(demo.issuer() + " " + demo.clientId());
      String address = addresses.readLine();
      while (address != null) {
        demo.visit(URI.create(address), "ada");
        address = addresses.readLine();
      }
    }
    System.exit(0);
  }
}
