package app.myphone.ui.account;

import app.myphone.account.Account;
import app.myphone.account.AccountDetails;
import app.myphone.account.Phone;
import app.myphone.account.Profile;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemText;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.Card;
import app.myphone.ui.common.CopyButton;
import app.myphone.ui.common.Disclosure;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.Heading;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.LeftToRight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** One's own number and account on cards, with what can be done about them. */
record ProfileCards(PhoneModel model, ProfileActions actions, Dates dates, Reported reported, Messages messages) {

  /**
   * @param stale why it could not be refreshed since, if so
   * @param acts what can be done to the number; empty when that is not offered here
   */
  Card phone(Profile profile, Optional<Problem> stale, Optional<Node> acts) {
    List<Node> below = new ArrayList<>();
    acts.ifPresent(below::add);
    if (acts.isEmpty() && !(profile.phone() instanceof Phone.Verified)) {
      below.add(accountPage());
    }
    stale.ifPresent(_ -> below.add(stale(profile)));
    return (acts.isEmpty() ? PhoneCard.own(messages) : PhoneCard.ownToChange(messages)).of(profile.phone(), below);
  }

  /**
   * The account as it is, or as it was known last.
   *
   * @param subject the user ID of whoever is signed in
   */
  Card account(Profile profile, String subject) {
    AccountCard cards = new AccountCard(messages, dates, reported.organisation());
    Optional<Account> known = profile.account().or(model::knownAccount);
    List<Node> below = new ArrayList<>();
    profile.accountProblem().ifPresent(problem -> below.add(reason(problem)));
    Button copy = support(profile, subject);
    below.add(profile.accountProblem().isPresent() ? buttons(retry(), copy) : buttons(copy));
    details(profile, subject, below);
    Node[] all = below.toArray(Node[]::new);
    return known.map(account -> cards.of(account, profile.details(), all)).orElseGet(() -> cards.ofNobody(all));
  }

  /** The account beside a number that could not be read. */
  Card account(Account known) {
    return new AccountCard(messages, dates, reported.organisation()).of(known, AccountDetails.NONE);
  }

  /** All of it as it was sent, for support; folded until somebody asks for it. */
  private void details(Profile profile, String subject, List<Node> below) {
    TextArea text = new TextArea(reported.report().ofMine(profile, subject));
    text.setEditable(false);
    LeftToRight.keep(text);
    text.setPrefRowCount(10);
    text.getStyleClass().add("details");
    text.setAccessibleText(messages.get("ui.profile.details"));
    below.add(new FlowPane(new Disclosure(messages.get("ui.profile.details"), text)));
    below.add(text);
  }

  private Node reason(Problem problem) {
    return new Heading(Heading.Kind.WARNING,
        messages.get("ui.profile.account.missing", ProblemText.of(problem, messages).message()), "muted");
  }

  private static Node buttons(ButtonBase... all) {
    FlowRow buttons = FlowRow.ofButtons(all);
    buttons.getStyleClass().add("card-buttons");
    return buttons;
  }

  private Button support(Profile profile, String subject) {
    return new CopyButton(messages.get("ui.profile.support"), messages.get("ui.profile.support.spoken"),
        () -> reported.report().ofMine(profile, subject), messages);
  }

  private Node accountPage() {
    return FlowRow.ofButtons(new Buttons(messages).quiet("ui.profile.open-account-page", actions::openAccountPage));
  }

  /** Where a banner says why, it is not said twice. */
  private Node stale(Profile profile) {
    String text = messages.get("ui.profile.stale", dates.time(profile.checkedAt()));
    HBox line = new HBox(6, new FontIcon(BootstrapIcons.CLOCK_HISTORY), Labels.of(text, "small"));
    line.setAlignment(Pos.TOP_LEFT);
    line.getStyleClass().add("stale");
    Hyperlink details = new Buttons(messages).smallLink("ui.problem.details", model::explain);
    details.visibleProperty().bind(model.bannerProperty().map(Optional::isEmpty));
    details.managedProperty().bind(details.visibleProperty());
    return new VBox(2, line, details);
  }

  private Button retry() {
    Button button = new Buttons(messages).quiet("ui.problem.retry", model::reload);
    button.setAccessibleText(messages.get("ui.profile.account.retry.spoken"));
    return button;
  }
}
