package app.myphone.text;

/** The characters in which Java reads arguments, variables and names of files: the locale's. */
public final class NativeCharacters {
  /** What Java puts where it could not read something. */
  private static final String UNREADABLE = "\uFFFD";

  private NativeCharacters() {}

  /** As {@code UTF-8}, or {@code ANSI_X3.4-1968} for a locale that has no letters but those of ASCII. */
  public static String name() {
    return System.getProperty("sun.jnu.encoding", "?");
  }

  /** Whether it has something in it that could not be read: then it is not what the person meant. */
  public static boolean isUnreadable(String text) {
    return text.contains(UNREADABLE);
  }
}
