package app.myphone.ui.account;

import app.myphone.account.AccountSession;
import app.myphone.account.Phone;
import app.myphone.account.PhoneNow;
import app.myphone.account.Profile;
import app.myphone.account.StartupPrefetch;
import app.myphone.config.Feature;
import app.myphone.os.NetworkWatch;
import app.myphone.problem.Problem;
import app.myphone.signin.Registration;
import app.myphone.ui.common.AfterPaint;
import app.myphone.ui.common.WireChoice;
import app.myphone.ui.phone.ActDrafts;
import app.myphone.ui.phone.ActHost;
import app.myphone.ui.phone.PhoneActivity;
import app.myphone.ui.problem.ProblemActions;
import app.myphone.ui.problem.ProblemDialogs;
import app.myphone.ui.problem.ProblemReports;
import app.myphone.ui.shell.Page;
import app.myphone.ui.shell.ScreenContext;
import java.util.Optional;

/** Makes the page with the own number and account. */
public final class AccountPage {
  private final ScreenContext context;
  private final WireChoice wire;
  private final ProblemDialogs problems;
  private final NetworkWatch network;

  public AccountPage(ScreenContext context, WireChoice wire, ProblemDialogs problems, NetworkWatch network) {
    this.context = context;
    this.wire = wire;
    this.problems = problems;
    this.network = network;
  }

  /**
   * The page of whoever is signed in.
   *
   * @param prefetch what was asked for before there was a window, if it was
   * @param drafts what was typed before somebody had to sign in
   */
  public Page open(AccountSession person, Optional<StartupPrefetch> prefetch, ActDrafts drafts) {
    Registration at = person.registration();
    PhoneModel model = new PhoneModel(person.account(), wire, context.background(),
        ended -> context.navigator().showSignIn(at, Optional.of(ended)));
    model.startWithLast();
    prefetch.ifPresent(model::start); // before there is a view: no skeleton is made for nothing
    AccountExtras extras = new AccountExtras(context, person);
    PhoneActivity activity =
        new PhoneActivity(context, person, wire::wire, drafts, new OwnNumber(model, context, person));
    PhoneView view = new PhoneView(model, person, new AccountNavigation(context, person, extras.permission()),
        new PhoneView.Extras(context.version(), extras.organisation(), Optional.of(activity),
            context.organisation().allows(Feature.CHANGE_PHONE), new AfterPaint(prefetch.isPresent()),
            ProblemReports.of(context, at.issuer().value(), wire)), context.messages());
    extras.follow(model);
    AutoRetry retry = new AutoRetry(model, network, context.background());
    problems.follow(model.complaintProperty(), at.issuer().value(), new Actions(model, context, person));
    return new Page(view.page(), at.demo(), () -> {
      if (prefetch.isEmpty()) {
        model.reload();
      }
      view.firstFocus().requestFocus();
    }, () -> {
      activity.close();
      extras.close();
      retry.close();
      model.close();
    }, extras::lookUp);
  }

  /** The page as the acts on the number see it. */
  private record OwnNumber(PhoneModel model, ScreenContext context, AccountSession person) implements ActHost {
    @Override
    public Optional<Phone> phone() {
      return model.profile().map(Profile::phone);
    }

    @Override
    public void changed(PhoneNow now) {
      model.changed(now);
    }

    @Override
    public void reload() {
      model.reload();
    }

    @Override
    public void ended(Problem why) {
      context.navigator().showSignIn(person.registration(), Optional.of(why));
    }

    @Override
    public void signIn() {
      context.navigator().signIn(person.registration(), false);
    }

    @Override
    public void openAccountPage() {
      context.navigator().browse(person.registration().issuer().value() + "/ui/console/users/me");
    }
  }

  /** What the buttons of a dialog lead to. */
  private record Actions(PhoneModel model, ScreenContext context, AccountSession person) implements ProblemActions {
    @Override
    public void close() {
      model.dismiss();
    }

    @Override
    public void retry() {
      model.reload();
    }

    @Override
    public void signInAgain() {
      context.navigator().signIn(person.registration(), false);
    }

    @Override
    public void changeServer() {
      context.navigator().showConnect();
    }

    @Override
    public void changeWire() {
      model.dismiss();
      context.navigator().showConnection(person, model::reload);
    }

    @Override
    public void checkConnection() {
      model.dismiss();
      context.navigator().showDiagnosis(person.registration());
    }
  }
}
