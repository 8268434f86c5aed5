package app.myphone.ui.shell;

import app.myphone.ui.common.Pulses;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import javafx.scene.Node;

/**
 * The way from the empty window to the first page: one step a pulse, so that what is there early can be shown between
 * two of them. FX thread only.
 */
public final class FirstPulses {
  private static final int PAINTED = 2;
  /** The first lays out words, the painter loads their letters, and then needs the FX thread once more. */
  private static final int SEEN = 4;
  /** Some quarter of a second, in which the page could show no more than the empty window does: a ring would come later. */
  private static final int LONGEST_WAIT = 15;

  private final Consumer<Runnable> guard;
  private final Shell shell;
  private final Early early;
  private final Queue<Runnable> steps;
  private int waited;

  /** What can be shown before the page. */
  public interface Early {
    /** Whether it's worth the wait of a pulse. */
    boolean mayCome();

    /** What there is by now. */
    Optional<Node> now();
  }

  /**
   * @param guard does a piece of work, and knows what to do when that fails
   * @param steps the last of them shows the page
   */
  public FirstPulses(Consumer<Runnable> guard, Shell shell, Early early, List<Runnable> steps) {
    this.guard = guard;
    this.shell = shell;
    this.early = early;
    this.steps = new ArrayDeque<>(steps);
  }

  /** Begins once the shell's own frame is painted. */
  public void begin() {
    Pulses.await(PAINTED, () -> guard.accept(this::next));
  }

  private void next() {
    boolean comes = early.mayCome();
    Optional<Node> seen = early.now();
    if (seen.isPresent()) {
      shell.cover(seen.get());
      Pulses.await(SEEN, () -> guard.accept(this::rest));
    } else if (comes && (steps.size() > 1 || ++waited < LONGEST_WAIT)) {
      prepare();
      Pulses.await(1, () -> guard.accept(this::next));
    } else {
      rest();
    }
  }

  private void prepare() {
    if (steps.size() > 1) {
      steps.remove().run();
    }
  }

  private void rest() {
    steps.forEach(Runnable::run);
    shell.uncover();
  }
}
