package app.myphone.ui.account;

import app.myphone.text.BreakableText;
import app.myphone.ui.common.LeftToRight;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** The number, the largest text on the page: it can be selected and copied, and shrinks to the room there is. */
public final class PhoneNumberField extends TextField {
  /** By the size of the words around it. */
  static final double LARGEST = 30.0 / 14;
  private static final double SMALLEST = 15;
  private static final double SLACK = 8;
  /** In less room JavaFX cannot break what is written from right to left. */
  private static final double LEAST = 200;
  private static final int LONGEST_NUMBER = 24;
  private static final int MOST_ROWS = 4;
  /** Lines that break between words are not full. */
  private static final double UNEVEN = 1.15;

  private double around = Font.getDefault().getSize();
  private double times = 1;

  private PhoneNumberField(String number, String spoken) {
    super(number);
    setEditable(false);
    LeftToRight.keep(this);
    getStyleClass().add("number");
    setAccessibleRole(AccessibleRole.TEXT_FIELD);
    setAccessibleText(spoken);
    widthProperty().subscribe(_ -> fit());
    fontProperty().subscribe(this::follow);
  }

  /** A field for a number; what is too long for one line, which no number is, wraps. */
  public static Node of(String number, String spoken) {
    return fitsOnALine(number) ? new PhoneNumberField(number, spoken) : wrapped(number, spoken);
  }

  /** Whether it can be a number. */
  static boolean fitsOnALine(String number) {
    return number.length() <= LONGEST_NUMBER;
  }

  private static Node wrapped(String text, String spoken) {
    TextArea area = new TextArea(BreakableText.of(text, false));
    area.setEditable(false);
    area.wrapTextProperty().bind(area.widthProperty().greaterThan(LEAST));
    LeftToRight.keep(area);
    area.prefRowCountProperty().bind(Bindings.createIntegerBinding(() -> rows(area), area.widthProperty(), area.fontProperty()));
    area.getStyleClass().addAll("number", "long");
    area.setAccessibleText(spoken);
    return area;
  }

  /** As many as the words need at the width there is. */
  private static int rows(TextArea area) {
    Text words = new Text(area.getText());
    words.setFont(Font.font(area.getFont().getFamily(), FontWeight.BOLD, area.getFont().getSize()));
    double width = Math.max(LEAST, area.getWidth() - 2 * SLACK);
    double lines = words.getLayoutBounds().getWidth() / width;
    return lines <= 1 ? 1 : Math.clamp((int) Math.ceil(lines * UNEVEN), 2, MOST_ROWS);
  }

  @Override
  protected double computePrefWidth(double height) {
    return widthAt(LARGEST * around) + SLACK;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 120;
  }

  /** The words around it have another size. */
  private void follow(Font font) {
    double size = font.getSize() / times;
    if (Math.abs(size - around) > 0.1) {
      around = size;
      fit();
    }
  }

  private void fit() {
    double size = LARGEST * around;
    while (getWidth() > 0 && size > SMALLEST && widthAt(size) + SLACK > getWidth()) {
      size--;
    }
    times = Math.floor(size) / around;
    setStyle("-fx-font-size: " + times + "em;");
  }

  private double widthAt(double size) {
    Text text = new Text(getText());
    text.setFont(Font.font(getFont().getFamily(), FontWeight.BOLD, size));
    return text.getLayoutBounds().getWidth();
  }
}
