package app.myphone.ui.phone;

import app.myphone.account.ActOutcome;
import app.myphone.account.NewNumber;
import app.myphone.account.Phone;
import app.myphone.account.PhoneActs;
import app.myphone.config.TypedCode;
import app.myphone.config.Wire;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.text.Messages;
import app.myphone.ui.common.Background;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The form that is open on the own number, what was typed into it and what is said about it. Everything belongs to the
 * session it was made for. FX thread only.
 */
public final class ActModel implements AutoCloseable {
  private final PhoneActs acts;
  private final ActRunner runner;
  private final Messages messages;
  private final ActHost host;
  private final ReadOnlyObjectWrapper<ActForm> form = new ReadOnlyObjectWrapper<>(ActForm.NONE);
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
  private final FactorCheck factors;
  private final NumberInput input;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<ActOutcome.Kind>> done = new ReadOnlyObjectWrapper<>(Optional.empty());

  /** @param wire what is spoken, next time */
  public ActModel(PhoneActs acts, Supplier<Wire> wire, Background background, Messages messages, ActHost host) {
    this.acts = acts;
    this.runner = new ActRunner(wire, background);
    this.messages = messages;
    this.host = host;
    this.input = new NumberInput(host, messages);
    this.factors = new FactorCheck(acts, wire, background);
    text.subscribe(_ -> notice.set(runner.isBusy() ? notice.get() : Notice.NONE));
  }

  public ReadOnlyObjectProperty<ActForm> formProperty() {
    return form.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Whether something is on its way: then nothing else begins. */
  public ReadOnlyBooleanProperty busyProperty() {
    return runner.busyProperty();
  }

  FactorCheck factors() {
    return factors;
  }

  /** What was done last, for whoever shows more than the number. */
  public ReadOnlyObjectProperty<Optional<ActOutcome.Kind>> doneProperty() {
    return done.getReadOnlyProperty();
  }

  /** What stands in the field of the form. */
  public StringProperty textProperty() {
    return text;
  }

  /** The page, for what leads away from it. */
  ActHost host() {
    return host;
  }

  /** The number on the page. */
  public Optional<Phone> phone() {
    return host.phone();
  }

  /** What is typed, as it is understood. */
  NumberInput input() {
    return input;
  }

  /** The number that is typed so far, in the form in which it would be sent. */
  Optional<NewNumber> typed() {
    return input.number(text.get());
  }

  /** Opens a form, unless something is on its way. */
  public void open(ActForm wanted) {
    open(wanted, "");
  }

  /** The same with what was typed before. */
  void open(ActForm wanted, String typed) {
    if (runner.isBusy()) {
      return;
    }
    text.set(typed);
    notice.set(Notice.NONE);
    form.set(wanted);
    factors.close();
    if (wanted == ActForm.REMOVAL) {
      factors.ask();
    }
  }

  public void cancel() {
    open(ActForm.NONE);
  }

  /** Sends what is in the form. */
  public void submit() {
    if (runner.isBusy()) {
      return;
    }
    switch (form.get()) {
      case NONE -> { }
      case CODE -> verify(TypedCode.of(text.get()));
      case NUMBER -> set(typed());
      case REMOVAL -> perform(over -> () -> acts.remove(over));
    }
  }

  /** Has another code sent. */
  public void sendCode() {
    if (!runner.isBusy()) {
      perform(over -> () -> acts.sendCode(over));
    }
  }

  /** The number changed without this form: what no longer fits is closed. */
  public void follow(Optional<Phone> phone) {
    if (!runner.isBusy() && phone.filter(now -> !form.get().fits(now)).isPresent()) {
      open(ActForm.NONE);
      notice.set(Notice.of(messages.get("ui.phone.meanwhile")));
    }
  }

  @Override
  public void close() {
    runner.cancel();
    factors.close();
  }

  private void verify(TypedCode code) {
    notice.set(input.about(code));
    code.secret().filter(_ -> !code.isTooLong()).ifPresent(secret -> perform(over -> () -> acts.verify(secret, over)));
  }

  private void set(Optional<NewNumber> number) {
    notice.set(input.about(number));
    number.filter(_ -> notice.get().equals(Notice.NONE))
        .ifPresent(wanted -> perform(over -> () -> acts.set(wanted, over)));
  }

  private void perform(ActRunner.Act act) {
    notice.set(Notice.NONE);
    runner.run(act, this::done, this::failed);
  }

  private void done(ActOutcome outcome) {
    switch (outcome.kind()) {
      case SET -> open(ActForm.CODE);
      case CODE_SENT -> notice.set(Notice.of(messages.get("ui.phone.code.requested")));
      case VERIFIED, REMOVED, UNCHANGED -> open(ActForm.NONE);
    }
    host.changed(outcome);
    done.set(Optional.empty());
    done.set(Optional.of(outcome.kind()));
  }

  /** What was typed stays, whatever went wrong. */
  private void failed(Problem problem) {
    if (problem.code() == ProblemCode.SESSION_ENDED) {
      host.ended(problem);
      return;
    }
    notice.set(Notice.of(problem, messages));
    if (Notice.meansPageIsBehind(problem)) {
      host.reload();
    }
  }
}
