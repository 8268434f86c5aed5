package app.myphone.ui;

import app.myphone.config.Theme;
import app.myphone.ui.shell.ThemeSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The toolkit for tests, started once by TestFX; what nobody catches, on whichever thread, fails what is done next. */
public final class Fx {
  private static final AtomicReference<Throwable> UNCAUGHT = new AtomicReference<>();

  static {
    try {
      FxToolkit.registerPrimaryStage();
    } catch (TimeoutException e) {
      throw new AssertionError("the toolkit does not start", e);
    }
    Platform.setImplicitExit(false);
    WaitForAsyncUtils.checkAllExceptions = false; // it would throw them from whatever is asked of it next
    WaitForAsyncUtils.autoCheckException = false;
    Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> UNCAUGHT.compareAndSet(null, thrown));
  }

  private Fx() {}

  /** Does something on the FX thread and waits for it, unless this is that thread. */
  public static <T> T on(Callable<T> action) throws Exception {
    if (Platform.isFxApplicationThread()) {
      return action.call();
    }
    FutureTask<T> task = new FutureTask<>(action);
    Platform.runLater(task);
    T result = task.get(30, TimeUnit.SECONDS);
    Throwable uncaught = UNCAUGHT.getAndSet(null);
    if (uncaught != null) {
      throw new AssertionError("nobody caught this", uncaught);
    }
    return result;
  }

  /** Shows a screen in a window of that size and looks at it, on the FX thread. */
  public static void look(Supplier<Parent> screen, Theme theme, int width, int height, Consumer<Scene> look)
      throws Exception {
    look(screen, theme, 100, width, height, look);
  }

  /** The same with bigger words. */
  public static void look(Supplier<Parent> screen, Theme theme, int percent, int width, int height,
      Consumer<Scene> look) throws Exception {
    on(() -> {
      Stage stage = new Stage();
      Scene scene = new Scene(screen.get(), width, height);
      try (ThemeSwitch looks = new ThemeSwitch(scene, theme)) {
        looks.dress();
        looks.size(percent);
        stage.setScene(scene);
        stage.show();
        for (int pass = 0; pass < 7; pass++) { // scroll bars, and what gives way in a low window, come with a later pass
          if (pass < 2) { // no control is made after that, and each control is looked at again by this
            scene.getRoot().applyCss();
          }
          scene.getRoot().layout();
        }
        look.accept(scene);
      } finally {
        stage.close();
      }
      return true;
    });
  }

  /** Each node under a parent that is seen, from back to front. */
  public static List<Node> seen(Node node) {
    List<Node> nodes = new ArrayList<>();
    collect(node, nodes);
    return nodes;
  }

  private static void collect(Node node, List<Node> nodes) {
    if (!node.isVisible()) {
      return;
    }
    nodes.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, nodes));
    }
  }
}
