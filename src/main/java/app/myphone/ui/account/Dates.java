package app.myphone.ui.account;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** Dates and times as this computer's person writes them. */
public final class Dates {
  private final DateTimeFormatter dayAndTime;
  private final DateTimeFormatter time;
  private final ZoneId zone;

  public Dates(Locale language, ZoneId zone) {
    this.zone = zone;
    this.dayAndTime = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(language);
    this.time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(language);
  }

  /** The hour and minute. */
  public String time(Instant when) {
    return time.format(when.atZone(zone));
  }

  /** Day and time; empty for what no calendar has. */
  public Optional<String> dayAndTime(Instant when) {
    try {
      return Optional.of(dayAndTime.format(when.atZone(zone)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
