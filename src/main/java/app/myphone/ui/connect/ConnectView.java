package app.myphone.ui.connect;

import app.myphone.config.Feature;
import app.myphone.config.Organisation;
import app.myphone.config.SetUpLine;
import app.myphone.config.Setting;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.LeftToRight;
import app.myphone.ui.common.Moment;
import app.myphone.ui.common.ScrollColumn;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The first screen: server address, client ID, or the demo. */
public final class ConnectView {
  private static final Duration AFTER_THE_LAST_KEY = Duration.ofMillis(800);

  private final ConnectModel model;
  private final Messages messages;
  private final Runnable tryDemo;
  private final Runnable explain;
  private final Moment typing;
  private final TextField address = new TextField();
  private final TextField clientId = new TextField();
  private final Node demo;
  private final Button signIn;
  private final Node[] usual;
  private final ScrollColumn page;

  /** @param explain says what a client ID is */
  public ConnectView(ConnectModel model, Runnable tryDemo, Runnable explain, Messages messages) {
    this.model = model;
    this.tryDemo = tryDemo;
    this.explain = explain;
    this.messages = messages;
    this.demo = demo();
    this.signIn = signIn();
    this.usual = new Node[] {logo(), welcome(), form(), demo};
    this.page = new ScrollColumn(ScrollColumn.FORM);
    model.setUp().lineProperty().subscribe(this::show);
    typing = new Moment(AFTER_THE_LAST_KEY, model::check);
    model.addressNoteProperty().addListener((_, _, note) -> focusWhenWrong(address, note));
    model.clientNoteProperty().addListener((_, _, note) -> focusWhenWrong(clientId, note));
  }

  /** Shows what an organisation has decided: fields that nobody can change, no demo. */
  public ConnectView under(Organisation organisation) {
    address.setDisable(organisation.locks(Setting.ISSUER));
    clientId.setDisable(organisation.locks(Setting.CLIENT_ID));
    Labels.shown(demo, organisation.allows(Feature.DEMO));
    return this;
  }

  public ScrollColumn page() {
    return page;
  }

  /** The field to start with. */
  public Node firstFocus() {
    return !address.isDisabled() ? address : clientId.isDisabled() ? signIn : clientId;
  }

  private void show(Optional<SetUpLine> line) {
    boolean back = address.isFocused() || page.hasFocus();
    if (line.isEmpty()) {
      page.show(usual);
      if (back) {
        firstFocus().requestFocus();
      }
      return;
    }
    typing.stop();
    SetUpSection section = new SetUpSection(line.get(), model.setUp(), messages);
    page.show(section);
    section.requestFocus();
  }

  private Node logo() {
    StackPane logo = new StackPane(new FontIcon(BootstrapIcons.TELEPHONE_FILL));
    logo.getStyleClass().addAll("avatar", "large");
    return logo;
  }

  private Node welcome() {
    VBox words = new VBox(4, Labels.centred(messages.get("app.name"), "headline"),
        Labels.centred(messages.get("ui.connect.purpose"), "muted"));
    words.setAlignment(Pos.CENTER);
    return words;
  }

  private Node form() {
    address.setPromptText(messages.get("ui.connect.address.example"));
    clientId.setPromptText(messages.get("ui.connect.client.example"));
    Label server = name("ui.connect.address", address);
    Label client = name("ui.connect.client", clientId);
    VBox form = new VBox(14,
        field(server, address, model.addressProperty(), model.addressNoteProperty()),
        new HelpedField(field(client, clientId, model.clientIdProperty(), model.clientNoteProperty()), client,
            new Buttons(messages).smallLink("ui.connect.client.what", explain)), signIn);
    address.focusedProperty().addListener((_, _, focused) -> left(focused, model::leaveAddress));
    clientId.focusedProperty().addListener((_, _, focused) -> left(focused, model::check));
    form.getStyleClass().add("my-card");
    return form;
  }

  private Label name(String key, TextField field) {
    Label label = Labels.of(messages.get(key), "strong");
    label.setMnemonicParsing(true);
    label.setLabelFor(field);
    LeftToRight.keep(field);
    String named = label.getText();
    String plain = named.replace("_", "");
    field.disabledProperty().subscribe(locked -> label.setText(locked ? plain : named)); // then its letter does nothing
    field.setAccessibleText(plain);
    return label;
  }

  private VBox field(Node name, TextField field, StringProperty value, ObservableValue<FieldNote> note) {
    field.textProperty().bindBidirectional(value);
    field.textProperty().addListener((_, _, _) -> typing.begin());
    return new VBox(5, name, field,
        new FieldNoteSection(field, field.getAccessibleText(), note, new Correction(field), messages));
  }

  private void left(boolean focused, Runnable check) {
    if (!focused) {
      typing.stop();
      check.run();
    }
  }

  /** What the links under a field do. */
  private final class Correction implements FieldNoteSection.WayOn {
    private final TextField field;

    Correction(TextField field) {
      this.field = field;
    }

    @Override
    public void use(String text) {
      field.setText(text);
      again();
    }

    @Override
    public void again() {
      field.requestFocus();
      model.checkAgain();
    }
  }

  private Button signIn() {
    Button signIn = new Buttons(messages).accent("ui.signin.sign-in", model::goOn);
    signIn.setDefaultButton(true);
    signIn.setMaxWidth(Double.MAX_VALUE);
    return signIn;
  }

  private Node demo() {
    Hyperlink link = new Buttons(messages).link("ui.connect.demo", tryDemo);
    FlowPane line = new FlowPane(6, 0, Labels.centred(messages.get("ui.connect.no-server"), "muted"), link);
    line.setAlignment(Pos.CENTER);
    return line;
  }

  private static void focusWhenWrong(TextField field, FieldNote note) {
    if (note.kind() == FieldNote.Kind.WRONG && field.getScene() != null
        && field.getScene().getFocusOwner() instanceof Button) {
      field.requestFocus();
    }
  }
}
