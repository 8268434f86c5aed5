package app.myphone.ui.signin;

import app.myphone.problem.ProblemText;
import app.myphone.text.Messages;
import app.myphone.ui.common.Words;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;

/** Why nothing comes back, in words, once the server was asked. */
final class DoubtsBox extends VBox {
  private final Messages messages;

  DoubtsBox(Doubts doubts, Messages messages) {
    this.messages = messages;
    setAlignment(Pos.CENTER);
    setSpacing(4);
    doubts.answerProperty().subscribe(this::show);
  }

  private void show(Doubts.Answer answer) {
    Words.shown(this, !(answer instanceof Doubts.None));
    switch (answer) {
      case Doubts.None _ -> getChildren().clear();
      case Doubts.Accepts _ -> getChildren().setAll(
          Words.centred(messages.get("ui.doubts.title"), "strong"),
          Words.centred(messages.get("ui.doubts.accepts"), "muted"));
      case Doubts.Refuses(var problem) -> {
        ProblemText text = ProblemText.of(problem, messages);
        getChildren().setAll(Words.centred(text.message(), "strong"), Words.centred(text.next(), "muted"));
      }
    }
  }
}
