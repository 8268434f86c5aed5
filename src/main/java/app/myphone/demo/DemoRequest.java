package app.myphone.demo;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import okio.ByteString;

/**
 * A request as it arrived, with what the endpoints read of it. May hold tokens: {@link #toString} has method and path
 * only.
 *
 * @param path without the query, as sent
 * @param query without the question mark, empty when there is none
 * @param body at most 64 KiB of it
 */
public record DemoRequest(
    String method, String path, String query, List<DemoHeader> headers, ByteString body, boolean http2) {

  public DemoRequest {
    headers = List.copyOf(headers);
  }

  /** The first header of this name, in any case. */
  public Optional<String> header(String name) {
    return headers.stream().filter(header -> header.name().equalsIgnoreCase(name)).map(DemoHeader::value).findFirst();
  }

  /** A parameter of the form, else of the query; empty ones count as absent, as ZITADEL has it. */
  public Optional<String> parameter(String name) {
    return find(form(), name).or(() -> find(query, name)).filter(value -> !value.isEmpty());
  }

  /** A cookie's value. */
  public Optional<String> cookie(String name) {
    return headers.stream().filter(header -> header.name().equalsIgnoreCase("Cookie"))
        .flatMap(header -> Arrays.stream(header.value().split(";"))).map(String::strip)
        .filter(pair -> pair.startsWith(name + "=")).map(pair -> pair.substring(name.length() + 1)).findFirst();
  }

  boolean isGet() {
    return method.equals("GET") || method.equals("HEAD");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }

  private String form() {
    boolean isForm = header("Content-Type").orElse("").startsWith("application/x-www-form-urlencoded");
    return isForm ? body.utf8() : "";
  }

  private static Optional<String> find(String encoded, String name) {
    return Arrays.stream(encoded.split("&")).map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2 && decode(pair[0]).equals(name)).map(pair -> decode(pair[1])).findFirst();
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
