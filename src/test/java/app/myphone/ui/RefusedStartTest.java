package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.text.Messages;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The window of a start that is refused. */
@Timeout(60)
class RefusedStartTest {
  private Stage stage;

  @AfterEach
  void close() throws Exception {
    Fx.on(() -> {
      stage.close();
      return true;
    });
  }

  @Test
  void saysWhatIsWrongWhatToDoAndClosesWithOneButton() throws Exception {
    WindowRobot hands = new WindowRobot();
    Problem problem = new Problem.Usage(ProblemCode.MANAGED_KEY, "wires", "/etc/my-phone/managed.properties");
    stage = Fx.on(() -> {
      Stage window = new Stage();
      window.setScene(new Scene(RefusedStart.page(problem, Messages.in(Locale.ENGLISH), window::hide), 380, 480));
      window.show();
      return window;
    });
    hands.seesPart("there’s no managed setting wires (in /etc/my-phone/managed.properties)");
    hands.seesPart("Ask your administrator");
    hands.click("Copy details");
    assertThat(hands.clipboard()).contains("managed setting wires", "usage.managed-file");
    hands.click("Close");
    assertThat(Fx.on(stage::isShowing)).isFalse();
  }
}
