package app.myphone.ui.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.diagnosis.Diagnosis.Planned;
import app.myphone.diagnosis.Finding;
import app.myphone.diagnosis.State;
import app.myphone.problem.ProblemException;
import app.myphone.ui.Examples;
import app.myphone.ui.common.BackgroundHere;
import app.myphone.ui.diagnosis.DiagnosisModel.Line;
import app.myphone.ui.diagnosis.DiagnosisModel.Progress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DiagnosisModelTest {
  private static final List<Planned> PLANNED = List.of(new Planned("address", "Address"), new Planned("clock", "Clock"));
  private static final Finding ADDRESS = finding("address", State.GOOD);
  private static final Finding CLOCK = finding("clock", State.BAD);

  private final BackgroundHere background = BackgroundHere.later();
  private final Deque<DiagnosisRun> runs = new ArrayDeque<>();
  private final DiagnosisModel model =
      new DiagnosisModel((planned, found) -> runs.remove().run(planned, found), background);

  @Test
  void eachPlannedCheckIsRunningUntilItsLineComesInWhateverOrder() {
    runs.add((planned, found) -> {
      planned.accept(PLANNED);
      assertThat(model.lines()).extracting(Line::finding).containsExactly(Optional.empty(), Optional.empty());
      found.accept(CLOCK);
      assertThat(model.lines()).extracting(Line::finding).containsExactly(Optional.empty(), Optional.of(CLOCK));
      assertThat(progress()).isEqualTo(new Progress.Under(1, 2));
      found.accept(ADDRESS);
    });
    model.start();
    background.finishNext();
    assertThat(model.findings()).containsExactly(ADDRESS, CLOCK);
    assertThat(progress()).isEqualTo(new Progress.Done(1, 0));
  }

  @Test
  void whatWillBeCheckedIsThereFromTheBeginning() {
    DiagnosisModel known = new DiagnosisModel(new DiagnosisRun() {
      @Override
      public List<Planned> planned() {
        return PLANNED;
      }

      @Override
      public void run(Consumer<List<Planned>> planned, Consumer<Finding> found) {}
    }, background);
    known.start();
    assertThat(known.lines()).extracting(Line::check).isEqualTo(PLANNED);
    assertThat(known.progressProperty().get()).isEqualTo(new Progress.Under(0, 2));
  }

  @Test
  void aSecondRunShowsEveryCheckAsRunningAtOnce() {
    runs.add(all());
    model.start();
    background.finishNext();
    model.start();
    assertThat(model.lines()).extracting(Line::check).isEqualTo(PLANNED);
    assertThat(model.findings()).isEmpty();
    assertThat(progress()).isEqualTo(new Progress.Under(0, 2));
  }

  @Test
  void whatAnEarlierRunStillSaysIsNotShown() {
    runs.add(all());
    runs.add((planned, _) -> planned.accept(PLANNED));
    model.start();
    model.start();
    background.finishNext();
    assertThat(model.lines()).isEmpty();
    background.finishNext();
    assertThat(model.lines()).hasSize(2);
    assertThat(model.findings()).isEmpty();
  }

  @Test
  void afterClosingNothingRunsAndNothingIsShown() {
    runs.add(all());
    model.start();
    model.close();
    assertThat(background.waiting()).isZero();
    background.finishNext();
    assertThat(model.lines()).isEmpty();
    assertThat(progress()).isEqualTo(new Progress.Under(0, 0));
  }

  @Test
  void aRunThatCannotBeMadeSaysWhy() {
    runs.add((_, _) -> {
      throw new ProblemException(Examples.unavailable());
    });
    model.start();
    background.finishNext();
    assertThat(progress()).isEqualTo(new Progress.Failed(Examples.unavailable()));
  }

  private static DiagnosisRun all() {
    return (planned, found) -> {
      planned.accept(PLANNED);
      found.accept(ADDRESS);
      found.accept(CLOCK);
    };
  }

  private Progress progress() {
    return model.progressProperty().get();
  }

  private static Finding finding(String id, State state) {
    return new Finding(id, id, state, "A fact.",
        Optional.of("Do something.").filter(_ -> state != State.GOOD), Duration.ofMillis(5));
  }
}
