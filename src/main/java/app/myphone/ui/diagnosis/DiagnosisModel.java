package app.myphone.ui.diagnosis;

import app.myphone.diagnosis.Diagnosis.Planned;
import app.myphone.diagnosis.Finding;
import app.myphone.diagnosis.State;
import app.myphone.problem.Problem;
import app.myphone.ui.common.Background.Running;
import app.myphone.ui.common.Background;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A line for each check, and how far it is. What an earlier run still has to say is never shown. FX thread only. */
public final class DiagnosisModel implements AutoCloseable {
  private final DiagnosisRun checks;
  private final Background background;
  private final ObservableList<Line> lines = FXCollections.observableArrayList();
  private final ObservableList<Line> shown = FXCollections.unmodifiableObservableList(lines);
  private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(new Progress.Under(0, 0));
  private Running running = Running.NONE;
  private int run;

  /** A check, and what came of it once it is there. */
  public record Line(Planned check, Optional<Finding> finding) {}

  /** How far a run is. */
  public sealed interface Progress {
    /** Some are there of all. */
    record Under(int there, int all) implements Progress {}

    /** All are there; so many are not good. What was not checked is neither. */
    record Done(long bad, long doubtful) implements Progress {}

    /** Nothing could be checked. */
    record Failed(Problem problem) implements Progress {}
  }

  public DiagnosisModel(DiagnosisRun checks, Background background) {
    this.checks = checks;
    this.background = background;
  }

  /** Read-only, in the order in which they are to be shown. */
  public ObservableList<Line> lines() {
    return shown;
  }

  public ReadOnlyObjectProperty<Progress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What is there so far, good or not. */
  public List<Finding> findings() {
    return lines.stream().map(Line::finding).flatMap(Optional::stream).toList();
  }

  /** Checks everything, again if need be; a run that is under way is given up. */
  public void start() {
    running.cancel();
    run++;
    int mine = run;
    plan(lines.isEmpty() ? checks.planned() : lines.stream().map(Line::check).toList());
    running = background.run(
        () -> checks.run(planned -> show(mine, () -> plan(planned)), finding -> show(mine, () -> put(finding))),
        () -> progress.set(new Progress.Done(count(State.BAD), count(State.DOUBTFUL))),
        problem -> progress.set(new Progress.Failed(problem)));
  }

  /** Gives up what runs. */
  @Override
  public void close() {
    run++;
    running.cancel();
  }

  /** Called on the run's thread. */
  private void show(int mine, Runnable change) {
    background.show(() -> {
      if (mine == run) {
        change.run();
      }
    });
  }

  private void plan(List<Planned> planned) {
    lines.setAll(planned.stream().map(check -> new Line(check, Optional.empty())).toList());
    under();
  }

  private void put(Finding finding) {
    lines.replaceAll(line -> line.check().id().equals(finding.id())
        ? new Line(line.check(), Optional.of(finding)) : line);
    under();
  }

  private void under() {
    progress.set(new Progress.Under(findings().size(), lines.size()));
  }

  private long count(State state) {
    return findings().stream().filter(finding -> finding.state() == state).count();
  }
}
