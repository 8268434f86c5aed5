package app.myphone.ui.problem;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ServerError;
import app.myphone.text.Messages;
import app.myphone.ui.Examples;
import app.myphone.ui.Fx;
import app.myphone.ui.common.ReportSaver.Saved;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProblemDialogTest {
  private static final Problem REFUSED = new Problem.BadAnswer(ProblemCode.SERVER_TROUBLE,
      ServerError.ofStatus("GET /auth/v1/users/me/phone", 500).withRequestId(Optional.of("req-4711")), "login.example.ch");

  private final List<String> saved = new ArrayList<>();

  @Test
  void theDetailsCanBeSavedWithTheServersRequestIdAndWhereIsSaid() throws Exception {
    List<String> seen = Fx.on(() -> {
      ProblemDialog dialog = dialog(true);
      button(dialog, "Save").fire();
      return labels(dialog);
    });
    assertThat(saved).containsExactly("my-phone-problem.txt");
    assertThat(seen).contains("Saved: /tmp/details.txt");
  }

  @Test
  void whatCannotBeSavedIsSaid() throws Exception {
    assertThat(Fx.on(() -> {
      ProblemDialog dialog = dialog(false);
      button(dialog, "Save").fire();
      return labels(dialog);
    })).anyMatch(text -> text.contains("couldn’t be saved: /tmp/details.txt"));
  }

  private ProblemDialog dialog(boolean works) {
    ProblemReport report = new ProblemReport(REFUSED, Examples.NOW, "https://login.example.ch", "REST", "0.1.0");
    ProblemDialog dialog = new ProblemDialog(report, (_, name, text, done) -> {
      assertThat(text).contains("Request ID: req-4711", "HTTP status: 500");
      saved.add(name);
      done.accept(new Saved(new File("/tmp/details.txt"), works));
    }, new Nowhere(), Messages.in(Locale.ENGLISH));
    new Scene(dialog.box());
    dialog.box().applyCss(); // what is in a scroll pane is seen only then
    return dialog;
  }

  private static Button button(ProblemDialog dialog, String part) {
    return Fx.seen(dialog.box()).stream().filter(node -> node instanceof Button button && button.getText().replace("_", "")
        .startsWith(part)).map(Button.class::cast).findFirst().orElseThrow();
  }

  private static List<String> labels(ProblemDialog dialog) {
    return Fx.seen(dialog.box()).stream().filter(Label.class::isInstance).map(ProblemDialogTest::text).toList();
  }

  private static String text(Node label) {
    return ((Label) label).getText();
  }

  /** Leads nowhere. */
  private static final class Nowhere implements ProblemActions {
    @Override
    public void close() {}

    @Override
    public void retry() {}

    @Override
    public void signInAgain() {}

    @Override
    public void changeServer() {}

    @Override
    public void changeWire() {}

    @Override
    public void checkConnection() {}
  }
}
