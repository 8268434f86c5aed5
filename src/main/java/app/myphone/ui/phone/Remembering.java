package app.myphone.ui.phone;

import app.myphone.account.Phone;
import app.myphone.account.PhoneNow;
import app.myphone.problem.Problem;
import java.util.Optional;

/** The page, but that what was typed is kept before somebody has to sign in. */
record Remembering(ActHost page, PhoneActivity activity) implements ActHost {

  @Override
  public Optional<Phone> phone() {
    return page.phone();
  }

  @Override
  public void changed(PhoneNow now) {
    page.changed(now);
  }

  @Override
  public void reload() {
    page.reload();
  }

  @Override
  public void ended(Problem why) {
    activity.remember();
    page.ended(why);
  }

  @Override
  public void signIn() {
    activity.remember();
    page.signIn();
  }

  @Override
  public void openAccountPage() {
    page.openAccountPage();
  }
}
