package app.myphone.ui.account;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** The number, the largest text on the page: it can be selected and copied, and shrinks to the room there is. */
public final class PhoneNumberField extends TextField {
  private static final double LARGEST = 30;
  private static final double SMALLEST = 15;
  private static final double SLACK = 8;
  private static final int LONGEST_NUMBER = 24;

  private PhoneNumberField(String number, String spoken) {
    super(number);
    setEditable(false);
    getStyleClass().add("number");
    setAccessibleRole(AccessibleRole.TEXT_FIELD);
    setAccessibleText(spoken);
    widthProperty().subscribe(width -> fit(width.doubleValue()));
    fit(0);
  }

  /** A field for a number; what is too long for one line, which no number is, wraps. */
  public static Node of(String number, String spoken) {
    return number.length() <= LONGEST_NUMBER ? new PhoneNumberField(number, spoken) : wrapped(number, spoken);
  }

  private static Node wrapped(String text, String spoken) {
    TextArea area = new TextArea(text);
    area.setEditable(false);
    area.setWrapText(true);
    area.setPrefRowCount(3);
    area.getStyleClass().addAll("number", "long");
    area.setAccessibleText(spoken);
    return area;
  }

  @Override
  protected double computePrefWidth(double height) {
    return widthAt(LARGEST) + SLACK;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 120;
  }

  private void fit(double width) {
    double size = LARGEST;
    while (width > 0 && size > SMALLEST && widthAt(size) + SLACK > width) {
      size--;
    }
    setStyle("-fx-font-size: " + (int) size + "px;");
  }

  private double widthAt(double size) {
    Text text = new Text(getText());
    text.setFont(Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, size));
    return text.getLayoutBounds().getWidth();
  }
}
