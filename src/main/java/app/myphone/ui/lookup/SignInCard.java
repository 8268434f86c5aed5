package app.myphone.ui.lookup;

import app.myphone.account.Account;
import app.myphone.account.AccountEvent;
import app.myphone.account.CureRecord;
import app.myphone.account.Email;
import app.myphone.account.SignInCheck;
import app.myphone.account.SignInMethods;
import app.myphone.account.SignInStatus;
import app.myphone.account.StaffRights;
import app.myphone.problem.ProblemText;
import app.myphone.text.Messages;
import app.myphone.ui.account.Dates;
import app.myphone.ui.common.Badge;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.Card;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.Heading;
import app.myphone.ui.common.Labels;
import app.myphone.ui.lookup.AccountModel.Part;
import app.myphone.ui.lookup.AccountModel.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * Can this person sign in? The answer in one line with its reason, beneath it what else may matter, and for who may act
 * what helps.
 */
final class SignInCard {
  private final AccountModel model;
  private final HelpModel help;
  private final Dates dates;
  private final Messages messages;
  private final Runnable focusLost;
  private final VBox answer = new VBox(6);
  private final VBox hints = new VBox(2);
  private final FlowRow cures = new FlowRow(10, 10);
  private final VBox outcome = new VBox(2);
  private final Label unknown;
  private final Card card;

  /** @param focusLost told when the button that had the keyboard is gone */
  SignInCard(AccountModel model, HelpModel help, Dates dates, Runnable focusLost, Messages messages) {
    this.model = model;
    this.help = help;
    this.dates = dates;
    this.focusLost = focusLost;
    this.messages = messages;
    this.unknown = Labels.of(messages.get("ui.lookup.cure.unknown"), "muted", "small");
    this.card = new Card(messages.get("ui.lookup.sign-in"), answer, hints, outcome, cures, unknown);
    cures.getStyleClass().add("card-buttons");
    model.accountProperty().subscribe(_ -> show());
    model.checkProperty().subscribe(_ -> show());
    model.methodsProperty().subscribe(_ -> show());
    help.curesProperty().subscribe(_ -> showCures());
    help.mayActProperty().subscribe(_ -> showCures());
    help.lastProperty().subscribe(_ -> showOutcome());
    help.busyProperty().subscribe(_ -> showOutcome());
  }

  Card card() {
    return card;
  }

  private void show() {
    if (model.accountProperty().get() instanceof Part.There<Seen>(Seen seen)) {
      Optional<SignInCheck> check = check();
      SignInStatus status = check.map(SignInCheck::status).orElse(SignInStatus.of(seen.account().state()));
      showAnswer(status);
      List<String> lines = new ArrayList<>();
      check.ifPresent(known -> addHistory(lines, known));
      addAccount(lines, seen.account());
      hints.getChildren().setAll(lines.stream().map(line -> Labels.of(line, "muted", "small")).toList());
      Labels.shown(hints, !lines.isEmpty());
    }
  }

  private Optional<SignInCheck> check() {
    return model.checkProperty().get() instanceof Part.There<SignInCheck>(SignInCheck there)
        ? Optional.of(there) : Optional.empty();
  }

  private void showAnswer(SignInStatus status) {
    String word = messages.get("ui.lookup.sign-in.answer." + status.answer().id());
    Badge badge = new Badge(kind(status), word, messages.get("ui.sentences", messages.get("ui.lookup.sign-in"), word));
    Label reason = Labels.of(messages.get("ui.lookup.sign-in." + status.id()));
    answer.getChildren().setAll(badge, reason);
  }

  private static Badge.Kind kind(SignInStatus status) {
    return switch (status.answer()) {
      case POSSIBLE -> Badge.Kind.GOOD;
      case REFUSED -> Badge.Kind.WARNING;
      case UNKNOWN -> Badge.Kind.NEUTRAL;
    };
  }

  private void addHistory(List<String> lines, SignInCheck check) {
    check.lock().ifPresent(event -> lines.add(words("ui.lookup.hint.locked", event)));
    check.succeeded().ifPresent(event -> lines.add(words("ui.lookup.hint.succeeded", event)));
    check.failed().ifPresent(event -> lines.add(words("ui.lookup.hint.failed", event)));
  }

  private String words(String key, AccountEvent event) {
    return messages.get(key, event.at().flatMap(dates::dayAndTime).orElseGet(() -> messages.get("ui.lookup.no-date")),
        event.by().map(editor -> editor.title(messages)).orElseGet(() -> messages.get("ui.lookup.hint.server")));
  }

  private void addAccount(List<String> lines, Account account) {
    if (account.email().filter(Email::verified).isEmpty() && account.person()) {
      lines.add(messages.get(account.email().isEmpty() ? "ui.lookup.hint.no-email" : "ui.lookup.hint.email"));
    }
    if (account.person() && model.methodsProperty().get() instanceof Part.There<SignInMethods>(SignInMethods methods)) {
      if (methods.none()) {
        lines.add(messages.get("ui.lookup.hint.nothing"));
      } else if (methods.secondFactors().isEmpty()) {
        lines.add(messages.get("ui.lookup.hint.no-factor"));
      }
    }
  }

  /** Who may not act sees no button; where nobody can know, that is said. */
  private void showCures() {
    Buttons buttons = new Buttons(messages);
    List<Button> nodes = help.curesProperty().get().stream()
        .map(cure -> buttons.quiet("ui.lookup.cure." + cure.id(), () -> help.ask(cure))).toList();
    Labels.shown(unknown, help.mayActProperty().get() == StaffRights.Write.UNKNOWN);
    boolean focused = cures.getChildren().stream().anyMatch(Node::isFocused);
    cures.getChildren().setAll(nodes);
    Labels.shown(cures, !nodes.isEmpty());
    if (focused) {
      focusLost.run();
    }
  }

  private void showOutcome() {
    outcome.getChildren().setAll(help.busyProperty().get()
        ? List.of(Labels.of(messages.get("ui.lookup.cure.busy"), "muted"))
        : help.lastProperty().get().map(this::words).orElse(List.of()));
    Labels.shown(outcome, !outcome.getChildren().isEmpty());
  }

  private List<Node> words(CureRecord record) {
    List<Node> words = new ArrayList<>();
    switch (record.outcome()) {
      case DONE -> words.add(
          new Heading(Heading.Kind.GOOD, messages.get("ui.lookup.cure." + record.cure().id() + ".done"), "strong"));
      case LEFT_LOCKED -> words.add(new Heading(Heading.Kind.WARNING, messages.get("ui.lookup.cure.left-locked"), "strong"));
      case NOT_DONE, UNCERTAIN -> { }
    }
    record.problem().map(problem -> ProblemText.of(problem, messages)).ifPresent(text -> {
      words.add(words.isEmpty() ? new Heading(Heading.Kind.PROBLEM, text.message(), "strong") : Labels.of(text.message(), "plain"));
      words.add(Labels.of(text.next(), "muted"));
    });
    return words;
  }
}
