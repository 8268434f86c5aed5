package app.myphone.ui.account;

import app.myphone.account.Organisation;
import app.myphone.signin.Session;
import app.myphone.ui.common.Background;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** What one's own organisation is called: as the sign-in said, else asked for once the number is shown. FX thread only. */
public final class OwnOrganisation implements OrganisationNaming {
  private final Session session;
  private final Background background;
  private final ReadOnlyObjectWrapper<Optional<String>> name;
  private boolean asked;

  public OwnOrganisation(Session session, Background background) {
    this.session = session;
    this.background = background;
    this.name = new ReadOnlyObjectWrapper<>(session.identity().organisationName());
  }

  /** Asks, unless that was done or need not be: nobody waits for it, and without it there is the ID. */
  public void ask() {
    if (!asked && name.get().isEmpty()) {
      asked = true;
      background.run(session::organisationName, name::set, _ -> {});
    }
  }

  @Override
  public ObservableValue<Optional<String>> of(Organisation organisation) {
    return name.getReadOnlyProperty();
  }
}
