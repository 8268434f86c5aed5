package app.myphone.config;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where a setting may stand, the strongest first. */
public enum Place {
  /** The administrator's file; what is said there cannot be changed. */
  MANAGED,
  COMMAND_LINE,
  /** A variable {@code MY_PHONE_…}. */
  ENVIRONMENT,
  /** {@code settings.properties}. */
  FILE,
  /** What the administrator's file says for whoever says nothing else. */
  MANAGED_DEFAULT;

  /** What an organisation may decide for everybody. */
  static final Set<Place> EVERYWHERE = Collections.unmodifiableSet(EnumSet.allOf(Place.class));
  /** What is everybody's own matter, though an organisation may take it away: see {@link Feature}. */
  static final Set<Place> OWN = Collections.unmodifiableSet(EnumSet.of(COMMAND_LINE, ENVIRONMENT, FILE));
  /** What is meant for one start only, or says which file to read. */
  static final Set<Place> ONE_START = Collections.unmodifiableSet(EnumSet.of(COMMAND_LINE, ENVIRONMENT));
  /** What acts, or agrees to it: never by a variable that somebody forgot. */
  static final Set<Place> COMMAND_LINE_ONLY = Collections.unmodifiableSet(EnumSet.of(COMMAND_LINE));
}
