package app.myphone.oidc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.os.TestClock;
import app.myphone.text.Messages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class LoopbackReceiverTest {
  private final TestProvider server = new TestProvider(new TestClock());
  private final BlockingQueue<Callback.Answer> answers = new LinkedBlockingQueue<>();
  private LoopbackReceiver receiver;
  private SignInRequest request;

  @BeforeEach
  void open() throws Exception {
    open("127.0.0.1");
  }

  @AfterEach
  void close() {
    receiver.close();
    server.close();
  }

  private void open(String host) throws Exception {
    if (receiver != null) {
      receiver.close();
    }
    receiver = LoopbackReceiver.open(host, new CallbackPage(Messages.in(Locale.ENGLISH)));
    request = SignInRequest.fresh(server.provider(), TestProvider.CLIENT, receiver.redirectUri(), "en", false);
    receiver.listen(request, answers::add);
  }

  @Test
  void listensOnLoopbackOnlyAndSaysSo() throws Exception {
    assertThat(receiver.redirectUri().toString()).matches("http://127\\.0\\.0\\.1:\\d+/callback");
    for (InetAddress other : othersOfThisComputer()) {
      assertThatThrownBy(() -> connect(other)).isInstanceOf(IOException.class);
    }
    try (Socket socket = connect(InetAddress.getByName("127.0.0.1"))) {
      assertThat(socket.isConnected()).isTrue();
    }
  }

  @Test
  void noOtherLoopbackAddressIsListenedOn() {
    assertThatThrownBy(() -> connect(InetAddress.getByName("127.0.0.2"))).isInstanceOf(IOException.class);
  }

  @Test
  void localhostOnlyWhenTheSettingSaysSo() throws Exception {
    open("localhost");
    assertThat(receiver.redirectUri().toString()).matches("http://localhost:\\d+/callback");
    assertThat(new TestBrowser().visit(good()).url()).endsWith("/done");
    for (InetAddress address : InetAddress.getAllByName("localhost")) {
      try (Socket socket = connect(address)) {
        assertThat(socket.isConnected()).isTrue();
      }
    }
  }

  @RepeatedTest(50)
  void portIsClosedAtOnceWhenThereWasNoAnswer() {
    receiver.close();
    assertThatThrownBy(() -> connect(InetAddress.getByName("127.0.0.1"))).isInstanceOf(IOException.class);
  }

  @Test
  void portIsClosedSoonAfterTheAnswer() throws Exception {
    new TestBrowser().visit(good());
    receiver.close();
    awaitClosed();
  }

  @Test
  void portIsClosedAlsoWhenThePageIsNeverFetched() throws Exception {
    assertThat(send(get(good()))).startsWith("HTTP/1.1 303 ");
    receiver.close();
    awaitClosed();
  }

  @Test
  void silentAndHalfSentConnectionsDoNotBlock() throws Exception {
    List<Socket> held = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Socket socket = connect(InetAddress.getByName("127.0.0.1"));
      socket.getOutputStream().write(i % 2 == 0 ? new byte[0] : "GET /callb".getBytes(ISO_8859_1));
      held.add(socket);
    }
    assertThat(send(get(good()))).startsWith("HTTP/1.1 303 ");
    for (Socket socket : held) {
      socket.close();
    }
  }

  @Test
  void halfSentConnectionIsEndedByTheListener() throws Exception {
    try (Socket socket = connect(InetAddress.getByName("127.0.0.1"))) {
      socket.getOutputStream().write("GET /callb".getBytes(ISO_8859_1));
      socket.setSoTimeout(15_000);
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void requestLineOfTwoMegabytesIsRefused() throws Exception {
    assertThat(status("GET /callback?code=" + "x".repeat(9_000) + " HTTP/1.1\r\n" + host() + "\r\n")).isEqualTo(414);
    assertThat(attempt("GET /callback?code=" + "x".repeat(2 << 20) + " HTTP/1.1\r\n" + host() + "\r\n"))
        .doesNotContain(" 303 ");
    assertStillWaiting();
  }

  @Test
  void threeHundredHeadersAreRefused() throws Exception {
    String many = "x-a: b\r\n".repeat(300);
    assertThat(status("GET /callback HTTP/1.1\r\n" + host() + many + "\r\n")).isEqualTo(431);
    assertStillWaiting();
  }

  @Test
  void bigHeadersAreRefused() throws Exception {
    String big = ("x-a: " + "b".repeat(8_000) + "\r\n").repeat(12);
    assertThat(attempt("GET /callback HTTP/1.1\r\n" + host() + big + "\r\n")).doesNotContain(" 303 ");
    for (String name : List.of("x-a", "cookie")) {
      assertThat(status("GET /callback HTTP/1.1\r\n" + host() + name + ": " + "b".repeat(66_000) + "\r\n\r\n"))
          .isEqualTo(431);
    }
    assertStillWaiting();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 60000", "1 9000", "7 8900", "90 600", "150 300"})
  void cookiesOfOtherProgramsOnThisComputerAreNoObstacle(String linesAndSize) throws Exception {
    int lines = Integer.parseInt(linesAndSize.split(" ")[0]);
    String cookie = "Cookie: session=" + "c".repeat(Integer.parseInt(linesAndSize.split(" ")[1])) + "\r\n";
    String head = get(good());
    assertThat(send(head.substring(0, head.length() - 2) + cookie.repeat(lines) + "\r\n")).startsWith("HTTP/1.1 303 ");
  }

  @Test
  void cookiesAreNotKept() throws Exception {
    LoopbackRequest request = LoopbackRequest.read(new ByteArrayInputStream(
        "GET /callback HTTP/1.1\r\nHost: x\r\nCOOKIE: a=secret\r\ncookie: b\r\nx-a: b\r\n\r\n".getBytes(ISO_8859_1)));
    assertThat(request.has("cookie")).isFalse();
    assertThat(request.headers()).hasSize(2);
    assertThat(request.toString()).doesNotContain("secret");
  }

  @Test
  void otherBigHeaderIsNoObstacle() throws Exception {
    String head = get(good());
    assertThat(send(head.substring(0, head.length() - 2) + "x-a: " + "b".repeat(30_000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 303 ");
  }

  @Test
  void thousandConnectionsDoNotBlock() throws Exception {
    List<Socket> held = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      held.add(connect(InetAddress.getByName("127.0.0.1")));
    }
    assertThat(send(get(good()))).startsWith("HTTP/1.1 303 ");
    for (Socket socket : held) {
      socket.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /favicon.ico, 404", "GET, /callbackX, 404", "GET, /callback/, 404", "GET, /Callback, 404", "GET, /, 404",
    "GET, /done, 404", "GET, /refused, 404", "GET, //callback, 404", "GET, /%63allback, 404", "POST, /favicon.ico, 404",
    "POST, /callback, 405", "HEAD, /callback, 405", "PUT, /callback, 405", "OPTIONS, /callback, 405", "get, /callback, 405"
  })
  void onlyGetOfExactlyThePathCounts(String method, String path, int status) throws Exception {
    String query = URI.create(good()).getRawQuery();
    assertThat(status(method + " " + path + "?" + query + " HTTP/1.1\r\n" + host() + "\r\n")).isEqualTo(status);
    assertStillWaiting();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "GET /callback", "GET  /callback HTTP/1.1", "GET /callback HTTP/2.0", "\0\1\2", "",
      "GET http://127.0.0.1/callback HTTP/1.1", "GET callback HTTP/1.1", "GET * HTTP/1.1"})
  void whatIsNotHttpIsRefused(String line) throws Exception {
    assertThat(status(line + "\r\n" + host() + "\r\n")).isEqualTo(400);
    assertStillWaiting();
  }

  @Test
  void otherHostsAreMisdirected() throws Exception {
    String line = "GET /callback?" + URI.create(good()).getRawQuery() + " HTTP/1.1\r\n";
    assertThat(status(line + "Host: evil.example\r\n\r\n")).isEqualTo(421);
    assertThat(status(line + "Host: evil.example:" + port() + "\r\n\r\n")).isEqualTo(421);
    assertThat(status(line + "Host: localhost:" + port() + "\r\n\r\n")).isEqualTo(421);
    assertThat(status(line + "Host: 127.0.0.1\r\n\r\n")).isEqualTo(421);
    assertThat(status(line + "Host: 127.0.0.1:1\r\n\r\n")).isEqualTo(421);
    assertThat(status(line + "\r\n")).isEqualTo(400);
    assertThat(status(line + host() + host() + "\r\n")).isEqualTo(400);
    assertStillWaiting();
  }

  @Test
  void absoluteFormIsRefused() throws Exception {
    assertThat(status("GET " + good() + " HTTP/1.1\r\n" + host() + "\r\n")).isEqualTo(400);
    assertStillWaiting();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Origin: https://evil.example", "Origin: null", "Sec-Fetch-Mode: cors",
      "Sec-Fetch-Mode: no-cors", "sec-fetch-mode: websocket"})
  void requestsOfScriptsAreRefused(String header) throws Exception {
    assertThat(status(get(good(), header + "\r\n"))).isEqualTo(403);
    assertStillWaiting();
  }

  @Test
  void navigationIsServed() throws Exception {
    assertThat(status(get(good(), "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Site: cross-site\r\n"))).isEqualTo(303);
  }

  @Test
  void wrongStateIsNotOursAndTheRightOneSucceeds() throws Exception {
    String base = receiver.redirectUri() + "?code=abc";
    String state = request.state().reveal();
    assertThat(status(get(base + "&state=wrong"))).isEqualTo(400);
    assertThat(status(get(base))).isEqualTo(400);
    assertThat(status(get(base + "&state=" + state + "&state=" + state))).isEqualTo(400);
    assertStillWaiting();
  }

  @Test
  void laterAnswersSeeThatItWasUsed() throws Exception {
    assertThat(status(get(good()))).isEqualTo(303);
    String again = send(get(good().replace("code=abc", "code=other")));
    assertThat(again).startsWith("HTTP/1.1 410 ").contains("This sign-in was already used");
    assertThat(answers).hasSize(1);
  }

  @Test
  void fuzzedQueriesNeverEndTheAttempt() throws Exception {
    for (String query : List.of("%zz", "%", "state=%00", "code=%ff&state=%", "&&&=&=", "?", "a=b=c", "%00=%00",
        "code=" + "y".repeat(7_000))) {
      assertThat(status("GET /callback?" + query + " HTTP/1.1\r\n" + host() + "\r\n")).isEqualTo(400);
    }
    assertThat(attempt("GET /callback?code=" + "x".repeat(100_000) + "&state=" + request.state().reveal()
        + " HTTP/1.1\r\n" + host() + "\r\n")).doesNotContain(" 303 ");
    assertStillWaiting();
  }

  @Test
  void nothingOfTheRequestIsOnThePage() throws Exception {
    String answer = receiver.redirectUri() + "?error=server_error&error_description=%3Cscript%3Ealert(1)%3C/script%3E"
        + "&state=" + request.state().reveal();
    String first = send(get(answer));
    String page = send(get("http://" + authority() + "/refused"));
    for (String sent : List.of("script", "alert", "server_error", request.state().reveal())) {
      assertThat(first + page).doesNotContain(sent);
    }
    assertThat(page).startsWith("HTTP/1.1 200 ").contains("The sign-in wasn’t completed");
  }

  @Test
  void pageIsLockedDown() throws Exception {
    TestBrowser.Page page = new TestBrowser().visit(good());
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.headers().get("Cache-Control")).isEqualTo("no-store");
    assertThat(page.headers().get("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.headers().get("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.headers().get("Connection")).isEqualTo("close");
    assertThat(page.headers().get("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'", "style-src 'sha256-" + hashOfStyle(page.body()) + "'")
        .doesNotContain("unsafe", "script-src");
    assertThat(page.body()).doesNotContain("<script", "http://", "https://", "src=", "url(", " style=", " on");
  }

  @Test
  void everyAnswerIsLockedDown() throws Exception {
    for (String answer : List.of(send(get("http://" + authority() + "/x")), send("nonsense\r\n\r\n"), send(get(good())))) {
      assertThat(answer).contains("Cache-Control: no-store", "Referrer-Policy: no-referrer",
          "X-Content-Type-Options: nosniff", "frame-ancestors 'none'", "Connection: close");
    }
  }

  @Test
  void pagePromisesNothing() throws Exception {
    TestBrowser.Page page = new TestBrowser().visit(good());
    assertThat(page.body()).contains("<h1>Continue in My Phone</h1>").doesNotContain("signed in", "success");
  }

  @Test
  void onlyFixedPathsAreRedirectedTo() throws Exception {
    assertThat(location(send(get(good() + "&redirect=https://evil.example&next=//evil.example")))).isEqualTo("/done");
  }

  @Test
  void codeLeavesTheAddressBar() throws Exception {
    TestBrowser.Page page = new TestBrowser().visit(good());
    assertThat(page.url()).isEqualTo("http://" + authority() + "/done");
    assertThat(answers.poll(5, TimeUnit.SECONDS)).isInstanceOf(Callback.AuthorizationCode.class);
  }

  @Test
  void pageIsInThePersonsLanguage() throws Exception {
    receiver.close();
    receiver = LoopbackReceiver.open("127.0.0.1", new CallbackPage(Messages.in(Locale.GERMAN)));
    request = SignInRequest.fresh(server.provider(), TestProvider.CLIENT, receiver.redirectUri(), "de", false);
    receiver.listen(request, answers::add);
    assertThat(new TestBrowser().visit(good()).body())
        .contains("<html lang=\"de\" dir=\"ltr\">", "Weiter in My Phone", "prefers-color-scheme:dark");
  }

  /** The right answer still gets through. */
  private void assertStillWaiting() throws Exception {
    assertThat(answers).isEmpty();
    assertThat(status(get(good()))).isEqualTo(303);
    assertThat(answers.poll(5, TimeUnit.SECONDS)).isInstanceOf(Callback.AuthorizationCode.class);
  }

  private String good() {
    return receiver.redirectUri() + "?code=abc&state=" + request.state().reveal();
  }

  private String authority() {
    return receiver.redirectUri().getAuthority();
  }

  private int port() {
    return receiver.redirectUri().getPort();
  }

  private String host() {
    return "Host: " + authority() + "\r\n";
  }

  private String get(String url, String... headers) {
    String target = url.substring(url.indexOf('/', 8));
    return "GET " + target + " HTTP/1.1\r\n" + host() + String.join("", headers) + "\r\n";
  }

  private int status(String head) throws IOException {
    String answer = send(head);
    assertThat(answer).startsWith("HTTP/1.1 ");
    return Integer.parseInt(answer.substring(9, 12));
  }

  /** As {@link #send}, but a connection that is torn down is an answer too. */
  private String attempt(String head) {
    try {
      return send(head);
    } catch (IOException e) {
      return "";
    }
  }

  private String send(String head) throws IOException {
    try (Socket socket = connect(InetAddress.getByName("127.0.0.1"))) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(head.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private Socket connect(InetAddress address) throws IOException {
    Socket socket = new Socket(java.net.Proxy.NO_PROXY);
    try {
      socket.connect(new InetSocketAddress(address, port()), 2000);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** The test's time limit ends this when the port stays open. */
  private void awaitClosed() {
    while (true) {
      try (Socket socket = connect(InetAddress.getByName("127.0.0.1"))) {
        assertThat(socket.isConnected()).isTrue();
        Thread.onSpinWait();
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static String location(String answer) {
    return answer.lines().filter(l -> l.startsWith("Location: ")).map(l -> l.substring(10))
        .collect(Collectors.joining(","));
  }

  private static String hashOfStyle(String body) throws Exception {
    Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(body);
    assertThat(style.find()).isTrue();
    return java.util.Base64.getEncoder().encodeToString(java.security.MessageDigest.getInstance("SHA-256")
        .digest(style.group(1).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  private static List<InetAddress> othersOfThisComputer() throws Exception {
    return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress() && address instanceof Inet4Address)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  @Test
  void answerThatComesBeforeListeningWaits() throws Exception {
    receiver.close();
    receiver = LoopbackReceiver.open("127.0.0.1", new CallbackPage(Messages.in(Locale.ENGLISH)));
    request = SignInRequest.fresh(server.provider(), TestProvider.CLIENT, receiver.redirectUri(), "en", false);
    try (Socket socket = connect(InetAddress.getByName("127.0.0.1"))) {
      socket.getOutputStream().write(get(good()).getBytes(ISO_8859_1));
      receiver.listen(request, answers::add);
      assertThat(answers.poll(5, TimeUnit.SECONDS)).isEqualTo(
          new Callback.AuthorizationCode(new app.myphone.problem.Secret("abc")));
      assertThat(Optional.of(socket.getInputStream().read())).contains((int) 'H');
    }
  }
}
