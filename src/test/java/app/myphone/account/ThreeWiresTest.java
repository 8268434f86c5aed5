package app.myphone.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Wire;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whichever wire: the same person has the same number, account and errors. */
@Timeout(40)
class ThreeWiresTest {
  private AccountsAtDemo demo;

  @BeforeEach
  void start() throws IOException {
    demo = new AccountsAtDemo();
  }

  @AfterEach
  void stop() {
    demo.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada", "ben", "cleo", "dai"})
  void sameProfileOverEachWire(String person) throws Exception {
    MyAccount mine = demo.signIn(person).account();
    Profile rest = mine.load(Wire.JSON);

    for (Wire wire : Wire.values()) {
      Profile profile = mine.load(wire);
      assertThat(profile.phone()).as(wire.title()).isEqualTo(rest.phone());
      assertThat(profile.details()).as(wire.title()).isEqualTo(rest.details());
      assertThat(profile.account()).as(wire.title()).isEqualTo(rest.account()).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void serviceAccountIsToldOverEachWire(Wire wire) throws Exception {
    MyAccount robot = demo.signIn("robot").account();
    assertThat(problem(robot, wire).code().id()).isEqualTo("api.not-human");
    assertThat(problem(robot, wire).serverError()).get()
        .satisfies(error -> assertThat(error.id()).contains("QUERY-hliQl"));
  }

  private static Problem problem(MyAccount account, Wire wire) throws InterruptedException {
    try {
      throw new AssertionError("no problem but " + account.load(wire));
    } catch (ProblemException e) {
      return e.problem();
    }
  }
}
