package app.myphone.ui.settings;

import app.myphone.config.Setting;
import app.myphone.problem.ProblemException;

/** What becomes of a change. */
public interface SettingChanges {

  /**
   * Keeps it for the next start; blocking.
   *
   * @param value as in the settings file; empty for the default
   * @throws ProblemException when that is no value; then nothing changes
   */
  Kept keep(Setting<?> setting, String value) throws ProblemException, InterruptedException;

  /** Lets what was kept take effect; on the FX thread. */
  void apply(Setting<?> setting);

  /** The dialog is gone: what the page has to be made anew for takes effect too; on the FX thread. */
  void finish();

  /** How far a change was kept. */
  enum Kept {
    ALWAYS,
    /** The settings file cannot be written. */
    THIS_RUN,
    /** Nothing can be written where it leads to; nothing changes. */
    NO_LOG
  }
}
