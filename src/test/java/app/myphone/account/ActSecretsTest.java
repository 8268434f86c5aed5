package app.myphone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.myphone.config.Wire;
import app.myphone.demo.DemoReply;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A code is in no log, whatever the level, and in nothing that is told of a failure. */
@Isolated
@Timeout(40)
class ActSecretsTest {
  private static final String CODE = "q7-Zebra!";
  private static final String VERIFY = "/auth/v1/users/me/phone/_verify";

  private final Logger root = Logger.getLogger("");
  private final Level before = root.getLevel();
  private final List<String> logged = new CopyOnWriteArrayList<>();
  private final Handler handler = new Collector();
  private AccountsAtDemo demo;

  @BeforeEach
  void start() throws Exception {
    demo = new AccountsAtDemo();
    handler.setLevel(Level.ALL);
    root.addHandler(handler);
    root.setLevel(Level.ALL);
  }

  @AfterEach
  void stop() {
    root.setLevel(before);
    root.removeHandler(handler);
    demo.close();
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void aCodeIsNeverLogged(Wire wire) throws Exception {
    PhoneActs ben = demo.signIn("ben").account().acts();
    Problem problem = problem(ben, wire);
    assertThat(problem.code().id()).isEqualTo("phone.code-wrong");
    checkNothingSays(problem);
  }

  @Test
  void norWhenTheServerRepeatsIt() throws Exception {
    PhoneActs ben = demo.signIn("ben").account().acts();
    demo.server.faults().next(VERIFY, DemoReply.json(400,
        "{\"code\":3,\"message\":\"Code " + CODE + " is invalid (COMMAND-sM0cs)\",\"details\":[{\"@type\":\"x\",\"id\":\"COMMAND-sM0cs\","
            + "\"message\":\"" + CODE + "\"}]}"));
    checkNothingSays(problem(ben, Wire.JSON));
    demo.server.faults().next(VERIFY, DemoReply.text(502, "text/html", "<h1>" + CODE + "</h1>"));
    checkNothingSays(problem(ben, Wire.JSON));
  }

  private static Problem problem(PhoneActs acts, Wire wire) {
    return catchThrowableOfType(ProblemException.class, () -> acts.verify(new Secret(CODE), wire)).problem();
  }

  private void checkNothingSays(Problem problem) {
    assertThat(logged).as("there is a log").isNotEmpty();
    assertThat(logged).noneMatch(line -> line.contains(CODE));
    assertThat(problem.toString()).doesNotContain(CODE);
  }

  /** With the trace of what was thrown; what the demo's server says of its own connections is not the program's. */
  private final class Collector extends Handler {
    @Override
    public void publish(LogRecord line) {
      if (line.getLoggerName() != null && line.getLoggerName().startsWith("org.eclipse.jetty")) {
        return;
      }
      StringWriter trace = new StringWriter();
      if (line.getThrown() != null) {
        line.getThrown().printStackTrace(new PrintWriter(trace, true));
      }
      logged.add(new SimpleFormatter().formatMessage(line) + trace);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
