package app.myphone.config;

import java.util.Locale;

/** What settings have to do with: the headings of help and documentation, in their order. */
public enum SettingGroup {
  SERVER,
  DEMO,
  TERMINAL,
  ACCOUNTS,
  GENERAL;

  /** The name among the messages. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
