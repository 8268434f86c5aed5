package app.myphone.ui.phone;

import app.myphone.account.AccountSession;
import app.myphone.account.ActOutcome;
import app.myphone.account.Phone;
import app.myphone.account.PhoneActs;
import app.myphone.config.Wire;
import app.myphone.ui.common.Moment;
import app.myphone.ui.shell.ScreenContext;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The acts on the own number and its history, put together for one page of one person. FX thread only. */
public final class PhoneActivity implements AutoCloseable {
  /** The page is drawn first; and what was sent takes a moment to be noted. */
  private static final Duration MOMENT = Duration.ofMillis(700);

  private final AccountSession person;
  private final ActDrafts drafts;
  private final ActModel acts;
  private final HistoryModel history;
  private final ActSection section;
  private final MyHistoryCard card;
  private final Moment moment;

  /** @param wire what is spoken, next time */
  public PhoneActivity(ScreenContext context, AccountSession person, Supplier<Wire> wire, ActDrafts drafts, ActHost host) {
    PhoneActs can = person.account().acts();
    this.person = person;
    this.drafts = drafts;
    this.acts = new ActModel(can, wire, context.background(), context.messages(), new Remembering(host, this));
    this.history = new HistoryModel(can, wire, context.background(), context.clock());
    this.section = new ActSection(acts, history, context.messages());
    this.card = new MyHistoryCard(history, context.messages());
    moment = new Moment(MOMENT, history::reload);
    acts.doneProperty().subscribe(done -> done.ifPresent(this::noted));
  }

  ActModel acts() {
    return acts;
  }

  HistoryModel history() {
    return history;
  }

  public ActSection section() {
    return section;
  }

  public MyHistoryCard card() {
    return card;
  }

  /**
   * The number was read, for the first time or anew.
   *
   * @return whether what was begun before a sign-in goes on now: then it wants the keyboard
   */
  public boolean follow(Phone phone) {
    acts.follow(Optional.of(phone));
    section.show();
    moment.begin();
    Optional<ActDrafts.Draft> begun = drafts.take(person.registration(), person.identity().subject());
    begun.ifPresent(draft -> acts.open(draft.form(), draft.text()));
    return begun.isPresent();
  }

  /** Keeps what was typed for when the same person is back. */
  void remember() {
    ActForm form = acts.formProperty().get();
    if (form != ActForm.NONE) {
      drafts.keep(person.registration(), person.identity().subject(), form, acts.textProperty().get());
    }
  }

  @Override
  public void close() {
    moment.stop();
    section.close();
    acts.close();
    history.close();
  }

  private void noted(ActOutcome.Kind done) {
    if (done == ActOutcome.Kind.SET || done == ActOutcome.Kind.CODE_SENT) {
      history.asked(done == ActOutcome.Kind.SET);
    }
    moment.begin();
  }
}
