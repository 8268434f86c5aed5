package app.myphone.ui.phone;

import app.myphone.text.Messages;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;

/** Times in words, as near to now as they are; the exact one is for who points at it. */
record EventTimes(Messages messages, ZoneId zone) {

  static EventTimes here(Messages messages) {
    return new EventTimes(messages, ZoneId.systemDefault());
  }

  /** Hour and minute. */
  String time(Instant at) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(messages.locale()).format(at.atZone(zone));
  }

  /** As {@code today, 14:03} or {@code 3 May 2026}; what no calendar has is said to be unknown. */
  String words(Optional<Instant> at, Instant now) {
    try {
      return at.map(when -> words(when, now)).orElseGet(() -> messages.get("ui.lookup.no-date"));
    } catch (DateTimeException e) {
      return messages.get("ui.lookup.no-date");
    }
  }

  /** To the second. */
  Optional<String> exact(Optional<Instant> at) {
    try {
      return at.map(when -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
          .withLocale(messages.locale()).format(when.atZone(zone)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private String words(Instant when, Instant now) {
    LocalDate day = when.atZone(zone).toLocalDate();
    LocalDate today = now.atZone(zone).toLocalDate();
    if (day.equals(today)) {
      return messages.get("ui.phone.history.today", time(when));
    } else if (day.equals(today.minusDays(1))) {
      return messages.get("ui.phone.history.yesterday", time(when));
    }
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(messages.locale()).format(day);
  }
}
