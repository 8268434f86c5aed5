package app.myphone.ui.connect;

import app.myphone.config.SetUpLine;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;

/** A set-up line where the address is to be: nothing is sent until somebody agrees to what it names. FX thread only. */
public final class SetUpModel {
  private final StringProperty address;
  private final StringProperty clientId;
  private final Runnable goOn;
  private final ReadOnlyObjectWrapper<Optional<SetUpLine>> line = new ReadOnlyObjectWrapper<>(Optional.empty());

  SetUpModel(StringProperty address, StringProperty clientId, Runnable goOn) {
    this.address = address;
    this.clientId = clientId;
    this.goOn = goOn;
  }

  /** What is to be agreed to. */
  public ReadOnlyObjectProperty<Optional<SetUpLine>> lineProperty() {
    return line.getReadOnlyProperty();
  }

  /** Takes server and client ID out of the line, and goes on with them. */
  public void agree() {
    line.get().ifPresent(taken -> {
      address.set(taken.issuer().value());
      clientId.set(taken.clientId());
      goOn.run();
    });
  }

  /** Leaves the line alone; nothing was sent. */
  public void disagree() {
    address.set("");
  }

  boolean isMeant() {
    return SetUpLine.isMeant(address.get());
  }

  /** Shows what the line names; false when it is none. */
  boolean propose() {
    line.set(SetUpLine.parse(address.get()));
    return line.get().isPresent();
  }

  void forget() {
    line.set(Optional.empty());
  }
}
