package app.myphone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.account.AccountsAtDemo;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.config.TypedCode;
import app.myphone.demo.DemoReply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import app.myphone.signin.SignInTarget;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The acts in a terminal, with somebody who answers. */
@Timeout(30)
class ActTerminalTest {
  private static final String PHONE = "/auth/v1/users/me/phone";
  private final Queue<String> typed = new ArrayDeque<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private boolean person = true;
  private AccountsAtDemo demo;

  @BeforeEach
  void start() throws Exception {
    demo = new AccountsAtDemo();
  }

  @AfterEach
  void stop() {
    demo.close();
  }

  @Test
  void somebodyIsAskedForTheCodeAndForNothingElse() throws Exception {
    typed.add(" 7GOI4X ");
    assertThat(run("ben", json().with(Setting.VERIFY_PHONE, Optional.of(TypedCode.of(""))))).isZero();
    assertThat(err()).isEqualTo("Code you received: ");
    assertThat(answer().get("act").textValue()).isEqualTo("verified");
  }

  @Test
  void beforeRemovingItIsSaidWhatIsLost() throws Exception {
    typed.add("n");
    assertThat(run("dai", json().with(Setting.REMOVE_PHONE, true))).isZero();
    assertThat(err()).contains("by text message stops working", "Remove your phone number? [y/N]");
    assertThat(answer().get("act").textValue()).isEqualTo("unchanged");
    assertThat(demo.asked(PHONE)).as("one read").isEqualTo(1);
    typed.add("Yes");
    assertThat(run("dai", json().with(Setting.REMOVE_PHONE, true))).isZero();
    assertThat(answer().get("act").textValue()).isEqualTo("removed");
    typed.add("y");
    assertThat(run("dai", json().with(Setting.REMOVE_PHONE, true))).isZero();
    assertThat(answer().get("act").textValue()).isEqualTo("unchanged");
  }

  @Test
  void anotherCodeIsNotSentAtOnce() throws Exception {
    Settings send = json().with(Setting.SEND_PHONE_CODE, true);
    assertThat(run("ben", send)).isZero();
    assertThat(answer().get("act").textValue()).isEqualTo("code-sent");
    assertThat(run("ben", send)).isEqualTo(4);
    assertThat(error()).isEqualTo("phone.wait");
    assertThat(err()).containsPattern("in (29|30|[3-5]\\d|60) s");
    demo.clock.advance(java.time.Duration.ofMinutes(10));
    assertThat(run("ben", send)).isZero();
  }

  @Test
  void whatIsDoneAlreadyIsUnchanged() throws Exception {
    assertThat(run("ada", json().with(Setting.SEND_PHONE_CODE, true))).isZero();
    assertThat(answer().get("act").textValue()).isEqualTo("unchanged");
    assertThat(run("ada", json().with(Setting.VERIFY_PHONE, Optional.of(TypedCode.of("X"))))).isZero();
    assertThat(answer().get("act").textValue()).isEqualTo("unchanged");
  }

  @Test
  void withoutANumberThereIsNothingToVerify() throws Exception {
    assertThat(run("cleo", json().with(Setting.VERIFY_PHONE, Optional.of(TypedCode.of("X"))))).isEqualTo(4);
    assertThat(error()).isEqualTo("phone.code-not-open");
    assertThat(run("cleo", json().with(Setting.SEND_PHONE_CODE, true))).isEqualTo(4);
    assertThat(error()).isEqualTo("phone.none");
  }

  @Test
  void nobodyToAskIs2AndNothingIsSent() throws Exception {
    person = false;
    typed.add("y");
    assertThat(run("ben", json().with(Setting.REMOVE_PHONE, true))).isEqualTo(2);
    assertThat(error()).isEqualTo("usage.yes-missing");
    assertThat(demo.server.requests()).noneMatch(request -> request.method().equals("DELETE"));
  }

  @Test
  void whatWasDoneIsToldAlsoWhenTheRestCannotBeRead() throws Exception {
    demo.server.faults().always("/auth/v1/users/me", DemoReply.json(500, "{\"code\":13}"));
    Settings set = json().with(Setting.SET_PHONE, Optional.of("+41797654321"));
    assertThat(run("ben", set)).isZero();
    assertThat(answer().get("number").textValue()).isEqualTo("+41797654321");
    assertThat(answer().get("account").isNull()).isTrue();
    assertThat(demo.server.requests().stream().filter(request -> request.method().equals("PUT"))).hasSize(1);
  }

  private int run(String who, Settings settings) {
    out.reset();
    err.reset();
    Asking asking = new Asking() {
      @Override
      public boolean isPerson() {
        return person;
      }

      @Override
      public Optional<String> line() {
        return Optional.ofNullable(typed.poll());
      }
    };
    return new Terminal(settings, new Streams(stream(out), stream(err)), demo.clock, asking)
        .run(demo.browserOf(who), new SignInTarget(demo.registration(), Optional.empty(), Optional.empty()));
  }

  private static Settings json() {
    return Settings.unset(Path.of("settings.properties")).with(Setting.JSON, true).with(Setting.AS, Optional.of("ada"))
        .with(Setting.LANGUAGE, Locale.ENGLISH);
  }

  private JsonNode answer() throws Exception {
    return new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String error() throws Exception {
    List<String> lines = err().lines().toList();
    return new ObjectMapper().readTree(lines.getLast()).at("/error/code").textValue();
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
