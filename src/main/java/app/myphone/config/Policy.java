package app.myphone.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an organisation has decided in {@code managed.properties}.
 *
 * @param locks settings that nothing else changes
 * @param defaults settings for whoever says nothing else
 * @param withheld what is taken away
 * @param file where it was read; empty when there is no such file
 */
record Policy(Map<Setting<?>, RawSetting> locks, Map<Setting<?>, RawSetting> defaults, Set<Feature> withheld,
    Optional<Path> file) {
  /** Nobody has decided anything. */
  static final Policy NONE = new Policy(Map.of(), Map.of(), Set.of(), Optional.empty());

  Policy {
    locks = Map.copyOf(locks);
    defaults = Map.copyOf(defaults);
    withheld = Set.copyOf(withheld);
  }

  /** What the rest of the program has to know of it. */
  Organisation organisation() {
    return new Organisation(locks.keySet(), withheld);
  }
}
