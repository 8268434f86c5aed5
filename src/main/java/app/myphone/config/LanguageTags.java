package app.myphone.config;

import app.myphone.text.Messages;
import java.util.AbstractList;
import java.util.List;
import java.util.Locale;

/** The tags of the languages that have words. They're looked for when somebody asks: a start has no time for it. */
final class LanguageTags extends AbstractList<String> {

  private static final class Found {
    static final List<String> TAGS = Messages.locales().stream().map(Locale::toLanguageTag).toList();
  }

  @Override
  public String get(int index) {
    return Found.TAGS.get(index);
  }

  @Override
  public int size() {
    return Found.TAGS.size();
  }
}
