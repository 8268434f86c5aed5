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
  private final Complaints complaints = new Complaints();
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

  /** What a dialog has to say, until {@link #dismiss}. */
  public ReadOnlyObjectProperty<Optional<Problem>> complaintProperty() {
    return complaints.dialogProperty();
  }

  /** What a banner has to say: the network is away, or an attempt nobody asked for has failed. */
  public ReadOnlyObjectProperty<Optional<Problem>> bannerProperty() {
    return complaints.bannerProperty();
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
    prefetch.ready().ifPresentOrElse(this::show, () -> load(prefetch::profile, true));
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
    load(true);
  }

  /** Asks again by itself, when the last attempt failed: a failure is said in a banner. */
  public void retryByItself() {
    if (problem().isPresent() && complaints.dialogProperty().get().isEmpty()) {
      load(false);
    }
  }

  /** The dialog was closed; what it said stays on the page. */
  public void dismiss() {
    complaints.dismiss();
  }

  /** Opens as a dialog what the banner or the card says. */
  public void explain() {
    complaints.explain(problem());
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

  private void load(boolean wanted) {
    Wire over = wire.wire();
    load(() -> account.load(over), wanted);
  }

  /** @param wanted whether a person asked for it */
  private void load(Blocking<Profile> load, boolean wanted) {
    if (loading.get()) {
      return;
    }
    loading.set(true);
    complaints.dismiss();
    running = background.run(load, this::show, problem -> failed(problem, wanted));
  }

  private void show(Profile profile) {
    loading.set(false);
    complaints.clearBanner();
    content.set(new Content.Shown(profile, Optional.empty()));
  }

  private void failed(Problem problem, boolean wanted) {
    loading.set(false);
    complaints.clearBanner();
    if (problem.code() == ProblemCode.SESSION_ENDED) {
      ended.accept(problem);
      return;
    }
    content.set(profile().<Content>map(old -> new Content.Shown(old, Optional.of(problem)))
        .orElseGet(() -> new Content.Failed(problem)));
    complaints.say(problem, wanted, content.get() instanceof Content.Failed);
  }
}
