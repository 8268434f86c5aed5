package app.myphone.ui.account;

import app.myphone.account.Profile;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemText;
import app.myphone.text.Messages;
import app.myphone.ui.common.Card;
import app.myphone.ui.common.CopyButton;
import app.myphone.ui.common.KeyValueList;
import app.myphone.ui.common.Labels;
import app.myphone.zitadel.UserAnswer;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** The account the number belongs to, for the person and for support. */
final class AccountCard {
  private final Messages messages;
  private final Dates dates;
  private final SupportText support;
  private final Runnable retry;

  AccountCard(Messages messages, Dates dates, SupportText support, Runnable retry) {
    this.messages = messages;
    this.dates = dates;
    this.support = support;
    this.retry = retry;
  }

  Card of(Profile profile) {
    Card card = new Card(messages.get("ui.profile.account"));
    FlowPane buttons = new FlowPane(10, 10);
    buttons.getStyleClass().add("card-buttons");
    profile.account().ifPresent(account -> card.getChildren().add(list(profile, account)));
    profile.accountProblem().ifPresent(problem -> {
      card.getChildren().add(reason(problem));
      buttons.getChildren().add(retryButton());
    });
    buttons.getChildren().add(new CopyButton(messages.get("ui.profile.support"),
        messages.get("ui.profile.support.spoken"), () -> support.of(profile), messages));
    card.getChildren().add(buttons);
    return card;
  }

  private Node list(Profile profile, UserAnswer account) {
    KeyValueList list = new KeyValueList();
    StateBadge.add(list, account.state(), messages);
    add(list, "ui.profile.login-names", Optional.of(String.join("\n", account.loginNames())));
    add(list, "ui.profile.user-id", Optional.of(account.id()));
    add(list, "ui.profile.organisation", account.details().resourceOwner().or(profile.details()::resourceOwner));
    add(list, "ui.profile.created", account.details().creationDate().flatMap(dates::dayAndTime));
    add(list, "ui.profile.changed",
        account.details().changeDate().or(profile.details()::changeDate).flatMap(dates::dayAndTime));
    return list;
  }

  private void add(KeyValueList list, String key, Optional<String> value) {
    value.filter(text -> !text.isBlank()).ifPresent(text -> list.add(messages.get(key), text));
  }

  private Node reason(Problem problem) {
    ProblemText text = ProblemText.of(problem, messages);
    return Labels.of(messages.get("ui.profile.account.missing", text.message()), "muted");
  }

  private Button retryButton() {
    Button button = new Button(messages.get("ui.problem.retry"));
    button.getStyleClass().add("quiet");
    button.setAccessibleText(messages.get("ui.profile.account.retry.spoken"));
    button.setOnAction(_ -> retry.run());
    return button;
  }
}
