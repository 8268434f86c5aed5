package app.myphone.ui.account;

import app.myphone.account.Phone;
import app.myphone.account.Profile;
import app.myphone.problem.Problem;
import app.myphone.text.Messages;
import app.myphone.ui.common.Card;
import app.myphone.ui.common.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The number and whether it is verified. Says only what the server said. */
final class PhoneCard {
  private final Messages messages;
  private final Dates dates;
  private final Runnable openAccountPage;
  private final PhoneParts parts;

  PhoneCard(Messages messages, Dates dates, Runnable openAccountPage) {
    this.messages = messages;
    this.dates = dates;
    this.openAccountPage = openAccountPage;
    this.parts = PhoneParts.own(messages);
  }

  Card of(Profile profile, Optional<Problem> stale) {
    List<Node> nodes = new ArrayList<>(parts.of(profile.phone()));
    if (!(profile.phone() instanceof Phone.Verified)) {
      nodes.add(accountPage());
    }
    stale.ifPresent(_ -> nodes.add(stale(profile)));
    return new Card(messages.get("ui.profile.phone"), nodes.toArray(Node[]::new));
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
    HBox line = new HBox(6, new FontIcon(BootstrapIcons.CLOCK_HISTORY), Labels.of(text, "small"));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("stale");
    return line;
  }
}
