package app.myphone.ui.account;

import app.myphone.account.AccountSession;
import app.myphone.account.Profile;
import app.myphone.problem.Problem;
import app.myphone.text.Messages;
import app.myphone.ui.account.PhoneModel.Content;
import app.myphone.ui.common.AfterPaint;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.LowWindow;
import app.myphone.ui.common.ScrollColumn;
import app.myphone.ui.phone.PhoneActivity;
import app.myphone.ui.problem.ProblemBanner;
import app.myphone.ui.problem.ProblemReports;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The profile's page: header, number, account, footer. */
public final class PhoneView {
  private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final PhoneModel model;
  private final AccountSession person;
  private final Messages messages;
  private final Dates dates;
  private final ProfileCards mine;
  private final ScrollColumn cards = new ScrollColumn(ScrollColumn.CARDS);
  private final Label footer = Labels.of("", "muted", "small");
  private final KeptNotice notice;
  private final AccountHeader header;
  private final Node footerBar;
  private final BooleanBinding low;
  private final BorderPane page = new BorderPane();
  private final Optional<PhoneActivity> activity;
  private final boolean acts;
  private final AfterPaint afterPaint;
  private final FailedNumberCard failed;

  /**
   * What the page says besides the number.
   *
   * @param version of this app, for support
   * @param activity what happened to the number and what can be done to it, if that is shown
   * @param acts whether people may change their number here
   * @param afterPaint whether the number is seen before the rest is made
   * @param problems what support is told when no number could be read
   */
  public record Extras(String version, OrganisationNaming organisation, Optional<PhoneActivity> activity, boolean acts,
      AfterPaint afterPaint, ProblemReports problems) {}

  public PhoneView(PhoneModel model, AccountSession person, ProfileActions actions, Extras extras,
      Messages messages) {
    this.model = model;
    this.person = person;
    this.messages = messages;
    this.activity = extras.activity();
    this.acts = extras.acts();
    this.afterPaint = extras.afterPaint();
    this.failed = new FailedNumberCard(model, actions, extras.problems(), messages);
    this.dates = new Dates(messages.locale(), ZoneId.systemDefault());
    this.mine = new ProfileCards(model, actions, dates,
        new Reported(new AccountReport(messages, person.registration().issuer(), extras.version()),
            extras.organisation()), messages);
    this.notice = new KeptNotice(person, actions, messages);
    this.header = new AccountHeader(person, new ProfileMenu(model, actions, messages).button(), model, actions, messages);
    ProblemBanner banner = new ProblemBanner(model.bannerProperty(), model::reload, model::explain, messages);
    page.setTop(new VBox(header.bar(), banner.strip())); // the Tab key goes as the eye does: first this
    page.setCenter(cards);
    this.footerBar = footerBar();
    this.low = LowWindow.of(page, footer);
    page.getStyleClass().add("page");
    page.setMinHeight(0); // however long a name is, the window is as low as it is
    low.subscribe(this::showLow);
    page.addEventFilter(KeyEvent.KEY_PRESSED, this::copyNumber);
    model.contentProperty().subscribe(this::show);
    model.loadingProperty().subscribe(_ -> footer.setText(footerText()));
  }

  public BorderPane page() {
    return page;
  }

  /** In a low window the footer stands at the end of the column, where it takes no room from the number. */
  private void showLow(boolean isLow) {
    page.pseudoClassStateChanged(LowWindow.LOW, isLow);
    header.low(isLow);
    if (isLow) {
      page.setBottom(null);
      cards.end(footerBar);
    } else {
      cards.end();
      page.setBottom(footerBar);
    }
  }

  /** Where the keyboard starts. */
  public Node firstFocus() {
    return header.refresh();
  }

  private Node footerBar() {
    FlowPane bar = new FlowPane(footer, notice.reason(), notice.unlock());
    bar.getStyleClass().add("footer");
    bar.setHgap(12);
    bar.setMinWidth(0);
    notice.reason().maxWidthProperty().bind(bar.widthProperty().subtract(40));
    bar.visibleProperty().bind(footer.textProperty().isNotEmpty().or(notice.reason().visibleProperty()));
    bar.managedProperty().bind(bar.visibleProperty());
    footer.maxWidthProperty().bind(bar.widthProperty().subtract(40));
    return bar;
  }

  private void show(Content content) {
    boolean focused = cards.hasFocus();
    boolean goesOn = activity.flatMap(known -> model.profile().map(profile -> known.follow(profile.phone()))).orElse(false);
    KeptFocus kept = KeptFocus.of(page);
    header.show(model.knownAccount(), !(content instanceof Content.Loading));
    footer.setText(footerText());
    notice.show();
    afterPaint.cancel();
    switch (content) {
      case Content.Loading _ -> cards.show(new Skeleton(messages).cards());
      case Content.Shown(Profile profile, Optional<Problem> stale) ->
          showProfile(profile, stale);
      case Content.Failed(Problem problem) -> cards.show(Stream.concat(Stream.of(failed.of(problem)),
          model.knownAccount().map(mine::account).stream()).toArray(Node[]::new));
    }
    if (goesOn) {
      activity.ifPresent(known -> known.section().focus());
    } else if (focused && !kept.restore()) {
      firstFocus().requestFocus(); // what had it is gone
    }
  }

  private void showProfile(Profile profile, Optional<Problem> stale) {
    Optional<Node> acting = activity.filter(_ -> acts).map(known -> known.section().node());
    cards.show(mine.phone(profile, stale, acting));
    afterPaint.run(() -> cards.add(below(profile)));
  }

  private Node[] below(Profile profile) {
    return Stream.concat(activity.map(known -> known.card().node()).stream(),
        Stream.of(mine.account(profile, person.identity().subject()))).toArray(Node[]::new);
  }

  private String footerText() {
    return model.loadingProperty().get() ? messages.get("ui.profile.loading") : model.profile()
        .map(profile -> messages.get("ui.profile.updated", dates.time(profile.checkedAt()))).orElse("");
  }

  /** Ctrl+C means the number, unless something else is selected. */
  private void copyNumber(KeyEvent event) {
    boolean selected = event.getTarget() instanceof TextInputControl input
        && (input.isEditable() || input.getSelection().getLength() > 0);
    if (COPY.match(event) && !selected && cards.lookup("." + PhoneCard.COPY) instanceof Button copy) {
      event.consume();
      copy.fire();
    }
  }
}
