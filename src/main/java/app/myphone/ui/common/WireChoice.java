package app.myphone.ui.common;

import app.myphone.config.Wire;
import java.util.function.Consumer;

/** The wire in use, from the next load on and at the next start. FX thread only. */
public final class WireChoice {
  private final Consumer<Wire> remember;
  private final boolean locked;
  private Wire wire;

  /** @param remember keeps a choice for the next start; returns at once */
  public WireChoice(Wire first, Consumer<Wire> remember) {
    this(first, false, remember);
  }

  /** @param locked whether an organisation has chosen for everybody */
  public WireChoice(Wire first, boolean locked, Consumer<Wire> remember) {
    this.wire = first;
    this.locked = locked;
    this.remember = remember;
  }

  /** Whether it cannot be changed here. */
  public boolean isLocked() {
    return locked;
  }

  public Wire wire() {
    return wire;
  }

  public void choose(Wire chosen) {
    if (!locked && chosen != wire) {
      wire = chosen;
      remember.accept(chosen);
    }
  }
}
