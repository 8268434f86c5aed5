package app.myphone.ui.phone;

import app.myphone.phone.Phone;
import app.myphone.phone.Profile;
import app.myphone.problem.Problem;
import app.myphone.text.Messages;
import app.myphone.text.PhoneText;
import app.myphone.ui.common.Badge;
import app.myphone.ui.common.Beside;
import app.myphone.ui.common.Card;
import app.myphone.ui.common.CopyButton;
import app.myphone.ui.common.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The number and whether it is verified. Says only what the server said. */
final class PhoneCard {
  private final Messages messages;
  private final Dates dates;
  private final Runnable openAccountPage;

  PhoneCard(Messages messages, Dates dates, Runnable openAccountPage) {
    this.messages = messages;
    this.dates = dates;
    this.openAccountPage = openAccountPage;
  }

  Card of(Profile profile, Optional<Problem> stale) {
    List<Node> nodes = new ArrayList<>();
    profile.phone().number().map(this::number).ifPresent(nodes::add);
    switch (profile.phone()) {
      case Phone.Verified _ -> nodes.add(state(Badge.Kind.GOOD, "verified"));
      case Phone.Unverified _ -> nodes.addAll(List.of(state(Badge.Kind.WARNING, "unverified"), accountPage()));
      case Phone.None _ -> nodes.addAll(List.of(state(Badge.Kind.NEUTRAL, "none"), accountPage()));
    }
    stale.ifPresent(_ -> nodes.add(stale(profile)));
    return new Card(messages.get("ui.profile.phone"), nodes.toArray(Node[]::new));
  }

  private Node number(PhoneText number) {
    String shown = number.shown();
    Node field = NumberField.of(shown, messages.get("ui.profile.phone.spoken", shown));
    Label country = Words.of(number.countryName(messages.locale()).orElseGet(
        () -> messages.get("ui.profile.country.unknown")), "muted");
    VBox text = new VBox(2, field, country);
    return new Beside(text, new CopyButton(messages.get("ui.profile.copy"),
        messages.get("ui.profile.copy.spoken", number.sent()), number::sent, messages));
  }

  private Node state(Badge.Kind kind, String id) {
    String word = messages.get("ui.profile.badge." + id);
    Badge badge = new Badge(kind, word, messages.get("ui.profile.badge.spoken", word));
    return new VBox(8, badge, Words.of(messages.get("ui.profile.meaning." + id), "muted"));
  }

  private Node accountPage() {
    Button open = new Button(messages.get("ui.profile.open-account-page"));
    open.setMnemonicParsing(true);
    open.getStyleClass().add("quiet");
    open.setOnAction(_ -> openAccountPage.run());
    return new FlowPane(open);
  }

  private Node stale(Profile profile) {
    String text = messages.get("ui.profile.stale", dates.time(profile.checkedAt()));
    HBox line = new HBox(6, new FontIcon(BootstrapIcons.CLOCK_HISTORY), Words.of(text, "small"));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("stale");
    return line;
  }
}
