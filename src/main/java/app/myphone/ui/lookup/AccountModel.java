package app.myphone.ui.lookup;

import app.myphone.account.Account;
import app.myphone.account.AccountDirectory;
import app.myphone.account.AccountEvent;
import app.myphone.account.AccountHistory;
import app.myphone.account.AccountState;
import app.myphone.account.SecondFactor;
import app.myphone.account.SignInCheck;
import app.myphone.account.SignInMethods;
import app.myphone.os.Clock;
import app.myphone.problem.Blocking;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.ui.common.Background.Running;
import app.myphone.ui.common.Background;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One account: itself, its second factors and its history, each with its own fortune. */
public final class AccountModel implements AutoCloseable {
  private final AccountDirectory directory;
  private final Background background;
  private final Clock clock;
  private final Consumer<Problem> ended;
  private final String id;
  private final List<Running> running = new ArrayList<>();
  private final ReadOnlyObjectWrapper<Part<Seen>> account = new ReadOnlyObjectWrapper<>(new Part.Loading<>());
  private final ReadOnlyObjectWrapper<Part<List<SecondFactor>>> factors =
      new ReadOnlyObjectWrapper<>(new Part.Loading<>());
  private final ReadOnlyObjectWrapper<Part<SignInMethods>> methods =
      new ReadOnlyObjectWrapper<>(new Part.Loading<>());
  private final ReadOnlyObjectWrapper<Part<SignInCheck>> check = new ReadOnlyObjectWrapper<>(new Part.Loading<>());
  private final ReadOnlyObjectWrapper<Part<History>> history = new ReadOnlyObjectWrapper<>(new Part.Loading<>());

  /** @param ended told when the session has ended */
  public AccountModel(String id, AccountDirectory directory, Background background, Clock clock,
      Consumer<Problem> ended) {
    this.id = id;
    this.directory = directory;
    this.background = background;
    this.clock = clock;
    this.ended = ended;
  }

  /** Something that is asked for. */
  public sealed interface Part<T> {
    /** It is on its way. */
    record Loading<T>() implements Part<T> {}

    /** It is there. */
    record There<T>(T value) implements Part<T> {}

    /** It could not be had. */
    record Missing<T>(Problem problem) implements Part<T> {}
  }

  /** An account and when it was asked for. */
  public record Seen(Account account, Instant at) {}

  /**
   * What is known of the past.
   *
   * @param loading whether older events are asked for
   * @param problem why they could not be had
   */
  public record History(List<AccountEvent> events, Optional<AccountHistory> older, boolean loading,
      Optional<Problem> problem) {}

  String id() {
    return id;
  }

  public ReadOnlyObjectProperty<Part<Seen>> accountProperty() {
    return account.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Part<List<SecondFactor>>> factorsProperty() {
    return factors.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Part<SignInMethods>> methodsProperty() {
    return methods.getReadOnlyProperty();
  }

  /** Whether somebody can sign in; of an account that is not active that is known at once. */
  public ReadOnlyObjectProperty<Part<SignInCheck>> checkProperty() {
    return check.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Part<History>> historyProperty() {
    return history.getReadOnlyProperty();
  }

  /** Asks for everything; what was there stays until something newer is. */
  public void reload() {
    close();
    if (!(account.get() instanceof Part.There)) {
      account.set(new Part.Loading<>());
    }
    ask(() -> new Seen(directory.account(id), clock.now()), this::show,
        problem -> account.set(new Part.Missing<>(problem)));
    ask(() -> directory.signInMethods(id), found -> {
      methods.set(new Part.There<>(found));
      factors.set(new Part.There<>(found.secondFactors()));
    }, problem -> {
      methods.set(new Part.Missing<>(problem));
      factors.set(new Part.Missing<>(problem));
    });
  }

  /** The same when something was done to it: what was known of signing in does not hold any more. */
  void reloadAfterAct() {
    check.set(new Part.Loading<>());
    reload();
  }

  private void show(Seen seen) {
    account.set(new Part.There<>(seen));
    if (seen.account().state() != AccountState.ACTIVE) {
      check.set(new Part.There<>(SignInCheck.of(seen.account().state())));
    }
    ask(() -> directory.history(seen.account(), Optional.empty()), page -> {
      history.set(new Part.There<>(append(List.of(), page)));
      ask(() -> directory.signIn(seen.account(), Optional.of(page)), found -> check.set(new Part.There<>(found)),
          _ -> check.set(new Part.There<>(SignInCheck.withoutHistory(seen.account().state()))));
    }, problem -> {
      history.set(new Part.Missing<>(problem));
      check.set(new Part.There<>(SignInCheck.withoutHistory(seen.account().state())));
    });
  }

  /** Asks for older events; after a failure too. */
  public void older() {
    if (account.get() instanceof Part.There<Seen>(Seen seen)
        && history.get() instanceof Part.There<History>(History known) && known.older().isPresent()
        && !known.loading()) {
      history.set(new Part.There<>(new History(known.events(), known.older(), true, Optional.empty())));
      ask(() -> directory.history(seen.account(), known.older()),
          page -> history.set(new Part.There<>(append(known.events(), page))),
          problem -> history.set(new Part.There<>(
              new History(known.events(), known.older(), false, Optional.of(problem)))));
    }
  }

  @Override
  public void close() {
    running.forEach(Running::cancel);
    running.clear();
  }

  private static History append(List<AccountEvent> before, AccountHistory page) {
    List<AccountEvent> events = new ArrayList<>(before);
    events.addAll(page.events());
    return new History(List.copyOf(events), Optional.of(page).filter(AccountHistory::hasMore), false, Optional.empty());
  }

  private <T> void ask(Blocking<T> work, Consumer<T> done, Consumer<Problem> failed) {
    running.add(background.run(work, done, problem -> {
      if (problem.code() == ProblemCode.SESSION_ENDED) {
        ended.accept(problem);
      } else {
        failed.accept(problem);
      }
    }));
  }
}
