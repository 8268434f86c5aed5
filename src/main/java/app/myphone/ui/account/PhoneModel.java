package app.myphone.ui.account;

import app.myphone.account.Account;
import app.myphone.account.MyAccount;
import app.myphone.account.PhoneNow;
import app.myphone.account.Profile;
import app.myphone.account.StartupPrefetch;
import app.myphone.config.Wire;
import app.myphone.problem.Blocking;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.ui.common.Background.Running;
import app.myphone.ui.common.Background;
import app.myphone.ui.common.WireChoice;
import app.myphone.ui.problem.TransientProblems;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The profile: what was loaded last stays until something newer is there. */
public final class PhoneModel implements AutoCloseable {
  private final MyAccount account;
  private final WireChoice wire;
  private final Background background;
  private final Consumer<Problem> ended;
  private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(new Content.Loading());
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Problem>> complaint = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> banner = new ReadOnlyObjectWrapper<>(Optional.empty());
  private Running running = Running.NONE;

  /**
   * @param wire what is asked over, next time
   * @param ended told when the session has ended, which is a state of the program and no error
   */
  public PhoneModel(MyAccount account, WireChoice wire, Background background, Consumer<Problem> ended) {
    this.account = account;
    this.wire = wire;
    this.background = background;
    this.ended = ended;
  }

  /** What the page shows. */
  public sealed interface Content {
    /** Nothing yet. */
    record Loading() implements Content {}

    /**
     * A profile.
     *
     * @param stale why be refreshed since, if so
     */
    record Shown(Profile profile, Optional<Problem> stale) implements Content {}

    /** Nothing, and why. */
    record Failed(Problem problem) implements Content {}
  }

  public ReadOnlyObjectProperty<Content> contentProperty() {
    return content.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  /** What is asked over. */
  public ReadOnlyObjectProperty<Wire> wireProperty() {
    return wire.wireProperty();
  }

  /** What a dialog has to say, until {@link #dismiss}. */
  public ReadOnlyObjectProperty<Optional<Problem>> complaintProperty() {
    return complaint.getReadOnlyProperty();
  }

  /** What a banner has to say: the network is away, or an attempt nobody asked for has failed. */
  public ReadOnlyObjectProperty<Optional<Problem>> bannerProperty() {
    return banner.getReadOnlyProperty();
  }

  /** The profile on the page, if there is one. */
  public Optional<Profile> profile() {
    return content.get() instanceof Content.Shown shown ? Optional.of(shown.profile()) : Optional.empty();
  }

  /** The account as it was known last, also when the number could not be read. */
  public Optional<Account> knownAccount() {
    return profile().flatMap(Profile::account).or(account::known);
  }

  /** Begins with what was asked for before there was a window: shown at once when it is there by now. */
  public void start(StartupPrefetch prefetch) {
    prefetch.ready().ifPresentOrElse(this::show, () -> load(prefetch::profile, complaint));
  }

  /** Begins with what was loaded last in this run, of this account: shown at once, with its time, until it is fresh. */
  public void startWithLast() {
    account.last().ifPresent(last -> content.set(new Content.Shown(last, Optional.empty())));
  }

  /** Shows what an act came to; a load that was begun before it may not know yet. */
  public void changed(PhoneNow now) {
    profile().ifPresent(old -> {
      running.cancel();
      show(old.after(now));
    });
  }

  /** Asks because the person wants it: a failure is said in a dialog, unless it is that the network is away. */
  public void reload() {
    if (content.get() instanceof Content.Failed) {
      content.set(new Content.Loading());
    }
    load(complaint);
  }

  /** Asks again by itself, when the last attempt failed: a failure is said in a banner. */
  public void retryByItself() {
    if (problem().isPresent() && complaint.get().isEmpty()) {
      load(banner);
    }
  }

  /** The dialog was closed; what it said stays on the page. */
  public void dismiss() {
    complaint.set(Optional.empty());
  }

  /** Opens as a dialog what the banner or the card says. */
  public void explain() {
    Optional<Problem> problem = banner.get().or(this::problem);
    banner.set(Optional.empty());
    complaint.set(problem);
  }

  private Optional<Problem> problem() {
    return switch (content.get()) {
      case Content.Loading _ -> Optional.empty();
      case Content.Shown shown -> shown.stale();
      case Content.Failed failed -> Optional.of(failed.problem());
    };
  }

  @Override
  public void close() {
    running.cancel();
  }

  private void load(ReadOnlyObjectWrapper<Optional<Problem>> whereToComplain) {
    Wire over = wire.wire();
    load(() -> account.load(over), whereToComplain);
  }

  private void load(Blocking<Profile> load, ReadOnlyObjectWrapper<Optional<Problem>> whereToComplain) {
    if (loading.get()) {
      return;
    }
    loading.set(true);
    complaint.set(Optional.empty());
    running = background.run(load, this::show, problem -> failed(problem, whereToComplain));
  }

  private void show(Profile profile) {
    loading.set(false);
    banner.set(Optional.empty());
    content.set(new Content.Shown(profile, Optional.empty()));
  }

  private void failed(Problem problem, ReadOnlyObjectWrapper<Optional<Problem>> whereToComplain) {
    loading.set(false);
    banner.set(Optional.empty());
    if (problem.code() == ProblemCode.SESSION_ENDED) {
      ended.accept(problem);
      return;
    }
    content.set(profile().<Content>map(old -> new Content.Shown(old, Optional.of(problem)))
        .orElseGet(() -> new Content.Failed(problem)));
    complain(problem, whereToComplain);
  }

  /** Once: where a card says it, no banner does. */
  private void complain(Problem problem, ReadOnlyObjectWrapper<Optional<Problem>> where) {
    boolean onCard = content.get() instanceof Content.Failed;
    if (TransientProblems.isOffline(problem)) {
      banner.set(Optional.of(problem).filter(_ -> !onCard));
    } else if (problem.code() != ProblemCode.API_NOT_HUMAN && (where.equals(complaint) || !onCard)) {
      where.set(Optional.of(problem));
    }
  }
}
