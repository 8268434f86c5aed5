package app.myphone.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/** A real browser without a window, steered over the DevTools protocol. */
public final class Chromium implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final OkHttpClient client = new OkHttpClient.Builder().readTimeout(Duration.ZERO).build();
  private final WebSocket socket;
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final String session;

  private Chromium(Process process, String address) throws Exception {
    this.process = process;
    this.socket = client.newWebSocket(new Request.Builder().url(address).build(), new Listener());
    String target = call("Target.createTarget", Map.of("url", "about:blank"), "").path("targetId").asText();
    this.session = call("Target.attachToTarget", Map.of("targetId", target, "flatten", true), "")
        .path("sessionId").asText();
    call("Page.enable", Map.of(), session);
  }

  /** Where the program is; empty on a machine without it. */
  public static Optional<Path> program() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of).filter(Files::isExecutable).findFirst();
  }

  /** Starts one with an empty profile in a folder of the test. */
  public static Chromium start(Path profile, String... more) throws Exception {
    List<String> command = Stream.concat(Stream.of(program().orElseThrow().toString(), "--headless", "--no-sandbox",
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--remote-debugging-port=0",
        "--remote-allow-origins=*", "--user-data-dir=" + profile), Stream.concat(Stream.of(more), Stream.of("about:blank"))).toList();
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("HOME", profile.toString());
    Process process = builder.start();
    return new Chromium(process, address(process));
  }

  /** Goes to an address; returns at once. */
  public void open(String address) throws Exception {
    call("Page.navigate", Map.of("url", address), session);
  }

  /** Waits until a JavaScript expression is true on whatever page is shown then. */
  public void await(String expression) throws Exception {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!evaluate("Boolean(" + expression + ")").asBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never: " + expression + "\n" + text());
      }
      Thread.onSpinWait();
    }
  }

  /** Waits until a page is there as a whole and says something to whoever reads it. */
  public void awaitText(String part) throws Exception {
    await("document.readyState === 'complete' && document.body.innerText.includes('" + part + "')");
  }

  /** The value of a JavaScript expression; missing while a page is being changed. */
  public JsonNode evaluate(String expression) throws Exception {
    return call("Runtime.evaluate",
        Map.of("expression", expression, "returnByValue", true, "awaitPromise", true), session).path("result").path("value");
  }

  public String text() throws Exception {
    return evaluate("document.body ? document.body.innerText : ''").asText();
  }

  /** What the person would see, as PNG. */
  public byte[] screenshot() throws Exception {
    return Base64.getDecoder().decode(call("Page.captureScreenshot", Map.of("format", "png"), session).path("data").asText());
  }

  private JsonNode call(String method, Map<String, Object> parameters, String session) throws Exception {
    int id = lastId.incrementAndGet();
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    socket.send(message.toString());
    return answer.get(LIMIT.toSeconds(), TimeUnit.SECONDS).path("result");
  }

  @Override
  public void close() {
    socket.cancel();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
    client.dispatcher().executorService().shutdown();
  }

  private static String address(Process process) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    String line;
    while ((line = lines.readLine()) != null) {
      int start = line.indexOf("ws://");
      if (start >= 0) {
        Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
        return line.substring(start).strip();
      }
    }
    throw new IOException("no browser");
  }

  private final class Listener extends WebSocketListener {
    @Override
    public void onMessage(WebSocket from, String text) {
      try {
        JsonNode message = JSON.readTree(text);
        Optional.ofNullable(waiting.remove(message.path("id").asInt())).ifPresent(answer -> answer.complete(message));
      } catch (IOException e) {
        onFailure(from, e, null);
      }
    }

    @Override
    public void onFailure(WebSocket from, Throwable thrown, Response response) {
      waiting.values().forEach(answer -> answer.completeExceptionally(thrown));
    }
  }
}
