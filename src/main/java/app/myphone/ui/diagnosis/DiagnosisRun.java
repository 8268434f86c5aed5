package app.myphone.ui.diagnosis;

import app.myphone.diagnosis.Diagnosis.Planned;
import app.myphone.diagnosis.Finding;
import app.myphone.problem.ProblemException;
import java.util.List;
import java.util.function.Consumer;

/** Every check once, each time anew. */
@FunctionalInterface
public interface DiagnosisRun {
  /** What is going to be checked, as far as that is known before a run; does not block. */
  default List<Planned> planned() {
    return List.of();
  }

  /**
   * Makes the checks; blocking.
   *
   * @param planned told the checks that are going to be made, first
   * @param found told each line as it comes
   */
  void run(Consumer<List<Planned>> planned, Consumer<Finding> found) throws ProblemException, InterruptedException;
}
