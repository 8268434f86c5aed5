package app.myphone.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.text.Bundles;
import app.myphone.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The desktop's files and the demo's pages speak the languages that the program speaks. */
class DesktopLanguagesTest {
  private static final Path DESKTOP = Path.of("packaging/linux/desktop");

  @Test
  void theMenuEntryIsInEachLanguage() throws IOException {
    String entry = Files.readString(DESKTOP.resolve("app.myphone.MyPhone.desktop"));
    Messages.languages().stream().filter(language -> !language.equals(Locale.ENGLISH)).forEach(language ->
        assertThat(entry).contains("GenericName[" + language + "]=", "Comment[" + language + "]=", "Keywords[" + language + "]="));
  }

  @Test
  void theSoftwareCentreIsToldEachLanguage() throws IOException {
    String told = Files.readString(DESKTOP.resolve("app.myphone.MyPhone.metainfo.xml"));
    Messages.languages().forEach(language -> assertThat(told).contains("<lang percentage=\"100\">" + language + "</lang>"));
  }

  @Test
  void theDemosPagesSpeakThemToo() {
    assertThat(Bundles.locales("app/myphone/demo/pages")).isEqualTo(Messages.languages());
  }
}
