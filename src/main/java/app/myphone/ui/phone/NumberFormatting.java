package app.myphone.ui.phone;

import com.google.i18n.phonenumbers.AsYouTypeFormatter;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javafx.scene.control.TextFormatter.Change;

/**
 * Parts the digits of a number while it is typed, at its end only: who goes back to change something, deletes or pastes
 * what is no plain number is left alone, so that the cursor never jumps.
 *
 * @param region whose national numbers are meant
 */
record NumberFormatting(Supplier<String> region) implements UnaryOperator<Change> {
  private static final Pattern PLAIN = Pattern.compile("\\+?[0-9 ()./-]*");

  @Override
  public Change apply(Change change) {
    String after = change.getControlNewText();
    boolean typedAtTheEnd = change.isAdded() && !change.isDeleted() && change.getRangeStart() == change.getControlText().length()
        && change.getCaretPosition() == after.length() && PLAIN.matcher(after).matches();
    if (typedAtTheEnd) {
      String formatted = formatted(after);
      change.setRange(0, change.getControlText().length());
      change.setText(formatted);
      change.setCaretPosition(formatted.length());
      change.setAnchor(formatted.length());
    }
    return change;
  }

  /** A blank at the end stays: somebody who types blanks knows where they want them. */
  String formatted(String typed) {
    AsYouTypeFormatter formatter = PhoneNumberUtil.getInstance().getAsYouTypeFormatter(region.get());
    String shown = "";
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (c == '+' || (c >= '0' && c <= '9')) {
        shown = formatter.inputDigit(c);
      }
    }
    return shown.isEmpty() || typed.endsWith(" ") ? typed : shown.strip();
  }
}
