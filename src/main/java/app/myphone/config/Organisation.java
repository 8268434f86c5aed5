package app.myphone.config;

import java.util.Set;

/**
 * What an organisation has decided for everybody on this computer.
 *
 * @param locked settings that nothing else changes
 * @param withheld what is taken away
 */
public record Organisation(Set<Setting<?>> locked, Set<Feature> withheld) {
  /** Nothing. */
  public static final Organisation NONE = new Organisation(Set.of(), Set.of());

  public Organisation {
    locked = Set.copyOf(locked);
    withheld = Set.copyOf(withheld);
  }

  /** Whether nobody but the organisation says what a setting is. */
  public boolean locks(Setting<?> setting) {
    return locked.contains(setting);
  }

  /** Whether people have something; everything, unless it is taken away. */
  public boolean allows(Feature feature) {
    return !withheld.contains(feature);
  }
}
