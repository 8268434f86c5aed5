package app.myphone.ui.common;

import app.myphone.config.Wire;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The wire in use, from the next load on and at the next start. FX thread only. */
public final class WireChoice {
  private final ReadOnlyObjectWrapper<Wire> wire;
  private final Consumer<Wire> remember;
  private final boolean locked;

  /** @param remember keeps a choice for the next start; returns at once */
  public WireChoice(Wire first, Consumer<Wire> remember) {
    this(first, false, remember);
  }

  /** @param locked whether an organisation has chosen for everybody */
  public WireChoice(Wire first, boolean locked, Consumer<Wire> remember) {
    this.wire = new ReadOnlyObjectWrapper<>(first);
    this.locked = locked;
    this.remember = remember;
  }

  /** Whether it cannot be changed here. */
  public boolean isLocked() {
    return locked;
  }

  public ReadOnlyObjectProperty<Wire> wireProperty() {
    return wire.getReadOnlyProperty();
  }

  public Wire wire() {
    return wire.get();
  }

  public void choose(Wire chosen) {
    if (!locked && chosen != wire.get()) {
      wire.set(chosen);
      remember.accept(chosen);
    }
  }
}
