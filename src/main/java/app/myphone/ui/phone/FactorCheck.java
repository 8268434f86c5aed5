package app.myphone.ui.phone;

import app.myphone.account.PhoneActs;
import app.myphone.config.Wire;
import app.myphone.ui.common.Background;
import app.myphone.ui.common.Background.Running;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Whether codes sent to the number are a second factor: asked before it may be removed. FX thread only. */
final class FactorCheck implements AutoCloseable {
  private final PhoneActs acts;
  private final Supplier<Wire> wire;
  private final Background background;
  private final ReadOnlyObjectWrapper<Factor> factor = new ReadOnlyObjectWrapper<>(Factor.ASKING);
  private Running asking = Running.NONE;

  /** What is known. */
  enum Factor { ASKING, YES, NO, UNKNOWN }

  FactorCheck(PhoneActs acts, Supplier<Wire> wire, Background background) {
    this.acts = acts;
    this.wire = wire;
    this.background = background;
  }

  ReadOnlyObjectProperty<Factor> factorProperty() {
    return factor.getReadOnlyProperty();
  }

  void ask() {
    close();
    factor.set(Factor.ASKING);
    Wire over = wire.get();
    asking = background.run(() -> acts.isSecondFactor(over), is -> factor.set(is ? Factor.YES : Factor.NO),
        _ -> factor.set(Factor.UNKNOWN));
  }

  @Override
  public void close() {
    asking.cancel();
  }
}
