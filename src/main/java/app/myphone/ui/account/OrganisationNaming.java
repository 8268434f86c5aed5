package app.myphone.ui.account;

import app.myphone.account.Organisation;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/** What organisations are called. FX thread only. */
@FunctionalInterface
public interface OrganisationNaming {
  /** The name as soon as it is known; empty until then, and for who may not see it. */
  ObservableValue<Optional<String>> of(Organisation organisation);
}
