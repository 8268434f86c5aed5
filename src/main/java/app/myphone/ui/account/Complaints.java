package app.myphone.ui.account;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.ui.problem.TransientProblems;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where the own page says what went wrong: in a dialog, in a banner, or not again where a card says it. FX thread only. */
final class Complaints {
  private final ReadOnlyObjectWrapper<Optional<Problem>> dialog = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> banner = new ReadOnlyObjectWrapper<>(Optional.empty());

  ReadOnlyObjectProperty<Optional<Problem>> dialogProperty() {
    return dialog.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Problem>> bannerProperty() {
    return banner.getReadOnlyProperty();
  }

  /** Closes the dialog. */
  void dismiss() {
    dialog.set(Optional.empty());
  }

  void clearBanner() {
    banner.set(Optional.empty());
  }

  /** Opens as a dialog what the banner says, else what the page does. */
  void explain(Optional<Problem> onPage) {
    Optional<Problem> problem = banner.get().or(() -> onPage);
    clearBanner();
    dialog.set(problem);
  }

  /**
   * Says it once.
   *
   * @param wanted whether a person asked for what failed; else it is no matter for a dialog
   * @param onCard whether a card says it already
   */
  void say(Problem problem, boolean wanted, boolean onCard) {
    if (TransientProblems.isOffline(problem)) {
      banner.set(Optional.of(problem).filter(_ -> !onCard));
    } else if (problem.code() != ProblemCode.API_NOT_HUMAN && (wanted || !onCard)) {
      (wanted ? dialog : banner).set(Optional.of(problem));
    }
  }
}
