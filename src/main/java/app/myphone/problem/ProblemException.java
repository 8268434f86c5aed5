package app.myphone.problem;

/**
 * Carries a {@link Problem} up through blocking code to the place that shows it. Its message is the stable code
 * alone: nothing a server sent and no secret can be in it.
 */
public final class ProblemException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.code().id());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
