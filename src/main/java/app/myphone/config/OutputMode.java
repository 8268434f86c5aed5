package app.myphone.config;

/** Where the job is done and how it is reported. */
public enum OutputMode {
  /** The window; the terminal when there is no display. */
  WINDOW,
  /** Sentences on stdout ({@code --text}). */
  TEXT,
  /** One JSON object on stdout ({@code --json}). */
  JSON
}
