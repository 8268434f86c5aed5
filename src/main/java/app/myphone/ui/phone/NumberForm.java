package app.myphone.ui.phone;

import app.myphone.account.NewNumber.Doubt;
import app.myphone.account.NewNumber;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.LeftToRight;
import app.myphone.ui.common.Moment;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.VBox;

/** One field for a number: which country it is read in, and what would be sent, are said beneath it as it is typed. */
final class NumberForm {
  /** Nobody's number is doubted while they type it. */
  private static final Duration MOMENT = Duration.ofMillis(900);

  private final ActModel model;
  private final Messages messages;
  private final TextField number = new TextField();
  private final Label country = Labels.of("", "muted");
  private final Label result = Labels.of("");
  private final Label doubt = Labels.of("", "warning-text");
  private final VBox form;
  private final Moment moment = new Moment(MOMENT, this::showDoubt);

  NumberForm(ActModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    Label name = Labels.of(messages.get("ui.phone.number"), "strong");
    name.setLabelFor(number);
    LeftToRight.keep(number);
    number.setAccessibleText(messages.get("ui.phone.number"));
    number.setTextFormatter(new TextFormatter<>(new NumberFormatting(model.input()::region)));
    number.textProperty().bindBidirectional(model.textProperty());
    number.setOnAction(_ -> model.submit());
    number.setMaxWidth(320);
    Buttons buttons = new Buttons(messages);
    Button save = buttons.accent("ui.phone.number.save", model::submit);
    save.disableProperty().bind(model.busyProperty());
    form = new VBox(8, name, number, country, result, doubt,
        new NoticeLine(model.noticeProperty(), model.host()::signIn, messages).node(),
        new FlowRow(10, 10, save, buttons.quiet("ui.phone.cancel", model::cancel)));
    model.textProperty().subscribe(_ -> show());
  }

  Node node() {
    return form;
  }

  Node firstFocus() {
    return number;
  }

  void show() {
    Optional<NewNumber> typed = model.typed();
    country.setText(typed.flatMap(read -> read.text().countryName(messages.locale()))
        .map(name -> messages.get("ui.phone.number.country", name))
        .orElseGet(() -> messages.get("ui.phone.number.assumed", nameOf(model.input().region()))));
    result.setText(typed.map(read -> messages.get("ui.phone.number.sends", read.text().shown())).orElse(""));
    Labels.shown(result, !result.getText().isEmpty());
    Labels.shown(country, typed.isPresent() || !model.input().region().isEmpty());
    Labels.shown(doubt, false);
    moment.begin();
  }

  private void showDoubt() {
    doubt.setText(model.typed().map(NewNumber::doubt).filter(found -> found != Doubt.NONE)
        .map(found -> messages.get("ui.sentences",
            messages.get("number.doubt." + found.name().toLowerCase(Locale.ROOT).replace('_', '-')),
            messages.get("ui.phone.number.all-the-same"))).orElse(""));
    Labels.shown(doubt, !doubt.getText().isEmpty());
  }

  private String nameOf(String region) {
    return region.isEmpty() ? "" : new Locale.Builder().setRegion(region).build().getDisplayCountry(messages.locale());
  }
}
