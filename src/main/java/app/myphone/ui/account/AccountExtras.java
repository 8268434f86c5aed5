package app.myphone.ui.account;

import app.myphone.account.AccountSession;
import app.myphone.config.Feature;
import app.myphone.ui.shell.ScreenContext;

/** What the own page asks for once the number is shown, for nobody waits for it. FX thread only. */
final class AccountExtras implements AutoCloseable {
  private final ScreenContext context;
  private final AccountSession person;
  private final LookUpPermission permission;
  private final OwnOrganisation organisation;

  AccountExtras(ScreenContext context, AccountSession person) {
    this.context = context;
    this.person = person;
    this.permission = new LookUpPermission(person.directory(), context.background(),
        context.organisation().allows(Feature.LOOK_UP));
    this.organisation = new OwnOrganisation(person.session(), context.background());
  }

  LookUpPermission permission() {
    return permission;
  }

  OwnOrganisation organisation() {
    return organisation;
  }

  /** Asks as soon as the model has something to show. */
  void follow(PhoneModel model) {
    model.contentProperty().subscribe(_ -> model.profile().ifPresent(_ -> {
      permission.ask();
      organisation.ask();
    }));
  }

  /** Shows the look-up to whom it is allowed. */
  void lookUp() {
    if (permission.mayLookUpProperty().get()) {
      context.navigator().showLookUp(person);
    }
  }

  @Override
  public void close() {
    permission.close();
  }
}
