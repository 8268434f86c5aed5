package app.myphone.ui.phone;

import app.myphone.account.Phone;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.ScrollColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * What can be done to the own number, on its card: buttons, or the form that one of them opened. It outlives the card,
 * so that nothing typed is lost when that is drawn anew. FX thread only.
 */
public final class ActSection {
  private final ActModel model;
  private final Messages messages;
  private final CodeForm code;
  private final NumberForm number;
  private final RemovalForm removal;
  private final FlowRow buttons = new FlowRow(10, 10);
  private final VBox section = new VBox(10);

  public ActSection(ActModel model, HistoryModel history, Messages messages) {
    this.model = model;
    this.messages = messages;
    this.code = new CodeForm(model, history, messages);
    this.number = new NumberForm(model, messages);
    this.removal = new RemovalForm(model, messages);
    section.getStyleClass().add("acts");
    section.addEventFilter(KeyEvent.KEY_PRESSED, this::closeOnEscape); // a field that formats keeps the key
    model.formProperty().subscribe(form -> {
      show();
      focus(form);
    });
  }

  public Node node() {
    return section;
  }

  /** Gives the keyboard to the form that is open. */
  public void focus() {
    focus(model.formProperty().get());
  }

  /** Shows what fits the number on the page. */
  public void show() {
    boolean focused = buttons.getChildren().stream().anyMatch(Node::isFocused);
    ActForm form = model.formProperty().get();
    code.shown(form == ActForm.CODE);
    number.show();
    removal.show();
    switch (form) {
      case NONE -> {
        buttons.getChildren().setAll(offered());
        section.getChildren().setAll(buttons, new NoticeLine(model.noticeProperty(), model.host()::signIn, messages).node());
      }
      case CODE -> section.getChildren().setAll(code.node());
      case NUMBER -> section.getChildren().setAll(number.node());
      case REMOVAL -> section.getChildren().setAll(removal.node());
    }
    if (focused) {
      focus(form);
    }
  }

  /** Stops counting seconds. */
  public void close() {
    code.shown(false);
  }

  private List<Node> offered() {
    Optional<Phone> phone = model.phone();
    Buttons make = new Buttons(messages);
    List<Node> offered = new ArrayList<>();
    if (phone.filter(now -> now instanceof Phone.Unverified).isPresent()) {
      offered.add(make.accent("ui.phone.verify", () -> model.open(ActForm.CODE)));
    }
    if (phone.flatMap(Phone::number).isPresent()) {
      offered.add(make.quiet("ui.phone.change", () -> model.open(ActForm.NUMBER)));
      offered.add(make.quiet("ui.phone.remove", () -> model.open(ActForm.REMOVAL)));
    } else {
      offered.add(make.accent("ui.phone.add", () -> model.open(ActForm.NUMBER)));
    }
    if (phone.filter(now -> now instanceof Phone.Verified).isEmpty()) {
      offered.add(make.link("ui.profile.open-account-page", model.host()::openAccountPage));
    }
    return offered;
  }

  /** Where the keyboard goes on: never back to the beginning of the page. */
  private void focus(ActForm form) {
    if (section.getScene() == null) {
      return;
    }
    Node wanted = switch (form) {
      case NONE -> buttons.getChildren().stream().filter(Button.class::isInstance).findFirst().orElse(buttons);
      case CODE -> code.firstFocus();
      case NUMBER -> number.firstFocus();
      case REMOVAL -> removal.firstFocus();
    };
    wanted.requestFocus();
    ScrollColumn.reveal(section);
  }

  private void closeOnEscape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && model.formProperty().get() != ActForm.NONE) {
      event.consume();
      model.cancel();
    }
  }
}
