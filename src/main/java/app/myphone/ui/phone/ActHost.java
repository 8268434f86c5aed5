package app.myphone.ui.phone;

import app.myphone.account.ActOutcome;
import app.myphone.account.Phone;
import app.myphone.account.PhoneNow;
import app.myphone.problem.Problem;
import java.util.Optional;

/** The page on which acts are begun: theirs is its session, and nobody else's. FX thread only. */
public interface ActHost {

  /** The number on the page; empty before there is one to show, and of a service account. */
  Optional<Phone> phone();

  /** Shows what an act came to. */
  void changed(PhoneNow now);

  /** The same of what did something to the number; where it is not known what there is now, the server is asked. */
  default void changed(ActOutcome outcome) {
    outcome.now().ifPresent(this::changed);
    if (outcome.now().isEmpty() && outcome.kind() != ActOutcome.Kind.CODE_SENT) {
      reload();
    }
  }

  /** Asks the server for everything anew. */
  void reload();

  /** The session is over. */
  void ended(Problem why);

  /** Signs in again as the same person. */
  void signIn();

  void openAccountPage();
}
