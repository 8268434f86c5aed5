package app.myphone.ui.signin;

import app.myphone.problem.ProblemText;
import app.myphone.text.Messages;
import app.myphone.ui.common.Heading;
import app.myphone.ui.common.Labels;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;

/** Why nothing comes back, in words, once the server was asked. */
final class StuckSignInSection extends VBox {
  private final Messages messages;

  StuckSignInSection(StuckSignInCheck stuck, Messages messages) {
    this.messages = messages;
    setAlignment(Pos.CENTER);
    setSpacing(4);
    stuck.answerProperty().subscribe(this::show);
  }

  private void show(StuckSignInCheck.Answer answer) {
    Labels.shown(this, !(answer instanceof StuckSignInCheck.None));
    switch (answer) {
      case StuckSignInCheck.None _ -> getChildren().clear();
      case StuckSignInCheck.Accepts _ -> getChildren().setAll(
          Labels.centred(messages.get("ui.doubts.title"), "strong"),
          Labels.centred(messages.get("ui.doubts.accepts"), "muted"));
      case StuckSignInCheck.Refuses(var problem) -> {
        ProblemText text = ProblemText.of(problem, messages);
        getChildren().setAll(Heading.centred(Heading.Kind.PROBLEM, text.message(), "strong"),
            Labels.centred(text.next(), "muted"));
      }
    }
  }
}
