package app.myphone.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.ui.Fx;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The keyboard and the mouse while a dialog is over the page. */
@Timeout(60)
class OverlayTest {
  private final List<String> told = new ArrayList<>();

  @Test
  void theFocusGoesIntoTheDialogAndComesBack() throws Exception {
    inWindow((overlay, page, scene) -> {
      page.requestFocus();
      Question dialog = new Question(overlay, "first");
      overlay.show(dialog);
      assertThat(scene.getFocusOwner()).isSameAs(dialog.yes);
      assertThat(page.isDisabled()).isTrue();
      overlay.hide();
      assertThat(scene.getFocusOwner()).isSameAs(page);
      assertThat(page.isDisabled()).isFalse();
    });
  }

  @Test
  void theTabKeyStaysInTheDialogAndFindsNothingOfItAfterwards() throws Exception {
    inWindow((overlay, page, scene) -> {
      Question dialog = new Question(overlay, "first");
      overlay.show(dialog);
      for (Node next : List.of(dialog.no, dialog.yes, dialog.no)) {
        scene.getFocusOwner().requestFocusTraversal(TraversalDirection.NEXT);
        assertThat(scene.getFocusOwner()).isSameAs(next);
      }
      overlay.hide();
      page.requestFocus();
      page.requestFocusTraversal(TraversalDirection.NEXT);
      assertThat(scene.getFocusOwner()).isSameAs(page);
    });
  }

  @Test
  void escapeClosesAndFunctionKeysDoNotReachThePage() throws Exception {
    inWindow((overlay, page, scene) -> {
      scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> told.add(event.getCode().getName()));
      overlay.show(new Question(overlay, "first"));
      press(scene, KeyCode.F5);
      press(scene, KeyCode.ESCAPE);
      assertThat(told).containsExactly("close first", "closed first");
      assertThat(overlay.isShown()).isFalse();
    });
  }

  @Test
  void aDialogInThePlaceOfAnotherLeavesTheFocusForThePage() throws Exception {
    inWindow((overlay, page, scene) -> {
      page.requestFocus();
      overlay.show(new Question(overlay, "first"));
      Question second = new Question(overlay, "second");
      overlay.show(second);
      assertThat(told).containsExactly("closed first");
      assertThat(scene.getFocusOwner()).isSameAs(second.yes);
      overlay.hide();
      assertThat(told).containsExactly("closed first", "closed second");
      assertThat(scene.getFocusOwner()).isSameAs(page);
    });
  }

  @Test
  void aClickBesideTheDialogDoesNotCloseIt() throws Exception {
    inWindow((overlay, page, scene) -> {
      Question dialog = new Question(overlay, "first");
      overlay.show(dialog);
      Node beside = dialog.box.getParent();
      Event.fireEvent(beside, new MouseEvent(MouseEvent.MOUSE_PRESSED, 2, 2, 2, 2, MouseButton.PRIMARY, 1, false, false,
          false, false, true, false, false, false, false, true, new PickResult(beside, 2, 2)));
      assertThat(overlay.isShown()).isTrue();
      assertThat(told).isEmpty();
    });
  }

  private static void press(Scene scene, KeyCode key) {
    Event.fireEvent(scene.getFocusOwner(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
  }

  private static void inWindow(Look look) throws Exception {
    Fx.on(() -> {
      Button page = new Button("page");
      Overlay overlay = new Overlay(new VBox(page));
      Stage stage = new Stage();
      try {
        Scene scene = new Scene(overlay.root(), 400, 400);
        stage.setScene(scene);
        stage.show();
        look.at(overlay, page, scene);
      } finally {
        stage.close();
      }
      return true;
    });
  }

  @FunctionalInterface
  private interface Look {
    void at(Overlay overlay, Button page, Scene scene);
  }

  private final class Question implements Dialog {
    private final Overlay overlay;
    private final String name;
    private final Button yes = new Button("yes");
    private final Button no = new Button("no");
    private final VBox box = new VBox(yes, no);

    Question(Overlay overlay, String name) {
      this.overlay = overlay;
      this.name = name;
    }

    @Override
    public Region box() {
      return box;
    }

    @Override
    public Node firstFocus() {
      return yes;
    }

    @Override
    public void close() {
      told.add("close " + name);
      overlay.hide();
    }

    @Override
    public void closed() {
      told.add("closed " + name);
    }
  }
}
