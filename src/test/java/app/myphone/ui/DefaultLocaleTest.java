package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A screen in English is the same on a system that writes digits, letters and dates in another way. */
@Timeout(120)
class DefaultLocaleTest {
  private static Map<String, List<String>> usual = Map.of();
  private Locale before = Locale.ROOT;

  @BeforeEach
  void read() throws Exception {
    before = Locale.getDefault();
    if (usual.isEmpty()) {
      usual = screens();
    }
  }

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fa-IR", "ar-EG", "tr-TR", "th-TH-u-nu-thai-ca-buddhist", "hi-IN-u-nu-deva", "bn-BD"})
  void everyScreenIsTheSame(String system) throws Exception {
    Locale.setDefault(Locale.forLanguageTag(system));
    Map<String, List<String>> here = screens();
    assertThat(here.keySet()).isEqualTo(usual.keySet());
    usual.forEach((name, said) -> assertThat(here.get(name)).as(name).isEqualTo(said));
  }

  private static Map<String, List<String>> screens() throws Exception {
    Map<String, List<String>> said = new LinkedHashMap<>();
    for (Map.Entry<String, Supplier<Parent>> screen : new Screens(Messages.in(Locale.UK)).all().entrySet()) {
      said.put(screen.getKey(), Fx.on(() -> {
        Parent root = screen.getValue().get();
        new Scene(root, 600, 720);
        root.applyCss(); // what a control consists of is made with its look
        root.layout();
        return said(root);
      }));
    }
    return said;
  }

  private static List<String> said(Parent root) {
    List<String> said = new ArrayList<>();
    for (Node node : Fx.seen(root)) {
      switch (node) {
        case Labeled labeled -> said.add(labeled.getText());
        case TextInputControl input -> said.add(input.getText());
        case Text text -> said.add(text.getText());
        case SVGPath path -> said.add(path.getContent());
        default -> { }
      }
    }
    return said;
  }
}
