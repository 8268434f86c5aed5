package app.myphone.ui.lookup;

import app.myphone.account.Organisation;
import app.myphone.account.OrganisationNames;
import app.myphone.ui.account.OrganisationNaming;
import app.myphone.ui.common.Background;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;

/**
 * What organisations are called, as far as it is known by now. What is not is asked for beside, a few at a time, what was
 * wanted last first: who scrolls on does not wait for what is gone. FX thread only.
 */
final class OrganisationTitles implements OrganisationNaming, AutoCloseable {
  private static final int AT_ONCE = 4;
  private static final int MOST_WAITING = 40;

  private final OrganisationNames names;
  private final Background background;
  private final Map<Organisation, Optional<String>> told = new HashMap<>();
  private final Deque<Organisation> waiting = new ArrayDeque<>();
  private final Set<Organisation> asked = new HashSet<>();
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
  private int running;
  private boolean closed;

  OrganisationTitles(OrganisationNames names, Background background) {
    this.names = names;
    this.background = background;
  }

  /** Changes with every name that comes to be known. */
  ReadOnlyIntegerProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }

  /** The name, if it is known and may be; asks for it otherwise. */
  Optional<String> name(Organisation organisation) {
    Optional<Optional<String>> known = Optional.ofNullable(told.get(organisation)).or(() -> names.known(organisation));
    if (known.isEmpty() && !closed && asked.add(organisation)) {
      waiting.addFirst(organisation);
      if (waiting.size() > MOST_WAITING) {
        asked.remove(waiting.removeLast());
      }
      askNext();
    }
    return known.flatMap(name -> name);
  }

  @Override
  public ObservableValue<Optional<String>> of(Organisation organisation) {
    return Bindings.createObjectBinding(() -> name(organisation), changes);
  }

  @Override
  public void close() {
    closed = true;
    waiting.clear();
  }

  private void askNext() {
    if (running < AT_ONCE && !waiting.isEmpty()) {
      Organisation next = waiting.removeFirst();
      running++;
      background.run(() -> names.name(next), name -> {
        told.put(next, name);
        changes.set(changes.get() + 1);
        ended(next);
      }, _ -> ended(next));
    }
  }

  /** What failed may be asked again when it is seen again. */
  private void ended(Organisation organisation) {
    asked.remove(organisation);
    running--;
    askNext();
  }
}
