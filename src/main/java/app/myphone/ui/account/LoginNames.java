package app.myphone.ui.account;

import app.myphone.text.Messages;
import app.myphone.ui.common.CopyRow;
import app.myphone.ui.common.Disclosure;
import app.myphone.ui.common.Labels;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;

/** The names an account signs in with, each to be copied; of many only the first, and the others on request. */
final class LoginNames extends VBox {
  private static final int FEW = 3;

  LoginNames(String name, List<String> names, Messages messages) {
    super(4);
    CopyRow rows = new CopyRow(messages);
    int shown = names.size() <= FEW + 1 ? names.size() : FEW;
    names.stream().limit(shown).forEach(login -> getChildren().add(rows.text(name, login)));
    if (shown < names.size()) {
      VBox others = new VBox(4, Labels.of(names.stream().skip(shown).map(messages::foreign).collect(Collectors.joining("\n"))));
      getChildren().addAll(new Disclosure(messages.get("ui.profile.login-names.more", names.size() - shown), others), others);
    }
  }
}
