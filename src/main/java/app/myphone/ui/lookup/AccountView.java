package app.myphone.ui.lookup;

import app.myphone.account.Account;
import app.myphone.account.AccountDetails;
import app.myphone.account.SecondFactor;
import app.myphone.account.SignInCheck;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemText;
import app.myphone.text.Messages;
import app.myphone.ui.account.AccountCard;
import app.myphone.ui.account.AccountReport;
import app.myphone.ui.account.Dates;
import app.myphone.ui.account.OrganisationNaming;
import app.myphone.ui.account.PhoneCard;
import app.myphone.ui.account.StaffNotes;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.Card;
import app.myphone.ui.common.CopyButton;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.ReportSaver;
import app.myphone.ui.common.ScrollColumn;
import app.myphone.ui.lookup.AccountModel.Part;
import app.myphone.ui.lookup.AccountModel.Seen;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** One account: whether its person can sign in, number, account, second factors, history, and the server's answer as it was. */
final class AccountView {
  private final AccountModel model;
  private final Dates dates;
  private final HelpModel help;
  private final SupportReports reports;
  private final OrganisationNaming organisations;
  private final Messages messages;
  private final ScrollColumn column = new ScrollColumn(ScrollColumn.CARDS);
  private final Card factors;
  private final SignInCard signIn;
  private final HistoryCard history;
  private final Label saved = Labels.of("", "muted", "small");

  AccountView(AccountModel model, HelpModel help, SupportReports reports, OrganisationNaming organisations,
      Messages messages) {
    this.model = model;
    this.help = help;
    this.dates = new Dates(messages.locale(), ZoneId.systemDefault());
    this.reports = reports;
    this.organisations = organisations;
    this.messages = messages;
    this.factors = new Card(messages.get("ui.lookup.factors"));
    this.signIn = new SignInCard(model, help, dates, this::focusFirst, messages);
    this.history = new HistoryCard(model, dates, messages);
    model.factorsProperty().subscribe(this::showFactors);
    model.accountProperty().subscribe(this::show);
  }

  Region page() {
    return column;
  }

  boolean hasFocus() {
    return column.hasFocus();
  }

  /** The first that can take the keyboard; empty while there is nothing yet. */
  Optional<Node> first() {
    return column.firstFocus();
  }

  private void show(Part<Seen> part) {
    boolean focused = column.hasFocus();
    switch (part) {
      case Part.Loading<Seen> _ -> column.show(new StackPane(Labels.centred(messages.get("ui.profile.loading"), "muted")));
      case Part.Missing<Seen>(Problem problem) -> column.show(missing(problem));
      case Part.There<Seen>(Seen seen) -> {
        Account account = seen.account();
        column.show(Labels.of(account.title(), "headline"), signIn.card(), phoneCard(account), accountCard(seen), factors,
            history.card(), RawAnswerCard.of(account, messages));
      }
    }
    if (focused) {
      focusFirst(); // what had it is gone
    }
  }

  private void focusFirst() {
    first().ifPresent(Node::requestFocus);
  }

  private Node phoneCard(Account account) {
    PhoneCard card = PhoneCard.others(messages);
    return account.person() ? card.of(account.phone(), List.of()) : card.ofNobody();
  }

  private Node accountCard(Seen seen) {
    CopyButton copy = new CopyButton(messages.get("ui.profile.support"), messages.get("ui.profile.support.spoken"),
        () -> report(seen), messages);
    Button save = new Buttons(messages).quiet("ui.lookup.save", () -> reports.saver().save(
        column.getScene().getWindow(), AccountReport.fileName(seen.account()), report(seen), this::saved));
    FlowRow buttons = new FlowRow(10, 10, copy, save);
    buttons.getStyleClass().add("card-buttons");
    saved.setText("");
    Labels.shown(saved, false);
    return new AccountCard(messages, dates, organisations).of(seen.account(), AccountDetails.NONE, buttons, saved);
  }

  private String report(Seen seen) {
    Optional<List<SecondFactor>> known =
        model.factorsProperty().get() instanceof Part.There<List<SecondFactor>>(var there)
            ? Optional.of(there) : Optional.empty();
    Optional<SignInCheck> check = model.checkProperty().get() instanceof Part.There<SignInCheck>(var there)
        ? Optional.of(there) : Optional.empty();
    return reports.report().of(seen.account(), known, new StaffNotes(check, help.records()), seen.at());
  }

  private void saved(ReportSaver.Saved outcome) {
    saved.setText(outcome.done() ? messages.get("ui.lookup.saved", outcome.file())
        : messages.get("ui.lookup.not-saved", outcome.file()));
    Labels.shown(saved, true);
  }

  private void showFactors(Part<List<SecondFactor>> part) {
    factors.show(Labels.of(switch (part) {
      case Part.Loading<List<SecondFactor>> _ -> messages.get("ui.profile.loading");
      case Part.Missing<List<SecondFactor>>(Problem problem) ->
          messages.get("ui.lookup.factors.missing", ProblemText.of(problem, messages).message());
      case Part.There<List<SecondFactor>>(List<SecondFactor> found) when found.isEmpty() ->
          messages.get("ui.lookup.factors.none");
      case Part.There<List<SecondFactor>>(List<SecondFactor> found) ->
          found.stream().map(factor -> messages.get("ui.lookup.factor." + factor.kind()))
              .collect(Collectors.joining("\n"));
    }, part instanceof Part.There ? "plain" : "muted"));
  }

  private Node missing(Problem problem) {
    return FailureCard.of(messages.get("ui.lookup.account"), problem, model::reload, reports.problems(), messages);
  }
}
